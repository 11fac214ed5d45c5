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
 * Days that were hardly meant: after today, or alone in a year in which nothing else happened while
 * the same day of the others' year fits among them. Where most dates lie after today, the clock is
 * wrong and not the file.
 * @param days how many rows each day has.
 */
export function doubtDates(
  days: ReadonlyMap<string, number>,
  latestDay: string | undefined,
): Map<string, ReasonCode> {
  const future = [...days].filter(([day]) => latestDay !== undefined && day > latestDay);
  const early = countRows(future) < countRows([...days]) / 2 ? future : [];
  const doubted = new Map<string, ReasonCode>(early.map(([day]) => [day, 'date_future']));
  for (const day of findStrayYears([...days].filter(([day]) => !doubted.has(day)))) {
    doubted.set(day, 'date_implausible');
  }
  return doubted;
}

type Days = readonly (readonly [day: string, rows: number])[];

function findStrayYears(days: Days): string[] {
  const all = countRows(days);
  if (all < FEWEST) return [];
  const years = Map.groupBy(days, ([day]) => day.slice(0, 4));
  const isRare = ([, ofYear]: readonly [string, Days]): boolean =>
    countRows(ofYear) <= Math.max(1, all * RARE_SHARE);
  const usual = [...years].filter((year) => !isRare(year));
  const others = usual.flatMap(([, ofYear]) => ofYear.map(([day]) => day)).toSorted();
  const [first, last] = [others[0], others.at(-1)];
  if (first === undefined || last === undefined) return [];
  const isWithin = (day: string, margin: number): boolean =>
    day >= addDays(first, -margin) && day <= addDays(last, margin);
  return [...years].filter(isRare).flatMap(([, ofYear]) =>
    ofYear
      .filter(([day]) => {
        const moved = usual.map(([year]) => `${year}${day.slice(4)}`);
        return !isWithin(day, FAR_DAYS) && moved.some((other) => isWithin(other, NEAR_DAYS));
      })
      .map(([day]) => day),
  );
}

function countRows(days: Days): number {
  return days.reduce((sum, [, rows]) => sum + rows, 0);
}
