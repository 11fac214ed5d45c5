import { grossOf, netOf, netOfLine, paidOf, truthOf, type Bill, type BillLine } from './bills.ts';
import { clock, day, moment, money, type InkRow, type Layout } from './writing.ts';

const byLine = (
  bills: readonly Bill[],
  toRow: (bill: Bill, line: BillLine, index: number) => InkRow,
): InkRow[] => bills.flatMap((bill) => bill.lines.map((line, index) => toRow(bill, line, index)));

/** Exports of platforms, banks and accounting. */
export const platforms: readonly Layout[] = [
  {
    name: 'Accurate: invoices as groups with subtotals',
    write: (bills) => ({
      sheets: {
        Rincian: [
          ['PT Sumber Rejeki'],
          ['Rincian Faktur Penjualan'],
          [
            'No. Faktur',
            'Tgl Faktur',
            'Nama Pelanggan',
            'Deskripsi Barang',
            'Kts.',
            '@Harga',
            'Diskon',
            'Jumlah',
          ],
          ...paidOf(bills).flatMap((bill): InkRow[] => [
            ...bill.lines.map((line, index): InkRow => [
              index === 0 ? bill.number : null,
              index === 0 ? day(bill.date) : null,
              index === 0 ? bill.customer : null,
              line.product,
              line.quantity,
              money(line.price),
              money(line.discount),
              money(netOfLine(line)),
            ]),
            [null, null, null, `Total dari ${bill.number}`, null, null, null, money(netOf(bill))],
          ]),
          ['Total', null, null, null, truthOf(bills).items, null, null, money(truthOf(bills).net)],
        ],
      },
      truth: truthOf(bills),
    }),
  },
  {
    name: 'Jurnal: invoices with tax on top and a due date',
    write: (bills) => ({
      sheets: {
        'Daftar Penjualan': [
          ['Daftar Penjualan (dalam IDR)'],
          [
            'Tanggal',
            'Transaksi',
            'No.',
            'Pelanggan',
            'Tgl. Jatuh Tempo',
            'Status',
            'Sisa Tagihan',
            'Subtotal',
            'Pajak',
            'Total',
          ],
          ...paidOf(bills).map((bill): InkRow => [
            day(bill.date),
            'Sales Invoice',
            bill.number,
            bill.customer,
            day(bill.date),
            'Lunas',
            money(0),
            money(netOf(bill) * 100),
            money(netOf(bill) * 11),
            money(netOf(bill) * 111),
          ]),
        ],
      },
      truth: { net: truthOf(bills).net * 100, receipts: truthOf(bills).receipts, days: truthOf(bills).days },
    }),
  },
  {
    name: 'Shopee: order lines in Indonesian',
    write: (bills) => ({
      sheets: {
        orders: [
          [
            'No. Pesanan',
            'Status Pesanan',
            'Waktu Pesanan Dibuat',
            'Nama Produk',
            'Nama Variasi',
            'Harga Awal',
            'Harga Setelah Diskon',
            'Jumlah',
            'Total Harga Produk',
            'Ongkos Kirim Dibayar oleh Pembeli',
            'Total Pembayaran',
            'Username (Pembeli)',
          ],
          ...byLine(bills.map(undiscounted), (bill, line) => [
            bill.number,
            { paid: 'Selesai', void: 'Batal', unpaid: 'Belum Bayar' }[bill.status],
            moment(bill.date, bill.time.slice(0, 5)),
            line.product,
            null,
            money(line.price),
            money(line.price),
            line.quantity,
            money(line.price * line.quantity),
            money(10_000),
            money(grossOf(bill) + 10_000),
            bill.customer,
          ]),
        ],
      },
      truth: truthOf(bills.map(undiscounted)),
    }),
  },
  {
    name: 'GrabFood: statement with adjustments and advertising',
    write: (bills) => {
      const rows = paidOf(bills).flatMap((bill, index): InkRow[] => {
        const net = netOf(bill);
        const fee = -Math.round(net * 0.2);
        const order: InkRow = [
          'Kedai Kita',
          day(bill.date),
          `GF-${bill.number}`,
          'Payment',
          'Completed',
          money(grossOf(bill)),
          money(net - grossOf(bill)),
          money(net),
          money(fee),
          money(net + fee),
        ];
        const ads: InkRow = [
          'Kedai Kita',
          day(bill.date),
          '',
          'Advertisement',
          'Completed',
          null,
          null,
          null,
          null,
          money(-15_000),
        ];
        return index % 7 === 3 ? [order, ads] : [order];
      });
      const { net, receipts, days } = truthOf(bills);
      return {
        sheets: {
          Statement: [
            [
              'Store Name',
              'Transaction Date',
              'Order ID',
              'Category',
              'Status',
              'Amount',
              'Merchant-Funded Discount',
              'Net Sales',
              'Grab Fee',
              'Total',
            ],
            ...rows,
          ],
        },
        truth: { net, receipts, days },
      };
    },
  },
  {
    name: 'EDC: settlement with MDR',
    write: (bills) => ({
      sheets: {
        Settlement: [
          ['MERCHANT SETTLEMENT REPORT'],
          ['Merchant Name: WARUNG KITA', null, 'MID: 000885001234567'],
          [
            'Tgl Trx',
            'Jam Trx',
            'TID',
            'Tipe Kartu',
            'No Kartu',
            'Approval Code',
            'Nominal Transaksi',
            'MDR',
            'Nominal Dibayarkan',
          ],
          ...paidOf(bills).map((bill, index): InkRow => [
            day(bill.date),
            clock(bill.time),
            '70012345',
            'DEBIT',
            `4617-XXXX-XXXX-${1000 + index}`,
            `A${100_000 + index}`,
            money(netOf(bill)),
            money(Math.round(netOf(bill) * 0.007)),
            money(netOf(bill) - Math.round(netOf(bill) * 0.007)),
          ]),
        ],
      },
      truth: { net: truthOf(bills).net, days: truthOf(bills).days },
    }),
  },
];

function undiscounted(bill: Bill): Bill {
  return { ...bill, lines: bill.lines.map((line) => ({ ...line, discount: 0 })) };
}
