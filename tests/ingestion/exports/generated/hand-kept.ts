import { groupByDay, netOf, netOfLine, paidOf, truthOf, type Bill } from './bills.ts';
import { clock, day, money, type InkRow, type Layout } from './writing.ts';

const withoutReceipts = (bills: readonly Bill[]) => {
  const { net, items, days } = truthOf(bills);
  return { net, items, days };
};
const lines = (bills: readonly Bill[]) =>
  paidOf(bills).flatMap((bill) => bill.lines.map((line) => ({ bill, line })));
const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);

/** Sheets that people keep by hand. */
export const handKept: readonly Layout[] = [
  {
    name: 'a sheet per day, the day in its name',
    needsWorkbook: true,
    write: (bills) => ({
      sheets: Object.fromEntries(
        groupByDay(paidOf(bills)).map(([date, ofDay]): [string, InkRow[]] => {
          const [year, month, at] = date.split('-').map(Number);
          const rows = lines(ofDay).map(({ line }): InkRow => [
            line.product,
            line.quantity,
            money(line.price),
            money(line.discount),
            money(netOfLine(line)),
          ]);
          return [
            `${at} ${MONTHS[(month ?? 1) - 1]} ${year}`,
            [['Nama Barang', 'Banyak', 'Harga', 'Potongan', 'Jumlah'], ...rows],
          ];
        }),
      ),
      truth: withoutReceipts(bills),
    }),
  },
  {
    name: 'two weeks side by side',
    write: (bills) => {
      const days = groupByDay(paidOf(bills)).map(([date, ofDay]): InkRow => [
        day(date),
        money(ofDay.reduce((sum, bill) => sum + netOf(bill), 0)),
      ]);
      const half = Math.ceil(days.length / 2);
      const rows = days
        .slice(0, half)
        .map((left, index): InkRow => [...left, null, ...(days[half + index] ?? [null, null])]);
      const { net, days: all } = truthOf(bills);
      return {
        sheets: { Omzet: [['Tanggal', 'Omzet', null, 'Tanggal', 'Omzet'], ...rows] },
        truth: { net, days: all },
      };
    },
  },
  {
    name: 'sales and expenses as two tables side by side',
    write: (bills) => {
      const rows = lines(bills).map(({ bill, line }, index): InkRow => [
        day(bill.date),
        line.product,
        line.quantity,
        money(netOfLine(line)),
        null,
        ...(index < 9 ? [day(bill.date), 'Gas elpiji', money(23_000)] : [null, null, null]),
      ]);
      return {
        sheets: {
          Buku: [
            ['PENJUALAN', null, null, null, null, 'PENGELUARAN'],
            ['Tanggal', 'Barang', 'Qty', 'Total', null, 'Tanggal', 'Keterangan', 'Jumlah'],
            ...rows,
          ],
        },
        truth: withoutReceipts(bills),
      };
    },
  },
  {
    name: 'totals per day in between and notes below',
    write: (bills) => ({
      sheets: {
        Maret: [
          ['Warung Bu Tini'],
          ['Tgl', 'Menu', 'Porsi', 'Harga', 'Potongan', 'Total'],
          ...groupByDay(paidOf(bills)).flatMap(([date, ofDay]): InkRow[] => [
            ...lines(ofDay).map(({ line }): InkRow => [
              day(date),
              line.product,
              line.quantity,
              money(line.price),
              money(line.discount),
              money(netOfLine(line)),
            ]),
            [
              'Total hari ini',
              null,
              null,
              null,
              null,
              money(ofDay.reduce((sum, bill) => sum + netOf(bill), 0)),
            ],
            [],
          ]),
          ['Catatan:'],
          ['- harga naik mulai April'],
          ['- tanggal 10 tutup cepat'],
          [null, null, null, null, 'Mengetahui,', null],
          [null, null, null, null, 'Bu Tini', null],
        ],
      },
      truth: withoutReceipts(bills),
    }),
  },
  {
    name: 'the day merged over its rows',
    needsWorkbook: true,
    write: (bills) => {
      const rows: InkRow[] = [['Tanggal', 'Nota', 'Barang', 'Qty', 'Harga', 'Diskon', 'Jumlah']];
      const merges: string[] = [];
      for (const [date, ofDay] of groupByDay(paidOf(bills))) {
        const start = rows.length + 1;
        lines(ofDay).forEach(({ bill, line }, index) =>
          rows.push([
            index === 0 ? day(date) : null,
            bill.number,
            line.product,
            line.quantity,
            money(line.price),
            money(line.discount),
            money(netOfLine(line)),
          ]),
        );
        if (rows.length > start) merges.push(`A${start}:A${rows.length}`);
      }
      return { sheets: { Data: rows }, merges, truth: truthOf(bills) };
    },
  },
  {
    name: 'the day on its first row only',
    write: (bills) => ({
      sheets: {
        Data: [
          ['Hari/Tanggal', 'Barang', 'Jml', 'Harga', 'Disc', 'Jumlah Rp'],
          ...groupByDay(paidOf(bills)).flatMap(([date, ofDay]) =>
            lines(ofDay).map(({ line }, index): InkRow => [
              index === 0 ? day(date) : null,
              line.product,
              line.quantity,
              money(line.price),
              money(line.discount),
              money(netOfLine(line)),
            ]),
          ),
        ],
      },
      truth: withoutReceipts(bills),
    }),
  },
  {
    name: 'mixed languages with slips',
    write: (bills) => ({
      sheets: {
        Sheet1: [
          [
            'Tangal / Date',
            'Jam',
            'No Recipt',
            'Nama Barng',
            'Quantity',
            'Unit Prise',
            'Disscount',
            'Nett Sales',
            'Kasier',
          ],
          ...lines(bills).map(({ bill, line }): InkRow => [
            day(bill.date),
            clock(bill.time),
            bill.number,
            line.product,
            line.quantity,
            money(line.price),
            money(line.discount),
            money(netOfLine(line)),
            bill.cashier,
          ]),
        ],
      },
      truth: truthOf(bills),
    }),
  },
  {
    name: 'two rows of headers',
    write: (bills) => ({
      sheets: {
        Lap: [
          ['LAPORAN HARIAN'],
          ['Tanggal', 'No Bon', 'Penjualan', null, null, 'Pembayaran', null, null],
          [null, null, 'Kotor', 'Diskon', 'Bersih', 'Tunai', 'QRIS', 'Transfer'],
          ...paidOf(bills).map((bill): InkRow => {
            const gross = bill.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
            const by = ['Tunai', 'QRIS', 'Transfer BCA'].map((method) =>
              money(bill.payment === method ? netOf(bill) : 0),
            );
            return [
              day(bill.date),
              bill.number,
              money(gross),
              money(gross - netOf(bill)),
              money(netOf(bill)),
              ...by,
            ];
          }),
        ],
      },
      truth: (({ items: _items, ...rest }) => rest)(truthOf(bills)),
    }),
  },
  {
    name: 'no header at all',
    mayRefuse: ['table_not_found', 'column_not_found'],
    write: (bills) => ({
      sheets: {
        Sheet1: lines(bills).map(({ bill, line }): InkRow => [
          day(bill.date),
          line.product,
          line.quantity,
          money(netOfLine(line)),
        ]),
      },
      truth: withoutReceipts(bills),
    }),
  },
  {
    name: 'one column per product, prices above',
    write: (bills) => {
      const products = [
        ...new Map(
          bills.flatMap((bill) => bill.lines.map(({ product, price }) => [product, price] as const)),
        ),
      ];
      const rows = groupByDay(paidOf(bills)).map(([date, ofDay]): InkRow => {
        const sold = (product: string): number =>
          lines(ofDay)
            .filter(({ line }) => line.product === product)
            .reduce((sum, { line }) => sum + line.quantity, 0);
        return [
          day(date),
          ...products.map(([product]) => sold(product) || null),
          money(ofDay.reduce((sum, bill) => sum + netOf(bill), 0)),
        ];
      });
      return {
        sheets: {
          Stok: [
            ['Tanggal', ...products.map(([product]) => product), 'Total Penjualan'],
            ['Harga', ...products.map(([, price]) => money(price)), null],
            ...rows,
          ],
        },
        truth: withoutReceipts(bills),
      };
    },
  },
  {
    name: 'a running balance beside sales',
    write: (bills) => {
      let balance = 500_000;
      const rows = paidOf(bills).map((bill): InkRow => {
        balance += netOf(bill);
        return [day(bill.date), bill.number, money(netOf(bill)), money(balance)];
      });
      const { net, receipts, days } = truthOf(bills);
      return {
        sheets: { Kas: [['Tgl', 'No Nota', 'Penjualan', 'Saldo'], ...rows] },
        truth: { net, receipts, days },
      };
    },
  },
];
