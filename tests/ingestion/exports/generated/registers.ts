import { grossOf, netOf, netOfLine, paidOf, truthOf, type Bill, type BillLine } from './bills.ts';
import { clock, day, moment, money, type InkRow, type Layout } from './writing.ts';

const byLine = (
  bills: readonly Bill[],
  toRow: (bill: Bill, line: BillLine, index: number) => InkRow,
): InkRow[] => bills.flatMap((bill) => bill.lines.map((line, index) => toRow(bill, line, index)));
const STATUS = { paid: 'Lunas', void: 'Dibatalkan', unpaid: 'Belum Dibayar' } as const;

/** Exports of cash registers. */
export const registers: readonly Layout[] = [
  {
    name: 'Majoo: lines with a status',
    write: (bills) => ({
      sheets: {
        Penjualan: [
          ['Laporan Detail Penjualan'],
          ['Outlet: Cabang Utama'],
          [],
          [
            'No',
            'No. Transaksi',
            'Waktu Order',
            'Nama Kasir',
            'Nama Produk',
            'Jumlah',
            'Harga Satuan',
            'Diskon Produk',
            'Total Penjualan',
            'Metode Bayar',
            'Status Pembayaran',
          ],
          ...byLine(bills, (bill, line, index) => [
            index + 1,
            bill.number,
            moment(bill.date, bill.time),
            bill.cashier,
            line.product,
            line.quantity,
            money(line.price),
            money(line.discount),
            money(netOfLine(line)),
            bill.payment,
            STATUS[bill.status],
          ]),
        ],
      },
      truth: truthOf(bills),
    }),
  },
  {
    name: 'Olsera: an order per row with shipping and balance',
    write: (bills) => ({
      sheets: {
        Orders: [
          [
            'Order No.',
            'Order Date',
            'Order Time',
            'Customer',
            'Sales Channel',
            'Total Item',
            'Subtotal',
            'Discount',
            'Shipping Cost',
            'Grand Total',
            'Amount Paid',
            'Balance Due',
            'Payment Status',
            'Order Status',
          ],
          ...bills.map((bill): InkRow => {
            const shipping = bill.channel === 'GoFood' ? 9_000 : 0;
            const total = netOf(bill) + shipping;
            const isPaid = bill.status === 'paid';
            return [
              bill.number,
              day(bill.date),
              clock(bill.time),
              bill.customer,
              bill.channel,
              bill.lines.reduce((sum, line) => sum + line.quantity, 0),
              money(grossOf(bill)),
              money(grossOf(bill) - netOf(bill)),
              money(shipping),
              money(total),
              money(isPaid ? total : 0),
              money(isPaid ? 0 : total),
              isPaid ? 'Paid' : 'Unpaid',
              bill.status === 'void' ? 'Cancelled' : 'Completed',
            ];
          }),
        ],
      },
      truth: truthOf(bills),
    }),
  },
  {
    name: 'Qasir: receipts with a void column',
    write: (bills) => ({
      sheets: {
        Transaksi: [
          [
            'ID Struk',
            'Tanggal',
            'Jam',
            'Pegawai',
            'Pelanggan',
            'Total Harga',
            'Potongan Harga',
            'Total Bayar',
            'Jenis Pembayaran',
            'Dibatalkan',
          ],
          ...bills
            .filter(({ status }) => status !== 'unpaid')
            .map((bill): InkRow => [
              bill.number,
              day(bill.date),
              clock(bill.time),
              bill.cashier,
              bill.customer,
              money(grossOf(bill)),
              money(grossOf(bill) - netOf(bill)),
              money(netOf(bill)),
              bill.payment,
              bill.status === 'void' ? 'Ya' : 'Tidak',
            ]),
        ],
      },
      truth: (({ items: _items, ...rest }) => rest)(truthOf(bills)),
    }),
  },
  {
    name: 'BukuWarung: income and expenses in two columns',
    write: (bills) => {
      const paid = paidOf(bills);
      const rows = paid.flatMap((bill, index): InkRow[] => [
        [day(bill.date), `Penjualan ${bill.number}`, money(netOf(bill)), money(0)],
        ...(index % 5 === 0 ? [[day(bill.date), 'Beli bahan', money(0), money(35_000)]] : []),
      ]);
      const { net, days } = truthOf(bills);
      return {
        sheets: {
          Kas: [['Buku Kas Warung'], ['Tanggal', 'Keterangan', 'Pemasukan', 'Pengeluaran'], ...rows],
        },
        truth: { net, days },
      };
    },
  },
  {
    name: 'a minimarket dump with database names',
    write: (bills) => ({
      sheets: {
        dbo: [
          [
            'id_trx',
            'kd_toko',
            'tgl_trx',
            'jam_trx',
            'kd_kasir',
            'kd_brg',
            'nm_brg',
            'qty',
            'hrg_jual',
            'disc',
            'sub_total',
            'cara_byr',
            'flag_void',
          ],
          ...byLine(
            bills.filter(({ status }) => status !== 'unpaid'),
            (bill, line) => [
              bill.number,
              'T01',
              day(bill.date),
              clock(bill.time),
              'K02',
              `8990${line.price}`,
              line.product,
              line.quantity,
              money(line.price),
              money(line.discount),
              money(netOfLine(line)),
              bill.payment,
              bill.status === 'void' ? 1 : 0,
            ],
          ),
        ],
      },
      truth: truthOf(bills),
    }),
  },
];
