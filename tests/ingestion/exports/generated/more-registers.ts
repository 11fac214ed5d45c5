import { grossOf, netOf, netOfLine, paidOf, truthOf, type Bill, type BillLine } from './bills.ts';
import { clock, day, moment, money, type InkRow, type Layout } from './writing.ts';

const byLine = (bills: readonly Bill[], toRow: (bill: Bill, line: BillLine) => InkRow): InkRow[] =>
  bills.flatMap((bill) => bill.lines.map((line) => toRow(bill, line)));
const withoutItems = (bills: readonly Bill[]) => (({ items: _items, ...rest }) => rest)(truthOf(bills));
const ignoreUnpaid = (bills: readonly Bill[]): Bill[] => bills.filter(({ status }) => status !== 'unpaid');

/** Exports of cash registers that were first read when the others came out right. */
export const moreRegisters: readonly Layout[] = [
  {
    name: 'Pawoon: receipts with tax inside service',
    write: (bills) => ({
      sheets: {
        Rekap: [
          ['Rekap Transaksi Penjualan'],
          [
            'Receipt ID',
            'Tanggal Transaksi',
            'Jam Transaksi',
            'Pelayan',
            'Subtotal',
            'Diskon',
            'Layanan',
            'Pajak',
            'Pembulatan',
            'Total Transaksi',
            'Uang Diterima',
            'Kembalian',
            'Status',
          ],
          ...ignoreUnpaid(bills).map((bill): InkRow => {
            const [net, service] = [netOf(bill), Math.round(netOf(bill) * 0.05)];
            const tax = Math.round((net + service) * 0.1);
            const rounding = Math.ceil((net + service + tax) / 100) * 100 - (net + service + tax);
            const total = net + service + tax + rounding;
            return [
              bill.number,
              day(bill.date),
              clock(bill.time),
              bill.cashier,
              money(grossOf(bill)),
              money(grossOf(bill) - net),
              money(service),
              money(tax),
              money(rounding),
              money(total),
              money(Math.ceil(total / 50_000) * 50_000),
              money(Math.ceil(total / 50_000) * 50_000 - total),
              bill.status === 'void' ? 'Void' : 'Sukses',
            ];
          }),
        ],
      },
      truth: withoutItems(bills),
    }),
  },
  {
    name: 'iReap: English item report with cost and margin',
    write: (bills) => ({
      sheets: {
        Sales: [
          ['Sales Detail Report'],
          [
            'Store',
            'Sales No',
            'Sales Date',
            'Item Code',
            'Item Name',
            'Qty',
            'UOM',
            'Price',
            'Disc.',
            'Amount',
            'COGS',
            'Gross Profit',
            'Void',
          ],
          ...byLine(ignoreUnpaid(bills), (bill, line) => [
            'WARUNG',
            bill.number,
            moment(bill.date, bill.time),
            `IT${line.price}`,
            line.product,
            line.quantity,
            'PCS',
            money(line.price),
            money(line.discount),
            money(netOfLine(line)),
            money(line.price * line.quantity * 0.5),
            money(netOfLine(line) - line.price * line.quantity * 0.5),
            bill.status === 'void' ? 'Y' : 'N',
          ]),
        ],
      },
      truth: truthOf(bills),
    }),
  },
  {
    name: 'restaurant bills with table and guests',
    write: (bills) => ({
      sheets: {
        Bill: [
          [
            'Bill No',
            'Table',
            'Pax',
            'Open Time',
            'Close Time',
            'Waiter',
            'Food',
            'Beverage',
            'Disc',
            'Net Sales',
            'SC 5%',
            'PB1 10%',
            'Grand Total',
            'Pay Type',
          ],
          ...paidOf(bills).map((bill): InkRow => {
            const part = (isDrink: boolean): number =>
              bill.lines
                .filter((line) => (line.category === 'Minuman') === isDrink)
                .reduce((sum, line) => sum + line.price * line.quantity, 0);
            const [net, service] = [netOf(bill), Math.round(netOf(bill) * 0.05)];
            const tax = Math.round((net + service) * 0.1);
            return [
              bill.number,
              4,
              2,
              moment(bill.date, bill.time),
              moment(bill.date, '22:10:00'),
              bill.cashier,
              money(part(false)),
              money(part(true)),
              money(grossOf(bill) - net),
              money(net),
              money(service),
              money(tax),
              money(net + service + tax),
              bill.payment,
            ];
          }),
        ],
      },
      truth: withoutItems(bills),
    }),
  },
  {
    name: 'split bills: a row per payment',
    write: (bills) => ({
      sheets: {
        Payments: [
          ['Receipt No', 'Date', 'Time', 'Payment Method', 'Payment Amount', 'Cashier'],
          ...paidOf(bills).flatMap((bill, index): InkRow[] => {
            const cash = index % 3 === 0 ? 10_000 : 0;
            const head = [bill.number, day(bill.date), clock(bill.time)] as const;
            const rest: InkRow = [...head, 'QRIS', money(netOf(bill) - cash), bill.cashier];
            return cash > 0 && netOf(bill) > cash
              ? [[...head, 'Cash', money(cash), bill.cashier], rest]
              : [[...head, 'Cash', money(netOf(bill)), bill.cashier]];
          }),
        ],
      },
      truth: withoutItems(bills),
    }),
  },
];
