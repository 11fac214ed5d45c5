import type { CleanLine, CleanSale } from '../clean-sale.ts';
import { toContentHash } from '../content-hash.ts';
import type { Mapping } from '../map/mapping.ts';
import type { RowKind } from './classify-row.ts';
import { readItemsInCell } from './items-in-cell.ts';
import type { RowAmounts } from './line-amounts.ts';
import { settleReceipt } from './receipt-amounts.ts';
import type { RowFacts } from './row-facts.ts';

/** A row that passed: its facts, its day, what it records and its money. */
export interface CleanRow {
  facts: RowFacts;
  /** The item as it is sold: without the mark that some registers put before it on a refund. */
  product: string;
  date: string;
  kind: RowKind;
  amounts: RowAmounts;
  /** The status says that the receipt was given back, and no other row does. */
  isRefundedLater: boolean;
}

interface Identity {
  externalId: string;
  originalExternalId: string;
}

/** Groups rows into receipts: a sale, what was given back of it, and what was voided. */
export function buildSales(rows: readonly CleanRow[], mapping: Mapping): CleanSale[] {
  const groups = groupByReceipt(rows);
  const saleDays = new Map<string, string[]>();
  for (const [id, group] of groups) {
    if (!group.some((row) => row.kind === 'sale')) continue;
    const key = receiptKey(group[0]);
    saleDays.set(key, [...(saleDays.get(key) ?? []), id]);
  }
  return [...groups].flatMap(([id, group]) => {
    const sold = group.filter((row) => row.kind === 'sale');
    const returned = group.filter((row) => row.kind === 'refund');
    const voided = group.filter((row) => row.kind === 'void');
    const own = { externalId: id, originalExternalId: id };
    const sales: CleanSale[] = [];
    for (const [index, part] of splitByChannel(sold, mapping).entries()) {
      const externalId = index === 0 ? id : `${id}#part${index + 1}`;
      sales.push(buildSale(part, { externalId, originalExternalId: id }, 'sale', mapping));
    }
    const originalExternalId = findOriginal(id, saleDays.get(receiptKey(group[0])) ?? []);
    for (const [index, part] of splitByChannel(returned, mapping).entries()) {
      const externalId = index === 0 ? `${id}#refund` : `${id}#refund${index + 1}`;
      sales.push(buildSale(part, { externalId, originalExternalId }, 'refund', mapping));
    }
    sales.push(...toRefundsBeside(sold, id, sales[0]));
    if (voided.length > 0) {
      const identity = sold.length > 0 ? { ...own, externalId: `${id}#void` } : own;
      sales.push({ ...buildSale(voided, identity, 'sale', mapping), status: 'void' });
    }
    return sales;
  });
}

/**
 * Some registers record the channel per line. Each channel's lines become a part of their own, of
 * the same receipt, so that money by channel is exact; only the first part counts as an order.
 */
function splitByChannel(rows: readonly CleanRow[], mapping: Mapping): CleanRow[][] {
  if (rows.length === 0) return [];
  const canSplit =
    mapping.perReceipt.length === 0 &&
    rows.every((row) => !row.isRefundedLater && row.amounts.refunded === 0);
  if (!canSplit) return [[...rows]];
  const named = rows.map((row) => row.facts.channel).find((channel) => channel !== null) ?? null;
  const parts = Map.groupBy(rows, (row) => row.facts.channel ?? named);
  return [...parts.values()];
}

