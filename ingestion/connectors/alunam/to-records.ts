import type { CleanSale } from '#ingestion/clean-sale.ts';
import type { LoadBatch } from '#ingestion/load/contract.ts';
import { mapReceipt, type MappingContext } from './mapper.ts';

type Records = Pick<LoadBatch, 'raw' | 'sales' | 'quarantined' | 'deletedExternalIds'>;

/** The records of a page, each receipt once: of several versions the one updated last. */
export function toRecords(data: readonly unknown[], firstPosition: number, context: MappingContext): Records {
  const latest = new Map<string, { updatedAt: string; sale: CleanSale | null }>();
  const quarantined: Records['quarantined'] = [];
  const raw = data.map((payload, index) => ({ position: firstPosition + index, payload }));
  for (const { position, payload } of raw) {
    const mapped = mapReceipt(payload, position, context);
    if (mapped.outcome === 'quarantined') {
      const { reason, column, value } = mapped;
      quarantined.push({ position, reason, column, value });
      continue;
    }
    const id = mapped.outcome === 'sale' ? mapped.sale.externalId : mapped.externalId;
    const known = latest.get(id);
    if (known && known.updatedAt > mapped.updatedAt) continue;
    latest.set(id, { updatedAt: mapped.updatedAt, sale: mapped.outcome === 'sale' ? mapped.sale : null });
  }
  const entries = [...latest];
  return {
    raw,
    quarantined,
    sales: entries.flatMap(([, { sale }]) => (sale ? [sale] : [])),
    deletedExternalIds: entries.flatMap(([id, { sale }]) => (sale ? [] : [id])),
  };
}
