import type { ChangeSplit } from './split-values.ts';
import type { DimensionId } from './types.ts';

/** Dimensions of one kind tell the same story: the better one of them is enough. */
const KINDS: Partial<Record<DimensionId, string>> = {
  product: 'goods',
  category: 'goods',
  hour: 'time',
  weekday: 'time',
};
const MOST = 2;
/** A second dimension that tells less than this part of the first is noise. */
const WORTH_TELLING = 0.25;

/** The dimensions in which the change is least evenly spread, the most telling first. */
export function chooseSplits(
  splits: readonly ChangeSplit[],
  total: { previous: number; current: number },
): ChangeSplit[] {
  const ranked = splits
    .filter((split) => split.parts.length > 1)
    .map((split) => ({ split, score: tellsOf(split, total) }))
    .toSorted((a, b) => b.score - a.score);
  const chosen: ChangeSplit[] = [];
  const kinds = new Set<string>();
  for (const { split, score } of ranked) {
    const kind = KINDS[split.dimension] ?? split.dimension;
    if (chosen.length === MOST || score <= (ranked[0]?.score ?? 0) * WORTH_TELLING) break;
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    chosen.push(split);
  }
  return chosen;
}

/**
 * How far the top three values stand from an even spread, in which each keeps its share: the mean of
 * (observed − expected)² / (observed + expected), a chi-square that a vanished value cannot break
 * (triangular discrimination, Topsøe 2000). Few large values and many small ones compare fairly.
 */
function tellsOf(
  { parts }: ChangeSplit,
  { previous, current }: { previous: number; current: number },
): number {
  const growth = previous === 0 ? 0 : current / previous;
  const scores = parts.map((part) => {
    const expected = (part.previous ?? 0) * growth;
    const observed = part.current ?? 0;
    const scale = Math.abs(expected) + Math.abs(observed);
    return scale === 0 ? 0 : (observed - expected) ** 2 / scale;
  });
  const top = scores.toSorted((a, b) => b - a).slice(0, 3);
  return top.reduce((sum, score) => sum + score, 0) / Math.max(top.length, 1);
}
