import type { RowFacts } from './row-facts.ts';

/** The nearest sure dates before and after each row whose own is not sure, by position. */
export type NeighbourDates = ReadonlyMap<number, readonly string[]>;

/** So many rows before and after are looked at. */
export const NEIGHBOURS = 5;

/** @param certain the day of each row whose date can be read in one way only, by position. */
export function findNeighbourDates(
  rows: readonly RowFacts[],
  certain: ReadonlyMap<number, string>,
): NeighbourDates {
  const near = new Map<number, string[]>();
  rows.forEach((row, at) => {
    if (row.date === null || row.date.other === null || certain.has(row.position)) return;
    const found = [findNear(rows, certain, at, -1), findNear(rows, certain, at, 1)];
    near.set(
      row.position,
      found.filter((date) => date !== undefined),
    );
  });
  return near;
}

function findNear(
  rows: readonly RowFacts[],
  certain: ReadonlyMap<number, string>,
  start: number,
  step: 1 | -1,
): string | undefined {
  for (let at = start + step, seen = 0; seen < NEIGHBOURS; at += step, seen += 1) {
    const row = rows[at];
    if (!row) return undefined;
    const date = certain.get(row.position);
    if (date) return date;
  }
  return undefined;
}
