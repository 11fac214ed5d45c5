import type { CleanSale } from '../clean-sale.ts';
import type { LoadBatch } from '../load/contract.ts';
import { emptyTally, type RecordTally, tallySale } from './tally-records.ts';

/** RFC 3339; empty where the source does not tell. */
type UpdateTime = string;

/** What one record as received turned out to be. */
export type MappedReceipt =
  | {
      outcome: 'sale';
      sale: CleanSale;
      /** Where a source keeps them inside the record of their sale. */
      refunds?: readonly CleanSale[];
      updatedAt: UpdateTime;
    }
  | { outcome: 'deleted'; externalId: string; updatedAt: UpdateTime }
  | { outcome: 'quarantined'; reason: string; column: string | null; value: string | null };

type Records = Pick<LoadBatch, 'raw' | 'sales' | 'quarantined' | 'deletedExternalIds' | 'versions'> & {
  tally: RecordTally;
};

/** The records of a page, each receipt once: of several versions the one updated last. */
export function collectRecords(
  data: readonly unknown[],
  firstPosition: number,
  map: (raw: unknown, position: number) => MappedReceipt,
): Records {
  const latest = new Map<string, { updatedAt: string; sale: CleanSale | null }>();
  const quarantined: Records['quarantined'] = [];
  const tally = emptyTally();
  const raw = data.map((payload, index) => ({ position: firstPosition + index, payload }));
  for (const { position, payload } of raw) {
    const mapped = map(payload, position);
    if (mapped.outcome === 'quarantined') {
      const { reason, column, value } = mapped;
      quarantined.push({ position, reason, column, value });
      tally.held[reason] = (tally.held[reason] ?? 0) + 1;
      continue;
    }
    tally[mapped.outcome === 'deleted' ? 'deleted' : 'mapped'] += 1;
    const { updatedAt } = mapped;
    for (const { id, sale } of listTold(mapped)) {
      const known = latest.get(id);
      const isOlder = known !== undefined && isBefore(updatedAt, known.updatedAt);
      const overtaken = isOlder ? sale : known?.sale;
      if (overtaken) tallySale(tally, overtaken, false);
      if (isOlder) continue;
      latest.set(id, { updatedAt, sale });
    }
  }
  const entries = [...latest];
  for (const [, { sale }] of entries) if (sale) tallySale(tally, sale, true);
  return {
    raw,
    tally,
    quarantined,
    sales: entries.flatMap(([, { sale }]) => (sale ? [sale] : [])),
    deletedExternalIds: entries.flatMap(([id, { sale }]) => (sale ? [] : [id])),
    versions: entries.flatMap(([externalId, { updatedAt }]) =>
      updatedAt === '' ? [] : [{ externalId, changedAt: updatedAt }],
    ),
  };
}

function listTold(
  mapped: Exclude<MappedReceipt, { outcome: 'quarantined' }>,
): { id: string; sale: CleanSale | null }[] {
  if (mapped.outcome === 'deleted') return [{ id: mapped.externalId, sale: null }];
  return [mapped.sale, ...(mapped.refunds ?? [])].map((sale) => ({ id: sale.externalId, sale }));
}

function isBefore(one: UpdateTime, other: UpdateTime): boolean {
  return one !== '' && other !== '' && Date.parse(one) < Date.parse(other);
}
