import type { ExpectedResult } from '#api/eval/question.ts';
import { selectFacts, type Fact } from './facts.ts';
import { measurePlainly } from './measure-plainly.ts';

type Item = NonNullable<ExpectedResult['items']>[number];

/** @throws Error when two items at the edge or in the order are equal: the question has no one answer. */
export function rankPlainly(facts: readonly Fact[], expected: ExpectedResult): ExpectedResult {
  const { metric = '', dimension = '', period, filter = {}, having, limit } = expected;
  if (!period) throw new Error('a ranking needs a period');
  const own = Map.groupBy(selectFacts(facts, period, filter), ({ keys }) => keys[dimension] ?? '');
  // What was ever sold can have sold nothing in the period.
  const names = having
    ? new Set(
        facts
          .filter(({ keys }) => dimension !== 'day' || own.has(keys['day'] ?? ''))
          .map(({ keys }) => keys[dimension] ?? ''),
      )
    : own.keys();
  const items = [...names].flatMap((name): Item[] => {
    const value = measurePlainly(metric, own.get(name) ?? []);
    return value === null ? [] : [{ name, value: Math.round(value * 100) / 100 }];
  });
  const kept = having ? items.filter(({ value }) => meets(value, having)) : items;
  const sign = expected.direction === 'asc' ? 1 : -1;
  const sorted = kept.toSorted((a, b) => sign * (a.value - b.value) || (a.name < b.name ? -1 : 1));
  const end = limit ?? sorted.length;
  if (expected.ordered !== false) refuseTies(sorted.slice(0, end + 1));
  if (sorted.length === 0) throw new Error('nothing is left to rank');
  return { ...expected, items: sorted.slice(0, end) };
}

function meets(value: number, { op, threshold, positive }: NonNullable<ExpectedResult['having']>): boolean {
  if (positive && value <= 0) return false;
  return (
    { '<': value < threshold, '<=': value <= threshold, '>': value > threshold }[op] ?? value >= threshold
  );
}

function refuseTies(items: readonly Item[]): void {
  for (const [index, item] of items.entries()) {
    if (items[index + 1]?.value === item.value) throw new Error(`"${item.name}" ties with the next one`);
  }
}
