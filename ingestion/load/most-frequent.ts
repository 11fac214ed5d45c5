/** Counts the ways in which each key is written. */
export type SpellingCounts = Map<string, Map<string, number>>;

export function countSpelling(counts: SpellingCounts, key: string, name: string): void {
  let ways = counts.get(key);
  if (!ways) counts.set(key, (ways = new Map()));
  ways.set(name, (ways.get(name) ?? 0) + 1);
}

/** The way written most often; of equals the first in code order, so that every load agrees. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