function groupByReceipt(rows: readonly CleanRow[]): Map<string, CleanRow[]> {
  const groups = new Map<string, CleanRow[]>();
  for (const row of rows) {
    const id = row.facts.receipt === '' ? nextRowId(row, groups) : `${receiptKey(row)}|${row.date}`;
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}

function receiptKey(row: CleanRow | undefined): string {
  return `${row?.facts.outlet ?? ''}|${row?.facts.receipt ?? ''}`;
}

/** Rows without a receipt number are known by their content and how often it came before. */
function nextRowId(row: CleanRow, groups: ReadonlyMap<string, unknown>): string {
  const hash = toContentHash(JSON.stringify(row.facts.row.cells));
  let occurrence = 1;
  while (groups.has(`row|${hash}|${occurrence}`)) occurrence += 1;
  return `row|${hash}|${occurrence}`;
}

/** Receipt numbers restart, so a refund belongs to the latest sale of that number before it. */
function findOriginal(id: string, saleIds: readonly string[]): string {
  const before = saleIds.filter((saleId) => saleId <= id).toSorted();
  return before.at(-1) ?? [...saleIds].toSorted()[0] ?? id;
}

function buildSale(
  rows: readonly CleanRow[],
  identity: Identity,
  kind: CleanSale['kind'],
  mapping: Mapping,
): CleanSale {
  const { lines: lineAmounts, ...totals } = settleReceipt(rows, kind, mapping);
  const lines = mapping.hasItemList
    ? listItems(rows)
    : rows.flatMap((row, index) => toLine(row, lineAmounts[index]));
  const first = rows[0]?.facts;
  const text = (pick: (facts: RowFacts) => string | null): string | null =>
    rows.map((row) => pick(row.facts)).find((value) => value !== null) ?? null;
  return {
    ...identity,
    kind,
    status: 'completed',
    outlet: text((facts) => facts.outlet),
    soldAt: { local: { date: rows[0]?.date ?? '', time: text((facts) => facts.time) } },
    receiptNumber: first?.receipt || null,
    salesChannel: text((facts) => facts.channel),
    cashier: text((facts) => facts.cashier),
    customer: text((facts) => facts.customer),
    ...totals,
    lines,
    payments: listPayments(rows, totals.total),
    positions: rows.map((row) => row.facts.position),
  };
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
function listPayments(rows: readonly CleanRow[], total: number): { method: string; amount: number }[] {
  const byMethod = new Map<string, number>();
  for (const { facts, amounts } of rows) {
    if (facts.payment === null) continue;
    byMethod.set(facts.payment, (byMethod.get(facts.payment) ?? 0) + (amounts.total ?? amounts.net ?? 0));
  }
  const methods = [...byMethod].map(([method, amount]) => ({ method, amount }));
  const last = methods.at(-1);
  if (last) last.amount += total - methods.reduce((sum, payment) => sum + payment.amount, 0);
  return methods;
}

/** Money given back that a sale's own row records: a refunds column, or a status. */
function toRefundsBeside(rows: readonly CleanRow[], id: string, sale: CleanSale | undefined): CleanSale[] {
  if (!sale || rows.length === 0) return [];
  const isAll = rows.every((row) => row.isRefundedLater);
  const refunded = rows.reduce((sum, row) => sum + row.amounts.refunded, 0);
  if (!isAll && refunded === 0) return [];
  const negate = (value: number | null): number | null => (value === null ? null : -value || 0);
  const amount = isAll ? sale.net : refunded;
  return [
    {
      ...sale,
      externalId: `${id}#refunded`,
      kind: 'refund',
      gross: negate(isAll ? sale.gross : refunded),
      discounts: isAll ? negate(sale.discounts) : sale.discounts === null ? null : 0,
      net: -amount,
      tax: isAll ? negate(sale.tax) : sale.tax === null ? null : 0,
      serviceCharge: isAll ? negate(sale.serviceCharge) : sale.serviceCharge === null ? null : 0,
      tip: isAll ? negate(sale.tip) : null,
      rounding: isAll ? negate(sale.rounding) : null,
      total: isAll ? -sale.total : -refunded,
      items: isAll ? negate(sale.items) : null,
      lines: isAll ? sale.lines.map((line) => negateLine(line, negate)) : [],
      payments: sale.payments
        .slice(0, 1)
        .map(({ method }) => ({ method, amount: isAll ? -sale.total : -refunded })),
    },
  ];
}

function negateLine(line: CleanLine, negate: (value: number | null) => number | null): CleanLine {
  return {
    ...line,
    quantity: negate(line.quantity),
    gross: negate(line.gross),
    discount: negate(line.discount),
    net: negate(line.net),
    cost: negate(line.cost),
  };
}
