import { and, eq, gte, inArray, lte } from 'drizzle-orm';
import type { Tx } from '#core/db/database.ts';
import { coverages } from '#core/db/schema/index.ts';
import { addDays } from '#core/time.ts';

export interface CoveredRange {
  outletId: string;
  fromDate: string;
  throughDate: string;
  throughAt: string;
}

/** Adds the days that a source vouches for; ranges that overlap or touch become one. */
export async function mergeCoverage(
  tx: Tx,
  target: { businessId: string; sourceId: string },
  ranges: readonly CoveredRange[],
): Promise<void> {
  for (const range of ranges) {
    const touching = await tx
      .select()
      .from(coverages)
      .where(
        and(
          eq(coverages.sourceId, target.sourceId),
          eq(coverages.outletId, range.outletId),
          lte(coverages.fromDate, addDays(range.throughDate, 1)),
          gte(coverages.throughDate, addDays(range.fromDate, -1)),
        ),
      );
    const merged = touching.reduce<CoveredRange>(union, range);
    const isKnown = touching.some(
      (known) => known.fromDate === merged.fromDate && isSameEnd(known, merged) && touching.length === 1,
    );
    if (isKnown) continue;
    await tx
      .delete(coverages)
      .where(
        and(
          eq(coverages.sourceId, target.sourceId),
          eq(coverages.outletId, range.outletId),
          inArray(coverages.fromDate, [merged.fromDate, ...touching.map((known) => known.fromDate)]),
        ),
      );
    await tx.insert(coverages).values({ ...target, ...merged });
  }
}

function union(a: CoveredRange, b: CoveredRange): CoveredRange {
  const later = a.throughDate === b.throughDate ? laterMoment(a, b) : a.throughDate > b.throughDate ? a : b;
  return {
    outletId: a.outletId,
    fromDate: a.fromDate < b.fromDate ? a.fromDate : b.fromDate,
    throughDate: later.throughDate,
    throughAt: later.throughAt,
  };
}

function laterMoment(a: CoveredRange, b: CoveredRange): CoveredRange {
  return Date.parse(a.throughAt) >= Date.parse(b.throughAt) ? a : b;
}

function isSameEnd(a: CoveredRange, b: CoveredRange): boolean {
  return a.throughDate === b.throughDate && Date.parse(a.throughAt) === Date.parse(b.throughAt);
}
