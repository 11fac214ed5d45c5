import { toMinor } from '#core/money.ts';
import type { CleanLine, CleanSale } from '../clean-sale.ts';
import type { Mapping } from '../map/mapping.ts';
import type { CleanRow } from './clean-row.ts';
import { readItemsInCell } from './items-in-cell.ts';
import type { RowAmounts } from './line-amounts.ts';
import { settleReceipt } from './receipt-amounts.ts';
import type { RowFacts } from './row-facts.ts';

interface Identity {
  externalId: string;
  originalExternalId: string;
}

/** One sale, refund or void of a receipt, from the rows that record it. */
export function buildSale(
  rows: readonly CleanRow[],
  identity: Identity,
  kind: CleanSale['kind'],
  mapping: Mapping,
): CleanSale {
  const { lines: lineAmounts, ...totals } = settleReceipt(rows, kind, mapping);
  const wideItems = mapping.wide.products.length > 0 ? listWideItems(rows, mapping) : null;
  const listed = mapping.hasItemList ? listItems(rows) : wideItems;
  const lines = listed ?? rows.flatMap((row, index) => toLine(row, lineAmounts[index]));
  const first = rows[0]?.facts;
  const text = (pick: (facts: RowFacts) => string | null): string | null =>
    rows.map((row) => pick(row.facts)).find((value) => value !== null) ?? null;
  return {
    ...identity,
    kind,
    status: 'completed',
    outlet: text((facts) => facts.outlet),
    soldAt: toMoment(
      rows[0]?.date ?? '',
      text((facts) => facts.time),
      mapping,
    ),
    receiptNumber: first?.receipt || null,
    salesChannel: text((facts) => facts.channel),
    cashier: text((facts) => facts.cashier),
    customer: text((facts) => facts.customer),
    ...totals,
    items: totals.items ?? (wideItems ? sumQuantities(wideItems) : null),
    lines,
    payments: listPayments(rows, totals.total, mapping),
    positions: rows.map((row) => row.facts.position),
  };
}

function toMoment(date: string, time: string | null, mapping: Mapping): CleanSale['soldAt'] {
  return mapping.isUtc && time !== null ? { instant: `${date}T${time}Z` } : { local: { date, time } };
}

function toLine(
  row: CleanRow,
  amounts: Pick<RowAmounts, 'gross' | 'discount' | 'net'> | undefined,
): CleanLine[] {
  if (row.product === '') return [];
  const { quantity, cost } = row.amounts;
  const gross = amounts?.gross ?? null;
  return [
    {
      product: row.product,
      category: row.facts.category,
      variant: row.facts.variant,
      unit: row.facts.unit,
      quantity,
      gross,
      discount: amounts?.discount ?? null,
      net: amounts?.net ?? null,
      cost,
      isZeroPrice: gross === 0,
    },
  ];
}

function listItems(rows: readonly CleanRow[]): CleanLine[] {
  const unknown = { category: null, variant: null, gross: null, discount: null, net: null, cost: null };
  return rows
    .flatMap((row) =>
      readItemsInCell(row.facts.product).map((item) => ({ ...item, sign: row.kind === 'refund' ? -1 : 1 })),
    )
    .map(({ product, quantity, sign }) => ({
      ...unknown,
      product,
      quantity: quantity === null ? null : quantity * sign,
      isZeroPrice: false,
    }));
}

/** One payment per method; the last takes what the rows leave of the total. */
function listPayments(
  rows: readonly CleanRow[],
  total: number,
  mapping: Mapping,
): { method: string; amount: number }[] {
  const byMethod = new Map<string, number>();
  for (const { facts, amounts, kind } of rows) {
    for (const { name, value } of facts.wide(mapping.wide.payments)) {
      const amount = toMinor(kind === 'refund' ? -Math.abs(value) : value, mapping.currency);
      byMethod.set(name, (byMethod.get(name) ?? 0) + amount);
    }
    if (facts.payment === null) continue;
    const amount = amounts.total ?? amounts.net ?? readPaid(facts, mapping);
    byMethod.set(facts.payment, (byMethod.get(facts.payment) ?? 0) + amount);
  }
  const methods = [...byMethod].map(([method, amount]) => ({ method, amount }));
  const last = methods.at(-1);
  if (last) last.amount += total - methods.reduce((sum, payment) => sum + payment.amount, 0);
  return methods;
}

/** A row per payment says how much of the receipt each was. */
function readPaid(facts: RowFacts, mapping: Mapping): number {
  return mapping.grain === 'receipt' ? toMinor(facts.amount('paid') ?? 0, mapping.currency) : 0;
}

/** One line per product column that holds something: money, or a count without money. */
function listWideItems(rows: readonly CleanRow[], mapping: Mapping): CleanLine[] {
  const holdsMoney = mapping.wide.productsHold === 'amounts';
  return rows.flatMap(({ facts, kind }) =>
    facts.wide(mapping.wide.products).map(({ name, value }) => {
      const signed = kind === 'refund' ? -Math.abs(value) : value;
      const amount = holdsMoney ? toMinor(signed, mapping.currency) : null;
      return {
        product: name,
        category: null,
        variant: null,
        quantity: holdsMoney ? null : signed,
        gross: amount,
        discount: null,
        net: amount,
        cost: null,
        isZeroPrice: false,
      };
    }),
  );
}

function sumQuantities(lines: readonly CleanLine[]): number | null {
  const known = lines.map((line) => line.quantity).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
