import type { ExpectedResult } from '#api/eval/question.ts';
import type { PlainLine, PlainSale } from '../shops/plain-sale.ts';

export type Filter = NonNullable<ExpectedResult['filter']>;

/** A line of a receipt with all that it can be asked by. */
export interface Fact {
  sale: PlainSale;
  line: PlainLine;
  keys: Readonly<Record<string, string>>;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY = 86_400_000;

export function toFacts(sales: readonly PlainSale[]): Fact[] {
  return sales.flatMap((sale) => {
    const midnight = Date.parse(`${sale.date}T00:00:00Z`);
    const weekday = new Date(midnight).getUTCDay();
    const place = {
      outlet: sale.outlet,
      sales_channel: sale.channel,
      cashier: sale.cashier,
      payment_method: sale.method,
      hour: sale.hour,
      day: sale.date,
      month: sale.date.slice(0, 7),
      weekday: WEEKDAYS[weekday] ?? '',
      week: new Date(midnight - ((weekday + 6) % 7) * DAY).toISOString().slice(0, 10),
    };
    return sale.lines.map((line) => ({
      sale,
      line,
      keys: { ...place, product: line.product, category: line.category },
    }));
  });
}

export function selectFacts(
  facts: readonly Fact[],
  period: { from: string; to: string },
  { receipt_net_over: over, ...filter }: Filter,
): Fact[] {
  const wanted = Object.entries(filter).map(([key, value]) => ({ key, values: [value].flat().map(String) }));
  const nets = typeof over === 'number' ? netByReceipt(facts) : null;
  return facts.filter(
    ({ sale, keys }) =>
      period.from <= sale.date &&
      sale.date <= period.to &&
      wanted.every(({ key, values }) => values.includes(keys[key] ?? '')) &&
      (!nets || (nets.get(sale.receipt) ?? 0) > Number(over) * 100),
  );
}

/** What is left of each receipt after its refunds. */
function netByReceipt(facts: readonly Fact[]): Map<string, number> {
  const nets = new Map<string, number>();
  for (const { sale, line } of facts) {
    nets.set(sale.receipt, (nets.get(sale.receipt) ?? 0) + line.gross - line.discount);
  }
  return nets;
}
