import type { CleanSale } from '../clean-sale.ts';
import { toContentHash } from '../content-hash.ts';
import type { Mapping } from '../map/mapping.ts';
import { buildSale } from './build-sale.ts';
import type { CleanRow } from './clean-row.ts';
import { toRefundsBeside } from './refunds-beside.ts';

/** Groups rows into receipts: a sale, what was given back of it, and what was voided. */
export function buildSales(rows: readonly CleanRow[], mapping: Mapping): CleanSale[] {
  const groups = groupByReceipt(rows, mapping);
  const saleDays = new Map<string, string[]>();
  for (const [id, group] of groups) {
    // Without a receipt number nothing tells which sale a refund is of.
    if (group[0]?.facts.receipt === '' || !group.some((row) => row.kind === 'sale')) continue;
    const key = receiptKey(group[0]);
    const days = saleDays.get(key);
    if (days) days.push(id);
    else saleDays.set(key, [id]);
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

function groupByReceipt(rows: readonly CleanRow[], mapping: Mapping): Map<string, CleanRow[]> {
  const groups = new Map<string, CleanRow[]>();
  for (const row of rows) {
    const { receipt, terminal } = row.facts;
    const key = terminal === '' ? receiptKey(row) : `${receiptKey(row)}@${terminal}`;
    const id = receipt === '' ? nextRowId(row, groups, mapping.outlet) : `${key}|${row.date}`;
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
function nextRowId(row: CleanRow, groups: ReadonlyMap<string, unknown>, outlet: string | null): string {
  const { cells } = row.facts.row;
  const hash = toContentHash(JSON.stringify(outlet === null ? cells : [...cells, outlet]));
  let occurrence = 1;
  while (groups.has(`row|${hash}|${occurrence}`)) occurrence += 1;
  return `row|${hash}|${occurrence}`;
}

/** Receipt numbers restart, so a refund belongs to the latest sale of that number before it. */
function findOriginal(id: string, saleIds: readonly string[]): string {
  const before = saleIds.filter((saleId) => saleId <= id).toSorted();
  return before.at(-1) ?? [...saleIds].toSorted()[0] ?? id;
}
