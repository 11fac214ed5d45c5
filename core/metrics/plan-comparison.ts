import { Temporal } from 'temporal-polyfill';
import type { TenantContext } from '../db/tenant-context.ts';
import { toNameKey } from '../text.ts';
import { addDays, countDays, type Period } from '../time.ts';
import { chooseCut, findReach, type Reach, reaches } from './data-reach.ts';
import { getFreshness } from './get-freshness.ts';
import { listOutletClocks, type OutletClock } from './outlet-clocks.ts';
import type { Freshness, MetricFilter } from './types.ts';

interface Spans {
  period: Period;
  compareTo: Period;
}

/** One side of a comparison: its days, and the clock under which they are asked. */
interface Side {
  period: Period;
  now: Temporal.Instant;
}

/** Two periods made comparable, and how that was done. */
export interface FairComparison {
  current: Side;
  earlier: Side;
  /** The filters as asked, with the outlets that can be compared when some cannot. */
  filters: MetricFilter[];
  /** Head office time until which the last day of both sides counts; null for whole days. */
  untilTime: string | null;
  /** Why the sides are shorter than asked: the later one still runs, or was not received to its end. */
  cut: 'same_time' | 'same_days' | 'until_received' | null;
  /** Outlets with data in the earlier period alone. */
  leftOut: string[];
  /** Of both periods as asked, over all outlets in scope. */
  freshness: Freshness[];
}

/**
 * Makes two periods comparable: partial days never stand against whole ones. The period that still
 * runs, or whose data stops early, is cut where its data ends, and the other to the same number of
 * days and the same time. Outlets that stopped long before are left out of both. A period that has
 * ended is compared whole when its last days are missing for every outlet alike.
 */
export async function planComparison(
  ctx: TenantContext,
  asked: Spans & { filters: readonly MetricFilter[] },
): Promise<FairComparison> {
  const clocks = await ctx.query((tx) => listOutletClocks(tx, ctx.now));
  const outlets = inScope(clocks, asked.filters);
  const { timeZone } = ctx.activeBusiness;
  const isSwapped = asked.compareTo.to > asked.period.to;
  const [late, early] = isSwapped ? [asked.compareTo, asked.period] : [asked.period, asked.compareTo];
  const plan = cutSides(outlets, { late, early }, ctx.now, timeZone);
  const leftOut = plan.cut ? listLeftOut(outlets, plan, plan.cut, ctx.now) : [];
  const sides = alignSides(plan, ctx.now);
  const [current, earlier] = isSwapped ? [sides.early, sides.late] : [sides.late, sides.early];
  const before = getFreshness(outlets, ctx.now, asked.compareTo);
  return {
    current,
    // Outside of what was received the turn's own clock tells what there is.
    earlier: before.isOutside ? { ...earlier, now: ctx.now } : earlier,
    filters: withoutOutlets(asked.filters, outlets, leftOut),
    untilTime: sides.at && toClockTime(sides.at, timeZone),
    cut: describeCut(plan, sides.at),
    leftOut,
    freshness: [getFreshness(outlets, ctx.now, asked.period), before],
  };
}

function toClockTime(at: Temporal.Instant, timeZone: string): string {
  const local = at.toZonedDateTimeISO(timeZone);
  return Temporal.PlainTime.from(local).toString({ smallestUnit: 'minute' });
}

interface CutPlan {
  late: Period;
  early: Period;
  /** Where the later period's data ends; null without any data. */
  cut: Reach | null;
  isRunning: boolean;
  isShortened: boolean;
}

function cutSides(
  outlets: readonly OutletClock[],
  { late, early }: { late: Period; early: Period },
  now: Temporal.Instant,
  timeZone: string,
): CutPlan {
  const found = outlets.flatMap((outlet) => findReach(outlet, late, now) ?? []);
  const cut = chooseCut(found, late, timeZone);
  const isRunning = outlets.some((outlet) => outlet.today <= late.to);
  const isEven = cut !== null && found.every((reach) => reaches(reach, cut) && reaches(cut, reach));
  const isComplete = cut === null || (cut.date === late.to && cut.at === null);
  // The same last days missing everywhere: the period is what it is, and the freshness says so.
  const isOver = !isRunning && isEven && cut.at === null;
  return { late, early, cut, isRunning, isShortened: !isComplete && !isOver };
}

function alignSides(
  plan: CutPlan,
  now: Temporal.Instant,
): { late: Side; early: Side; at: Temporal.Instant | null } {
  const { late, early, cut } = plan;
  if (cut === null || !plan.isShortened)
    return { late: { period: late, now }, early: { period: early, now }, at: null };
  const days = countDays({ from: late.from, to: cut.date });
  const others = countDays(early);
  if (others < days) {
    const period = { from: late.from, to: addDays(late.from, others - 1) };
    return { late: { period, now }, early: { period: early, now }, at: null };
  }
  const period = { from: late.from, to: cut.date };
  const before = { from: early.from, to: addDays(early.from, days - 1) };
  if (cut.at === null) return { late: { period, now }, early: { period: before, now }, at: null };
  const shift = countDays({ from: before.to, to: cut.date }) - 1;
  return {
    late: { period, now: cut.at },
    early: { period: before, now: cut.at.subtract({ hours: 24 * shift }) },
    at: cut.at,
  };
}

function describeCut(plan: CutPlan, at: Temporal.Instant | null): FairComparison['cut'] {
  if (!plan.isShortened) return null;
  if (!plan.isRunning) return 'until_received';
  return at ? 'same_time' : 'same_days';
}

/** Outlets that sold in the earlier period but whose data does not reach the cut of the later one. */
function listLeftOut(
  outlets: readonly OutletClock[],
  { late, early }: CutPlan,
  cut: Reach,
  now: Temporal.Instant,
): string[] {
  return outlets
    .filter((outlet) => {
      const reach = findReach(outlet, late, now);
      const isBehind = reach === null || !reaches(reach, cut);
      return isBehind && findReach(outlet, early, now) !== null;
    })
    .map((outlet) => outlet.name);
}

function inScope(outlets: readonly OutletClock[], filters: readonly MetricFilter[]): OutletClock[] {
  const wanted = filters.filter((filter) => filter.dimension === 'outlet');
  return outlets.filter((outlet) =>
    wanted.every(({ values }) => values.some((value) => toNameKey(value) === outlet.nameKey)),
  );
}

function withoutOutlets(
  filters: readonly MetricFilter[],
  outlets: readonly OutletClock[],
  leftOut: readonly string[],
): MetricFilter[] {
  const kept = outlets.map((outlet) => outlet.name).filter((name) => !leftOut.includes(name));
  if (leftOut.length === 0 || kept.length === 0) return [...filters];
  return [
    ...filters.filter((filter) => filter.dimension !== 'outlet'),
    { dimension: 'outlet', values: kept.slice(0, 50) },
  ];
}
