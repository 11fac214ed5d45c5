import { addDays } from '#core/time.ts';
import type { ReasonCode } from './reasons.ts';

/** Fewer dates than this show no rule that one of them could break. */
const FEWEST = 10;
/** So few rows may stand in a year of their own. */
const RARE_SHARE = 0.02;
/** A date this far from all others does not belong to them, one as near as the second does. */
const FAR_DAYS = 60;
const NEAR_DAYS = 7;

/**
 * Dates that were hardly meant: after today, or alone in a year in which nothing else happened while
 * the same day of the others' year fits among them. Where most dates lie after today, the clock is
 * wrong and not the file.
 */
export function doubtDates(
  dates: ReadonlyMap<number, string>,
  latestDay: string | undefined,
): Map<number, ReasonCode> {
  const isFuture = ([, date]: readonly [number, string]): boolean =>
    latestDay !== undefined && date > latestDay;
  const future = [...dates].filter(isFuture);
  const early = future.length < dates.size / 2 ? future : [];
  const doubted = new Map<number, ReasonCode>(early.map(([position]) => [position, 'date_future']));
  for (const position of findStrayYears([...dates].filter(([at]) => !doubted.has(at)))) {
    doubted.set(position, 'date_implausible');
  }
  return doubted;
}

function findStrayYears(dates: readonly (readonly [position: number, date: string])[]): number[] {
  if (dates.length < FEWEST) return [];
  const years = Map.groupBy(dates, ([, date]) => date.slice(0, 4));
  const isRare = ([, rows]: readonly [string, unknown[]]): boolean =>
    rows.length <= Math.max(1, dates.length * RARE_SHARE);
  const usual = [...years].filter((year) => !isRare(year));
  const others = usual.flatMap(([, rows]) => rows.map(([, date]) => date)).toSorted();
  const [first, last] = [others[0], others.at(-1)];
  if (first === undefined || last === undefined) return [];
  const isWithin = (date: string, days: number): boolean =>
    date >= addDays(first, -days) && date <= addDays(last, days);
  return [...years].filter(isRare).flatMap(([, rows]) =>
    rows
      .filter(([, date]) => {
        const moved = usual.map(([year]) => `${year}${date.slice(4)}`);
        return !isWithin(date, FAR_DAYS) && moved.some((other) => isWithin(other, NEAR_DAYS));
      })
      .map(([position]) => position),
  );
}
