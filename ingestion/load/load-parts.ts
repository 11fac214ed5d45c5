import type { Database } from '#core/db/database.ts';
import type { Business } from '#core/tenant.ts';
import type { LoadBatch, LoadResult } from './contract.ts';
import { loadBatch } from './load-batch.ts';
import { hashPart } from './loaded-parts.ts';

/** What one transaction writes of an upload. */
export type UploadPart = Pick<LoadBatch, 'sales' | 'quarantined' | 'coverage' | 'deletedExternalIds'>;
type Counts = Omit<LoadResult, 'touched'>;

/**
 * Loads the parts of an upload in their order, each in a transaction of its own, and adds up what they
 * changed. The next part is read while the database works on one. Parts that the run has are passed over.
 */
export async function loadParts(
  db: Database,
  business: Business,
  target: Omit<LoadBatch, keyof UploadPart | 'part' | 'raw' | 'cursor'>,
  parts: Iterable<UploadPart> | AsyncIterable<UploadPart>,
): Promise<Counts> {
  const totals = { inserted: 0, updated: 0, unchanged: 0, deleted: 0 };
  let running: Promise<Counts> = Promise.resolve({ ...totals });
  try {
    for await (const part of parts) {
      const hash = await hashPart(part);
      addUp(totals, await running);
      running = loadBatch(db, business, { ...target, ...part, raw: [], part: hash });
      // It is awaited with the next part; until then its failure is nobody's.
      running.catch(() => {});
    }
  } finally {
    await running.catch(() => {});
  }
  addUp(totals, await running);
  return totals;
}

function addUp(totals: Counts, { inserted, updated, unchanged, deleted }: Counts): void {
  totals.inserted += inserted;
  totals.updated += updated;
  totals.unchanged += unchanged;
  totals.deleted += deleted;
}
