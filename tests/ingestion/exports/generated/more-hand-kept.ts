import { groupByDay, netOf, netOfLine, paidOf, truthOf, type Bill } from './bills.ts';
import { clock, day, money, type InkRow, type Layout } from './writing.ts';

const withoutReceipts = (bills: readonly Bill[]) => {
  const { net, items, days } = truthOf(bills);
  return { net, items, days };
};
const lines = (bills: readonly Bill[]) =>
  paidOf(bills).flatMap((bill) => bill.lines.map((line) => ({ bill, line })));
const sumDay = (bills: readonly Bill[]): number => bills.reduce((sum, bill) => sum + netOf(bill), 0);
const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);
const WEEKDAYS = 'Minggu Senin Selasa Rabu Kamis Jumat Sabtu'.split(' ');
const shortly = (value: number): string =>
  value >= 1_000_000
    ? `${String(value / 1_000_000).replace('.', ',')}jt`
    : `${String(value / 1_000).replace('.', ',')}rb`;
const monthOf = (bills: readonly Bill[]): string => {
  const [year, month] = (bills[0]?.date ?? '').split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${year}`;
};

/** Sheets of hands that were first read when the others came out right. */
export const moreHandKept: readonly Layout[] = [
  {
    name: 'the day in a line above its sales',
    write: (bills) => ({
      sheets: {
        Jurnal: [
          ['No', 'Nama Menu', 'Jumlah', 'Harga', 'Diskon', 'Total'],
          ...groupByDay(paidOf(bills)).flatMap(([date, ofDay]): InkRow[] => {
            const [year, month, at] = date.split('-').map(Number);
            const weekday = WEEKDAYS[new Date(date).getUTCDay()];
            return [
              [`${weekday}, ${at} ${MONTHS[(month ?? 1) - 1]} ${year}`],
              ...lines(ofDay).map(({ line }, index): InkRow => [
                index + 1,
                line.product,
                line.quantity,
                money(line.price),
                money(line.discount),
                money(netOfLine(line)),
              ]),
            ];
          }),
        ],
      },
      truth: withoutReceipts(bills),
    }),
  },
  {
    name: 'the month in the name of the sheet, days as numbers',
    needsWorkbook: true,
    write: (bills) => ({
      sheets: {
        [monthOf(bills)]: [
          ['Tgl', 'Nama Barang', 'Qty', 'Jumlah'],
          ...lines(bills).map(({ bill, line }): InkRow => [
            Number(bill.date.slice(8)),
            line.product,
            line.quantity,
            money(netOfLine(line)),
          ]),
        ],
      },
      truth: withoutReceipts(bills),
    }),
  },
  {
    name: 'days and months without a year, which the title names',
    write: (bills) => ({
      sheets: {
        Data: [
          [`Penjualan ${monthOf(bills)}`],
          ['Tanggal', 'Barang', 'Qty', 'Total'],
          ...lines(bills).map(({ bill, line }): InkRow => [
            `${Number(bill.date.slice(8))} ${MONTHS[Number(bill.date.slice(5, 7)) - 1]}`,
            line.product,
            line.quantity,
            money(netOfLine(line)),
          ]),
        ],
      },
      truth: withoutReceipts(bills),
    }),
  },
  {
    name: 'products down and days across',
    mayRefuse: ['table_not_found', 'column_not_found'],
    write: (bills) => {
      const days = groupByDay(paidOf(bills));
      const products = [...new Set(lines(bills).map(({ line }) => line.product))];
      const sold = (ofDay: readonly Bill[], product: string): number =>
        lines(ofDay)
          .filter(({ line }) => line.product === product)
          .reduce((sum, { line }) => sum + netOfLine(line), 0);
      return {
        sheets: {
          Matriks: [
            ['Nama Barang', ...days.map(([date]) => day(date))],
            ...products.map((product): InkRow => [
              product,
              ...days.map(([, ofDay]) => money(sold(ofDay, product))),
            ]),
          ],
        },
        truth: { net: truthOf(bills).net },
      };
    },
  },
  {
    name: 'two branches side by side',
    write: (bills) => ({
      sheets: {
        Omzet: [
          ['Tanggal', 'Cabang Kemang', 'Cabang Depok', 'Total'],
          ...groupByDay(paidOf(bills)).map(([date, ofDay]): InkRow => {
            const kemang = sumDay(ofDay.filter(({ cashier }) => cashier === 'Ani'));
            return [day(date), money(kemang), money(sumDay(ofDay) - kemang), money(sumDay(ofDay))];
          }),
        ],
      },
      truth: { net: truthOf(bills).net, days: truthOf(bills).days },
    }),
  },
  {
    name: 'prices on a sheet of their own',
    needsWorkbook: true,
    write: (bills) => {
      const prices = new Map(
        bills.flatMap((bill) => bill.lines.map(({ product, price }) => [product, price] as const)),
      );
      const sold = lines(bills).map(({ bill, line }) => ({ bill, line: { ...line, discount: 0 } }));
      return {
        sheets: {
          Penjualan: [
            ['Tanggal', 'Menu', 'Qty', 'Total'],
            ...sold.map(({ bill, line }, index): InkRow => [
              day(bill.date),
              line.product,
              line.quantity,
              index % 4 === 0 ? null : money(netOfLine(line)),
            ]),
          ],
          Harga: [
            ['Menu', 'Harga'],
            ...[...prices].map(([product, price]): InkRow => [product, money(price)]),
          ],
        },
        truth: { net: sold.reduce((sum, { line }) => sum + netOfLine(line), 0), items: truthOf(bills).items },
      };
    },
  },
  {
    name: 'credit of neighbours, to be paid later',
    write: (bills) => ({
      sheets: {
        Warung: [
          ['Tanggal', 'Nama Pembeli', 'Barang', 'Banyaknya', 'Harga', 'Total', 'Ket'],
          ...bills
            .filter(({ status }) => status !== 'void')
            .flatMap((bill) =>
              bill.lines.map((line): InkRow => [
                day(bill.date),
                bill.customer,
                line.product,
                line.quantity,
                money(line.price),
                money(line.price * line.quantity),
                bill.status === 'unpaid' ? 'belum bayar' : 'lunas',
              ]),
            ),
        ],
      },
      truth: {
        net: lines(bills).reduce((sum, { line }) => sum + line.price * line.quantity, 0),
        items: truthOf(bills).items,
      },
    }),
  },
  {
    name: 'deposits and takings in one book',
    write: (bills) => ({
      sheets: {
        Katering: [
          ['Tgl', 'Jenis', 'Keterangan', 'Nominal'],
          ...paidOf(bills).flatMap((bill, index): InkRow[] => [
            ...(index % 6 === 0
              ? [[day(bill.date), 'DP', `DP pesanan ${bill.customer}`, money(100_000)]]
              : []),
            ...(index % 9 === 0 ? [[day(bill.date), 'Pengeluaran', 'Belanja pasar', money(75_000)]] : []),
            [day(bill.date), 'Penjualan', bill.customer, money(netOf(bill))],
          ]),
        ],
      },
      truth: { net: truthOf(bills).net, days: truthOf(bills).days },
    }),
  },
  {
    name: 'totals of days among receipts, in the same columns',
    write: (bills) => ({
      sheets: {
        Harian: [
          ['Tanggal', 'No Nota', 'Keterangan', 'Jumlah'],
          ...groupByDay(paidOf(bills)).flatMap(([date, ofDay]): InkRow[] => [
            ...ofDay.map((bill): InkRow => [day(date), bill.number, bill.customer, money(netOf(bill))]),
            [day(date), null, 'TOTAL', money(sumDay(ofDay))],
          ]),
        ],
      },
      truth: { net: truthOf(bills).net, receipts: truthOf(bills).receipts, days: truthOf(bills).days },
    }),
  },
  {
    name: 'rb and jt',
    write: (bills) => ({
      sheets: {
        WA: [
          ['tgl', 'menu', 'qty', 'harga', 'total'],
          ...lines(bills).map(({ bill, line }): InkRow => [
            day(bill.date),
            line.product,
            line.quantity,
            shortly(line.price),
            shortly(line.price * line.quantity),
          ]),
        ],
      },
      truth: {
        net: lines(bills).reduce((sum, { line }) => sum + line.price * line.quantity, 0),
        items: truthOf(bills).items,
        days: truthOf(bills).days,
      },
    }),
  },
  {
    name: 'signatures and a summary under the table',
    write: (bills) => ({
      sheets: {
        Laporan: [
          ['Tanggal', 'Jam', 'No Struk', 'Total Belanja', 'Cara Bayar'],
          ...paidOf(bills).map((bill): InkRow => [
            day(bill.date),
            clock(bill.time),
            bill.number,
            money(netOf(bill)),
            bill.payment,
          ]),
          [],
          [null, null, 'Jumlah Transaksi', paidOf(bills).length, null],
          [null, null, 'Total Omzet', money(truthOf(bills).net), null],
          [
            null,
            null,
            'Rata-rata per Struk',
            money(Math.round(truthOf(bills).net / paidOf(bills).length)),
            null,
          ],
          [],
          ['Ringkasan Pembayaran'],
          ['Tunai', money(sumDay(paidOf(bills).filter(({ payment }) => payment === 'Tunai')))],
          ['QRIS', money(sumDay(paidOf(bills).filter(({ payment }) => payment === 'QRIS')))],
          ['Dibuat oleh', null, 'Disetujui oleh'],
        ],
      },
      truth: { net: truthOf(bills).net, receipts: truthOf(bills).receipts, days: truthOf(bills).days },
    }),
  },
];
