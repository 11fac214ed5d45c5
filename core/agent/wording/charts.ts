import { toAxisTicks } from '../../charts/axis-ticks.ts';
import type { ChartSeries, ChartSpec } from '../../charts/chart-spec.ts';
import { roundHalfAway } from '../../metrics/format-value.ts';
import { toMajor } from '../../money.ts';
import type { Locale } from '../../text.ts';
import type { Graph } from '../ledger/entry.ts';
import { isDated } from '../tools/time-keys.ts';
import { DIMENSION_LABELS, wordFilters } from './names.ts';
import { wordPeriod } from './periods.ts';
import { wordPoint, wordPointTick } from './points.ts';
import { wordTick } from './short-values.ts';
import { capitalise, wordCell } from './statements.ts';
import { labelOf, wordValue } from './values.ts';

/** What a picture shows, for those who do not see it: the whole, the highest point, how it is cut. */
export function wordChart(graph: Graph, locale: Locale): string {
  const parts = [graph.whole ? wordCell({ ...graph.whole, ref: graph.ref }, locale) : ''];
  parts.push(wordHighest(graph, locale), wordCuts(graph, locale));
  return parts.filter(Boolean).join(' ');
}

/** `Per tanggal, tertinggi Sabtu, 9 Agu 2025 (Rp 12.345.678).` Nothing where several are highest. */
function wordHighest(graph: Graph, locale: Locale): string {
  const { dimension, points, period, unit, currency } = graph;
  const known = points.flatMap(({ key, value }) => (value === null ? [] : [{ key, value }]));
  const highest = Math.max(...known.map(({ value }) => value));
  const [top, ...ties] = known.filter(({ value }) => value === highest);
  if (!top || ties.length > 0 || known.length < 2) return '';
  const name = wordPoint(dimension, top.key, period, locale);
  const value = wordValue(top.value, unit, currency, locale);
  const by = DIMENSION_LABELS[dimension][locale];
  return locale === 'id'
    ? `Per ${by}, tertinggi ${name} (${value}).`
    : `By ${by}, highest: ${name} (${value}).`;
}

function wordCuts({ asked, dimension, isRunning }: Graph, locale: Locale): string {
  const by = DIMENSION_LABELS[dimension][locale];
  const isId = locale === 'id';
  const parts: string[] = [];
  if (asked !== dimension) {
    parts.push(
      isId
        ? `Titiknya saya gabung per ${by} supaya terbaca.`
        : `The points are put together by ${by}, so that they can be read.`,
    );
  }
  if (isRunning) parts.push(isId ? 'Titik terakhir masih berjalan.' : 'The last point is still running.');
  return parts.join(' ');
}

/** The picture itself. Every label is the value's own; the axis has round numbers. */
export function toChartSpec(graph: Graph, locale: Locale): ChartSpec {
  const { metric, dimension, period, points, earlier, unit } = graph;
  const by = DIMENSION_LABELS[dimension][locale];
  const series = [
    toSeries(
      graph,
      points.map(({ value }) => value),
      period,
      locale,
    ),
  ];
  if (earlier) series.push(toSeries(graph, earlier.values, earlier.period, locale));
  const values = series.flatMap((each) => each.values.filter((value) => value !== null));
  const about = wordFilters(graph.filters, locale);
  return {
    kind: kindOf(graph),
    title: capitalise(`${labelOf(metric, locale)} ${locale === 'id' ? 'per' : 'by'} ${by}`),
    subtitle: [about ? capitalise(about) : '', capitalise(wordPeriod(period, locale))]
      .filter(Boolean)
      .join(' · '),
    heading: capitalise(by),
    categories: points.map(({ key }) => ({
      name: wordPoint(dimension, key, period, locale),
      tick: wordPointTick(dimension, key, period, locale),
    })),
    series,
    ticks: toAxisTicks(values).map((value) => ({ value, label: wordTick(value, unit, locale) })),
  };
}

/** One or two points make no line. */
function kindOf({ dimension, points }: Graph): ChartSpec['kind'] {
  if (dimension === 'hour' || dimension === 'weekday') return 'column';
  if (!isDated(dimension)) return 'bar';
  return points.length > 2 ? 'line' : 'column';
}

function toSeries(
  { unit, currency }: Graph,
  values: readonly (number | null)[],
  period: Graph['period'],
  locale: Locale,
): ChartSeries {
  return {
    name: capitalise(wordPeriod(period, locale)),
    values: values.map((value) =>
      value === null || unit !== 'money' ? value : toMajor(roundHalfAway(value), currency),
    ),
    labels: values.map((value) => (value === null ? '–' : wordValue(value, unit, currency, locale))),
  };
}
