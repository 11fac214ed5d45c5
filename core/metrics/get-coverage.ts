import type { TenantContext } from '../db/tenant-context.ts';
import { toBusinessDate, type Period } from '../time.ts';
import { getFreshness } from './get-freshness.ts';
import { listOutletClocks } from './outlet-clocks.ts';
import type { Freshness } from './types.ts';

export interface Coverage {
  /** First and last business day that any source covers, not after now; null without data. */
  covered: Period | null;
  /** Over the covered period: days without a source, outlets that lag behind. */
  freshness: Freshness;
}

/** What the business's data covers, seen from the turn's clock. */
export async function getCoverage(ctx: TenantContext): Promise<Coverage> {
  const clocks = await ctx.query((tx) => listOutletClocks(tx, ctx.now));
  const spans = clocks.flatMap((clock) =>
    clock.spans
      .filter((span) => span.from <= clock.today)
      .map((span) => ({ from: span.from, to: span.through < clock.today ? span.through : clock.today })),
  );
  const from = spans.map((span) => span.from).toSorted()[0];
  const to = spans
    .map((span) => span.to)
    .toSorted()
    .at(-1);
  const covered = from && to ? { from, to } : null;
  const today = toBusinessDate(ctx.now, ctx.activeBusiness.timeZone);
  return { covered, freshness: getFreshness(clocks, ctx.now, covered ?? { from: today, to: today }) };
}
