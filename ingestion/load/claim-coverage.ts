import { sql } from 'drizzle-orm';
import type { Tx } from '#core/db/database.ts';
import { coverageClaims } from '#core/db/schema/index.ts';
import type { CoveredRange } from './merge-coverage.ts';

/**
 * Notes which file vouched for which days, so that reading it again can take them back. What the source
 * covers from before such notes were kept is nobody's, and stays.
 */
export async function claimCoverage(
  tx: Tx,
  target: { businessId: string; sourceId: string; runId: string },
  ranges: readonly CoveredRange[],
): Promise<void> {
  if (ranges.length === 0) return;
  await tx.execute(sql`
    insert into coverage_claims (business_id, source_id, outlet_id, from_date, through_date, through_at)
    select business_id, source_id, outlet_id, from_date, through_date, through_at from coverages
    where source_id = ${target.sourceId}
      and not exists (select from coverage_claims where source_id = ${target.sourceId})`);
  await tx.insert(coverageClaims).values(ranges.map((range) => ({ ...target, ...range })));
}
