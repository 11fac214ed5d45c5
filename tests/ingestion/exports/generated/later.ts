import { groupByDay, grossOf, netOf, netOfLine, paidOf, truthOf, type Bill } from './bills.ts';
import { clock, day, moment, money, type InkRow, type Layout } from './writing.ts';

const withoutItems = (bills: readonly Bill[]) => (({ items: _items, ...rest }) => rest)(truthOf(bills));
const lines = (bills: readonly Bill[]) =>
  paidOf(bills).flatMap((bill) => bill.lines.map((line) => ({ bill, line })));
const sumDay = (bills: readonly Bill[]): number => bills.reduce((sum, bill) => sum + netOf(bill), 0);

/** A third lot of layouts, invented after the others were mended. */
export const later: readonly Layout[] = [
  {
    name: 'laundry: kilos and pieces, picked up and paid later',
    write: (bills) => ({
      sheets: {
        Laundry: [
          ['DATA CUCIAN'],
          [
            'Tgl Masuk',
            'No Bon',
            'Nama',
            'Layanan',
            'Berat/Jumlah',
            'Harga',
            'Disc',
            'Total Bayar',
            'Status Bayar',
            'Tgl Ambil',
          ],
          ...bills
            .filter(({ status }) => status !== 'void')
            .flatMap((bill) =>
              bill.lines.map((line): InkRow => [
                day(bill.date),
                bill.number,
                bill.customer,
                line.product,
                line.quantity,
                money(line.price),
                money(line.discount),
                money(netOfLine(line)),
                bill.status === 'paid' ? 'Sudah Bayar' : 'Belum Bayar',
                null,
              ]),
            ),
        ],
      },
      truth: { net: truthOf(bills).net, receipts: truthOf(bills).receipts, items: truthOf(bills).items },
    }),
  },
  {
    name: 'refunds as rows of their own with the same number',
    write: (bills) => {
      const paid = paidOf(bills);
      const back = paid.filter((_, index) => index % 7 === 2);
      return {
        sheets: {
          Data: [
            ['Receipt #', 'Date', 'Type', 'Item', 'Qty', 'Net Amount'],
            ...lines(paid).map(({ bill, line }): InkRow => [
              bill.number,
              moment(bill.date, bill.time),
              'Sale',
              line.product,
              line.quantity,
              money(netOfLine(line)),
            ]),
            ...lines(back).map(({ bill, line }): InkRow => [
              bill.number,
              moment(bill.date, '22:00:00'),
              'Refund',
              line.product,
              -line.quantity,
              money(-netOfLine(line)),
            ]),
          ],
        },
        truth: { net: truthOf(bills).net - sumDay(back), receipts: paid.length },
      };
    },
  },
  {
    name: 'prices that include PPN, tax told apart',
    write: (bills) => ({
      sheets: {
        Faktur: [
          ['Tanggal', 'No Faktur', 'Total (termasuk PPN)', 'DPP', 'PPN'],
          ...paidOf(bills).map((bill): InkRow => [
            day(bill.date),
            bill.number,
            money(netOf(bill) * 111),
            money(netOf(bill) * 100),
            money(netOf(bill) * 11),
          ]),
        ],
      },
      truth: { net: truthOf(bills).net * 100, receipts: truthOf(bills).receipts },
    }),
  },
  {
    name: 'a shift report with cash drawer rows',
    write: (bills) => ({
      sheets: {
        Shift: [
          ['Waktu', 'Kasir', 'Transaksi', 'Keterangan', 'Jumlah'],
          ...groupByDay(paidOf(bills)).flatMap(([date, ofDay]): InkRow[] => [
            [moment(date, '07:00:00'), 'Ani', 'Modal Awal', '', money(200_000)],
            ...ofDay.map((bill): InkRow => [
              moment(bill.date, bill.time),
              bill.cashier,
              'Penjualan',
              `Struk ${bill.number}`,
              money(netOf(bill)),
            ]),
            [moment(date, '22:30:00'), 'Ani', 'Setoran', 'ke bank', money(sumDay(ofDay))],
          ]),
        ],
      },
      truth: { net: truthOf(bills).net, days: truthOf(bills).days },
    }),
  },
  {
    name: 'hourly sales by outlet',
    write: (bills) => ({
      sheets: {
        Jam: [
          ['Store', 'Business Date', 'Hour', 'Transactions', 'Gross Sales', 'Discounts', 'Net Sales'],
          ...paidOf(bills).map((bill): InkRow => [
            'Kemang',
            day(bill.date),
            `${bill.time.slice(0, 2)}:00`,
            1,
            money(grossOf(bill)),
            money(grossOf(bill) - netOf(bill)),
            money(netOf(bill)),
          ]),
        ],
      },
      truth: { net: truthOf(bills).net, days: truthOf(bills).days },
    }),
  },
  {
    name: 'a summary sheet beside details and a sheet of purchases',
    needsWorkbook: true,
    write: (bills) => ({
      sheets: {
        Rekap: [
          ['Tanggal', 'Total Omzet'],
          ...groupByDay(paidOf(bills)).map(([date, ofDay]): InkRow => [day(date), money(sumDay(ofDay))]),
        ],
        Penjualan: [
          ['Tanggal', 'No Nota', 'Barang', 'Qty', 'Total'],
          ...lines(bills).map(({ bill, line }): InkRow => [
            day(bill.date),
            bill.number,
            line.product,
            line.quantity,
            money(netOfLine(line)),
          ]),
        ],
        Pembelian: [
          ['Tanggal', 'No Nota', 'Barang', 'Qty', 'Total'],
          ...groupByDay(bills).map(([date], index): InkRow => [
            day(date),
            `B${index}`,
            'Beras',
            10,
            money(140_000),
          ]),
        ],
      },
      truth: truthOf(bills),
    }),
  },
  {
    name: 'one row per receipt with items in one cell and change',
    write: (bills) => ({
      sheets: {
        Struk: [
          ['Kode Struk', 'Tgl/Jam', 'Daftar Barang', 'Jml Item', 'Total', 'Tunai', 'Kembali'],
          ...paidOf(bills).map((bill): InkRow => {
            const cash = Math.ceil(netOf(bill) / 50_000) * 50_000;
            return [
              bill.number,
              moment(bill.date, bill.time),
              bill.lines.map((line) => `${line.product} x${line.quantity}`).join(', '),
              bill.lines.reduce((sum, line) => sum + line.quantity, 0),
              money(netOf(bill)),
              money(cash),
              money(cash - netOf(bill)),
            ];
          }),
        ],
      },
      truth: truthOf(bills),
    }),
  },
  {
    name: 'the year in one sheet, months as headings',
    write: (bills) => ({
      sheets: {
        2025: [
          ['BUKU PENJUALAN TAHUN 2025'],
          ['Tgl', 'Uraian', 'Banyak', 'Harga Satuan', 'Jumlah'],
          ['MARET'],
          ...lines(bills).map(({ bill, line }): InkRow => [
            Number(bill.date.slice(8)),
            line.product,
            line.quantity,
            money(line.price),
            money(line.price * line.quantity),
          ]),
        ],
      },
      truth: {
        net: paidOf(bills).reduce((sum, bill) => sum + grossOf(bill), 0),
        items: truthOf(bills).items,
        days: truthOf(bills).days,
      },
    }),
  },
  {
    name: 'a bilingual invoice list with customers and terms',
    write: (bills) => ({
      sheets: {
        Invoice: [
          [
            'No.',
            'Invoice Date / Tanggal Faktur',
            'Invoice No. / No. Faktur',
            'Customer / Pelanggan',
            'Gross Amount / Jumlah Kotor',
            'Discount / Diskon',
            'Net Amount / Jumlah Bersih',
            'Due Date / Jatuh Tempo',
          ],
          ...paidOf(bills).map((bill, index): InkRow => [
            index + 1,
            day(bill.date),
            bill.number,
            bill.customer,
            money(grossOf(bill)),
            money(grossOf(bill) - netOf(bill)),
            money(netOf(bill)),
            day(bill.date),
          ]),
        ],
      },
      truth: withoutItems(bills),
    }),
  },
  {
    name: 'a barber: services by staff with tips',
    write: (bills) => ({
      sheets: {
        Barber: [
          ['Tgl', 'Jam', 'Capster', 'Jasa', 'Tarif', 'Tips', 'Bayar Via'],
          ...paidOf(bills).map((bill): InkRow => [
            day(bill.date),
            clock(bill.time),
            bill.cashier,
            bill.lines[0]?.product ?? '',
            money(netOf(bill)),
            money(5_000),
            bill.payment,
          ]),
        ],
      },
      truth: { net: truthOf(bills).net, days: truthOf(bills).days },
    }),
  },
  {
    name: 'a queue of orders of which some are still open',
    write: (bills) => ({
      sheets: {
        Orders: [
          ['Order', 'Opened At', 'Closed At', 'Table', 'Amount', 'State'],
          ...bills.map((bill): InkRow => [
            bill.number,
            moment(bill.date, bill.time),
            bill.status === 'paid' ? moment(bill.date, '23:00:00') : null,
            3,
            money(netOf(bill)),
            { paid: 'closed', void: 'voided', unpaid: 'open' }[bill.status],
          ]),
        ],
      },
      truth: withoutItems(bills),
    }),
  },
];
