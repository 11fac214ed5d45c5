import type { Answer, Figure, Ranking } from '#core/agent/answer.ts';
import { toNameKey } from '#core/text.ts';
import type { ExpectedResult } from './question.ts';

type Filter = Figure['filter'];
type Span = { from: string; to: string };

/** True when one of the answer's figures or ranked items is the expected one, or a variant that counts. */
export function hasFigure(answer: Answer, expected: ExpectedResult): boolean {
  const figures = [...answer.figures, ...(answer.ranking ? toItemFigures(answer.ranking) : [])];
  return variantsOf(expected).some((variant) => figures.some((figure) => isFigure(figure, variant, answer)));
}

/** "Ayu or Bagas?" is answered by a figure of each as well as by a list of both. */
function toItemFigures({ items, dimension, direction: _direction, ...about }: Ranking): Figure[] {
  return items.map(({ name, value }) => ({
    ...about,
    filter: { ...about.filter, [dimension]: name },
    value,
  }));
}

export function isRanking(answer: Answer, expected: ExpectedResult): boolean {
  const { ranking } = answer;
  if (!ranking) return false;
  return variantsOf(expected).some((variant) => isRanked(ranking, variant, answer));
}

function variantsOf({ accept = [], ...expected }: ExpectedResult): ExpectedResult[] {
  return [expected, ...accept.map((variant) => ({ ...expected, ...variant }))];
}

function isFigure(figure: Figure, expected: ExpectedResult, answer: Answer): boolean {
  if (figure.metric !== expected.metric || figure.stat !== (expected.stat ?? 'total')) return false;
  if (!isSameUnit(figure.unit, expected.unit)) return false;
  if (!isSamePeriod(figure.period, expected.period, answer)) return false;
  if (!isSameFilter(figure.filter, expected.filter)) return false;
  if (expected.stat !== 'change') return isSameValue(figure.value, expected.value, figure.unit);
  return (
    isSameValue(figure.current, expected.current, figure.unit) &&
    isSameValue(figure.previous, expected.previous, figure.unit) &&
    Math.abs((figure.change_pct ?? 0) - (expected.change_pct ?? 0)) <= 0.1 + 1e-9 &&
    isSamePeriod(figure.compare_period, expected.compare_period, answer)
  );
}

function isRanked(ranking: Ranking, expected: ExpectedResult, answer: Answer): boolean {
  const items = expected.items ?? [];
  return (
    ranking.metric === expected.metric &&
    ranking.stat === (expected.stat ?? 'total') &&
    ranking.dimension === expected.dimension &&
    (items.length < 2 || expected.ordered === false || isSameDirection(ranking, expected)) &&
    isSamePeriod(ranking.period, expected.period, answer) &&
    isSameFilter(ranking.filter, expected.filter) &&
    ranking.items.length === items.length &&
    inOrder(ranking.items, expected).every((item, index) => {
      const wanted = inOrder(items, expected)[index];
      return (
        wanted !== undefined &&
        toNameKey(item.name) === toNameKey(wanted.name) &&
        isSameValue(item.value, wanted.value, ranking.unit)
      );
    })
  );
}

function isSameDirection(ranking: Ranking, expected: ExpectedResult): boolean {
  return ranking.direction === (expected.direction ?? ranking.direction);
}

/** As given; by name where any order will do. */
function inOrder(items: Ranking['items'], { ordered }: ExpectedResult): Ranking['items'] {
  if (ordered !== false) return items;
  return items.toSorted((a, b) => (toNameKey(a.name) < toNameKey(b.name) ? -1 : 1));
}

/** Values match at the precision that the text shows: whole rupiah, cents, one decimal of a percent or a count. */
function isSameValue(value: number | undefined, expected: number | undefined, unit: string): boolean {
  if (value === undefined || expected === undefined) return false;
  return Math.abs(value - expected) <= toleranceOf(unit, value) + 1e-9;
}

function toleranceOf(unit: string, value: number): number {
  if (unit === 'IDR') return 0.5;
  if (unit === 'pct') return 0.05;
  if (unit.length === 3) return 0.005;
  return Number.isInteger(value) ? 0 : 0.05;
}

function isSameUnit(unit: string, expected: string | undefined): boolean {
  if (expected === undefined || unit === expected) return true;
  if (expected === 'count') return ['orders', 'units', 'days'].includes(unit);
  return expected === 'percent' && unit === 'pct';
}

/** Periods match when they cover the same days that hold data. */
function isSamePeriod(period: Span | undefined, expected: Span | undefined, answer: Answer): boolean {
  if (!period || !expected) return period === expected;
  const clip = (span: Span): string => {
    const through = answer.freshness?.through?.slice(0, 10);
    const missing = answer.freshness?.missing.days ?? [];
    let { to } = span;
    if (through && through < to && missing.includes(to)) to = through;
    return `${span.from} ${to}`;
  };
  return (period.from === expected.from && period.to === expected.to) || clip(period) === clip(expected);
}

function isSameFilter(filter: Filter, expected: Filter | undefined): boolean {
  const toText = (values: Filter): string =>
    JSON.stringify(
      Object.entries(values)
        .map(([key, value]) => [
          key,
          ...[value]
            .flat()
            .map((name) => toNameKey(String(name)))
            .toSorted(),
        ])
        .toSorted(),
    );
  return toText(filter) === toText(expected ?? {});
}
