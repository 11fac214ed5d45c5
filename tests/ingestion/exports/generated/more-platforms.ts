import { grossOf, netOf, netOfLine, paidOf, truthOf, type Bill, type BillLine } from './bills.ts';
import { day, moment, money, type InkRow, type Layout } from './writing.ts';

const byLine = (bills: readonly Bill[], toRow: (bill: Bill, line: BillLine) => InkRow): InkRow[] =>
  bills.flatMap((bill) => bill.lines.map((line) => toRow(bill, line)));
const withoutItems = (bills: readonly Bill[]) => (({ items: _items, ...rest }) => rest)(truthOf(bills));
const ignoreUnpaid = (bills: readonly Bill[]): Bill[] => bills.filter(({ status }) => status !== 'unpaid');

/** Exports of platforms that were first read when the others came out right. */
export const morePlatforms: readonly Layout[] = [
  {
    name: 'Tokopedia: invoices with a shipping column',
    write: (bills) => ({
      sheets: {
        Laporan: [
          ['Laporan Penjualan'],
          [
            'Count',
            'Order ID',
            'Invoice',
            'Payment Date',
            'Order Status',
            'Product Name',
            'Quantity',
            'Price (Rp.)',
            'Discount Amount (Rp.)',
            'Subsidi Amount (Rp.)',
            'Total Amount (Rp.)',
            'Customer Name',
            'Shipping Price + fee (Rp.)',
          ],
          ...bills.flatMap((bill, count) =>
            bill.lines.map((line): InkRow => [
              count + 1,
              bill.number,
              `INV/${bill.number}`,
              moment(bill.date, bill.time),
              { paid: 'Order Completed', void: 'Cancelled by Buyer', unpaid: 'Waiting for Payment' }[
                bill.status
              ],
              line.product,
              line.quantity,
              money(line.price),
              money(line.discount),
              money(0),
              money(netOfLine(line)),
              bill.customer,
              money(12_000),
            ]),
          ),
        ],
      },
      truth: truthOf(bills),
    }),
  },
  {
    name: 'TikTok Shop: explanations under the header',
    write: (bills) => ({
      sheets: {
        OrderSKUList: [
          [
            'Order ID',
            'Order Status',
            'Created Time',
            'Product Name',
            'Quantity',
            'SKU Unit Original Price',
            'SKU Subtotal Before Discount',
            'SKU Seller Discount',
            'SKU Subtotal After Discount',
            'Order Amount',
            'Payment Method',
          ],
          [
            'Platform unique order ID.',
            'Current order status.',
            'The time when the order was created.',
            'Name of the product.',
            'SKU sold quantity in the order.',
            'The original price of the SKU.',
            'It equals price x quantity.',
            'Discount by seller.',
            'What remains after discounts.',
            'Total paid by the buyer.',
            'How the buyer paid.',
          ],
          ...byLine(bills, (bill, line) => [
            bill.number,
            { paid: 'Completed', void: 'Canceled', unpaid: 'Unpaid' }[bill.status],
            moment(bill.date, bill.time),
            line.product,
            line.quantity,
            money(line.price),
            money(line.price * line.quantity),
            money(line.discount),
            money(netOfLine(line)),
            money(netOf(bill)),
            bill.payment,
          ]),
        ],
      },
      truth: truthOf(bills),
    }),
  },
  {
    name: 'GoFood: orders with commission and promotion',
    write: (bills) => ({
      sheets: {
        Transaksi: [
          [
            'Nama Outlet',
            'ID Transaksi',
            'Waktu Transaksi',
            'Jenis Layanan',
            'Nilai Pesanan',
            'Promo Ditanggung Merchant',
            'Biaya Komisi',
            'Total Diterima Merchant',
            'Status Transaksi',
          ],
          ...ignoreUnpaid(bills).map((bill): InkRow => {
            const net = netOf(bill);
            const fee = Math.round(net * 0.2) + 1_000;
            return [
              'Kedai Kita',
              `F-${bill.number}`,
              moment(bill.date, bill.time),
              'GoFood',
              money(grossOf(bill)),
              money(grossOf(bill) - net),
              money(fee),
              money(net - fee),
              bill.status === 'void' ? 'DIBATALKAN' : 'SELESAI',
            ];
          }),
        ],
      },
      truth: withoutItems(bills),
    }),
  },
  {
    name: 'COD parcels with a return status',
    write: (bills) => ({
      sheets: {
        COD: [
          ['Tgl Kirim', 'No Resi', 'Nama Penerima', 'Isi Paket', 'Jumlah', 'Nilai COD', 'Status'],
          ...bills.map((bill): InkRow => [
            day(bill.date),
            `JX${bill.number}`,
            bill.customer,
            bill.lines[0]?.product ?? '',
            1,
            money(netOf(bill)),
            bill.status === 'paid' ? 'Terkirim' : 'Retur ke pengirim',
          ]),
        ],
      },
      truth: { net: truthOf(bills).net },
    }),
  },
  {
    name: 'wholesale: packs, unit, and price per unit',
    write: (bills) => ({
      sheets: {
        Faktur: [
          [
            'Tgl Nota',
            'No Nota',
            'Nama Toko Pelanggan',
            'Nama Barang',
            'Qty',
            'Satuan',
            'Isi',
            'Harga/Satuan',
            'Potongan',
            'Jumlah Harga',
          ],
          ...byLine(paidOf(bills), (bill, line) => [
            day(bill.date),
            bill.number,
            bill.customer,
            line.product,
            line.quantity,
            'dus',
            24,
            money(line.price),
            money(line.discount),
            money(netOfLine(line)),
          ]),
        ],
      },
      truth: truthOf(bills),
    }),
  },
];
