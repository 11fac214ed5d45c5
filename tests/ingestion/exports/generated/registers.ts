import { grossOf, netOf, netOfLine, paidOf, truthOf, type Bill, type BillLine } from './bills.ts';
import { clock, day, moment, money, type InkRow, type Layout } from './writing.ts';

const byLine = (
  bills: readonly Bill[],
  toRow: (bill: Bill, line: BillLine, index: number) => InkRow,
): InkRow[] => bills.flatMap((bill) => bill.lines.map((line, index) => toRow(bill, line, index)));
const STATUS = { paid: 'Lunas', void: 'Dibatalkan', unpaid: 'Belum Dibayar' } as const;

/** Exports of cash registers, platforms and banks. */
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

function undiscounted(bill: Bill): Bill {
  return { ...bill, lines: bill.lines.map((line) => ({ ...line, discount: 0 })) };
}
