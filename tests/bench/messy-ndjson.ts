import { rupiah } from './messy-csv.ts';
import { createMessyReceipts } from './messy-receipts.ts';

/** The receipts of `writeMessyCsv` as a cloud register sends them: one object a line, its items nested. */
export function* writeMessyNdjson(
  lines: number,
  options?: Parameters<typeof createMessyReceipts>[1],
): Generator<string> {
  for (const { number, date, time, outlet, cashier, payment, lines: items } of createMessyReceipts(
    lines,
    options,
  )) {
    const record = {
      receipt_number: number,
      transaction_date: `${date.day}/${date.month}/${date.year}`,
      transaction_time: time,
      outlet: { id: outlet.length, name: outlet },
      cashier: { name: cashier },
      payment_method: payment,
      items: items.map(({ name, category, quantity, gross, discount }) => ({
        product_name: name,
        category,
        quantity,
        gross_sales: rupiah(gross),
        discount: discount === 0 ? '-' : rupiah(discount),
        net_sales: rupiah(gross - discount),
      })),
    };
    yield `${JSON.stringify(record)}\n`;
  }
}
