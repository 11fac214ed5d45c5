import type { TestLine, TestSale } from './sales-fixture.ts';

export type Figures = Record<string, number | null>;

export interface Fact {
  sale: TestSale;
  product: string | null;
  method: string;
  figures: Figures;
}

/** A receipt's facts, by product or payment method where the question needs them. */
export function toFacts(sale: TestSale, byProduct: boolean, byMethod: boolean): Fact[] {
  const lines = sale.lines ?? [];
  const whole: Fact[] = byProduct
    ? [...Map.groupBy(lines, (line) => line.product)].map(([product, own]) => ({
        sale,
        product,
        method: '',
        figures: lineFigures(sale, own),
      }))
    : [{ sale, product: null, method: '', figures: { ...saleFigures(sale), ...costs(lines) } }];
  return byMethod ? whole.flatMap(overMethods) : whole;
}

function saleFigures(sale: TestSale): Figures {
  const isSale = sale.kind !== 'refund';
  const ofSale = (value: number | null | undefined) => (value == null ? null : isSale ? value : 0);
  return {
    gross_sales: ofSale(sale.gross),
    discounts: ofSale(sale.discounts),
    refunds: isSale ? 0 : -sale.net,
    net_sales: sale.net,
    items_sold: sale.items ?? null,
    tax: sale.tax ?? null,
    service_charge: sale.serviceCharge ?? null,
    total_collected: sale.total ?? sale.net,
  };
}

function lineFigures(sale: TestSale, lines: readonly TestLine[]): Figures {
  const isSale = sale.kind !== 'refund';
  const nets = lines.map((line) => line.net);
  return {
    gross_sales: total(lines.map((line) => (isSale || line.gross == null ? line.gross : 0))),
    discounts: total(lines.map((line) => (isSale || line.discount == null ? line.discount : 0))),
    refunds: total(nets.map((net) => (net == null ? null : isSale ? 0 : -net))),
    net_sales: total(nets),
    items_sold: total(lines.filter((line) => !line.isZeroPrice).map((line) => line.quantity)),
    ...costs(lines),
  };
}

const costs = (lines: readonly TestLine[]): Figures => ({
  cogs: total(lines.map((line) => line.cost)),
  costed_net_sales: total(lines.filter((line) => line.cost != null).map((line) => line.net)),
});

export function total(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value) => value != null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** Each figure is cut at the running share of what was paid, largest payment first, in whole units. */
function overMethods(fact: Fact): Fact[] {
  const paid = [...Map.groupBy(fact.sale.payments ?? [], (payment) => payment.method)]
    .map(([method, own]) => ({ method, amount: total(own.map((payment) => payment.amount)) ?? 0 }))
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || (a.method < b.method ? -1 : 1));
  if (paid.length === 0) return [fact];
  const whole = paid.reduce((sum, { amount }) => sum + amount, 0);
  let before = 0;
  return paid.map(({ method, amount }, index) => {
    const from = before;
    before += amount;
    const part = (name: string, value: number | null): number | null => {
      if (value === null) return null;
      if (whole === 0) return index === 0 ? value : 0;
      const scale = name === 'items_sold' ? 1000 : 1;
      const units = BigInt(Math.round(value * scale));
      const cut = (upTo: number): number => Number((units * BigInt(upTo)) / BigInt(whole));
      return (cut(from + amount) - cut(from)) / scale;
    };
    const figures = Object.fromEntries(
      Object.entries(fact.figures).map(([name, value]) => [name, part(name, value)]),
    );
    return { ...fact, method, figures };
  });
}
