import { toAxisTicks } from '../../charts/axis-ticks.ts';
import type { ChartSeries, ChartSpec } from '../../charts/chart-spec.ts';
import { roundHalfAway } from '../../metrics/format-value.ts';
import { toMajor } from '../../money.ts';
import type { DimensionId } from '../../metrics/types.ts';
import type { Locale, Localized } from '../../text.ts';
import { countDays } from '../../time.ts';
import type { Graph } from '../ledger/entry.ts';
import { isDated } from '../tools/time-keys.ts';
import { DIMENSION_LABELS, wordFilters } from './names.ts';
import { wordPeriod } from './periods.ts';
import { wordPoint, wordPointTick } from './points.ts';
import { wordTick } from './short-values.ts';
import { capitalise, wordCell } from './statements.ts';
import { labelOf, wordValue } from './values.ts';

const LONGEST_SUBTITLE = 160;

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

const RUNNING: Partial<Record<DimensionId, Localized>> = {
  day: { id: 'Hari terakhir masih berjalan.', en: 'The last day is still running.' },
  week: { id: 'Minggu terakhir masih berjalan.', en: 'The last week is still running.' },
  month: { id: 'Bulan terakhir masih berjalan.', en: 'The last month is still running.' },
};

function wordCuts({ asked, dimension, period, isRunning }: Graph, locale: Locale): string {
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
  if (isRunning) parts.push(RUNNING[dimension]?.[locale] ?? '');
  if (dimension === 'weekday' && countDays(period) % 7 !== 0) {
    parts.push(
      isId
        ? 'Di periode ini tidak semua hari muncul sama sering.'
        : 'Not every weekday occurs equally often in this period.',
    );
  }
  return parts.join(' ');
}

/** The picture itself. Every label is the value's own; the axis has round numbers. */
export function toChartSpec(graph: Graph, locale: Locale): ChartSpec {
  const { dimension, period, points, earlier, unit } = graph;
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
  const about = shorten(capitalise(wordFilters(graph.filters, locale)));
  const span = earlier ? '' : capitalise(wordPeriod(period, locale));
  return {
    kind: kindOf(graph),
    title: capitalise(toTitle(graph, locale)),
    subtitle: [about, span].filter(Boolean).join(' · '),
    heading: capitalise(DIMENSION_LABELS[dimension][locale]),
    categories: points.map(({ key }) => ({
      name: wordPoint(dimension, key, period, locale),
      tick: wordPointTick(dimension, key, period, locale),
    })),
    series,
    isRunning: graph.isRunning,
    ticks: toAxisTicks(values).map((value) => ({ value, label: wordTick(value, unit, locale) })),
  };
}

/** `Omzet per tanggal`; `Produk dengan omzet tertinggi` where not all of them are shown. */
function toTitle({ metric, dimension, isCut }: Graph, locale: Locale): string {
  const label = labelOf(metric, locale);
  const by = DIMENSION_LABELS[dimension][locale];
  if (isCut) return locale === 'id' ? `${by} dengan ${label} tertinggi` : `${by} with the highest ${label}`;
  return locale === 'id' ? `${label} per ${by}` : `${label} by ${by}`;
}

/** A filter may hold fifty names; the text above the picture says them all. */
function shorten(text: string): string {
  return text.length <= LONGEST_SUBTITLE ? text : `${text.slice(0, LONGEST_SUBTITLE - 1)}…`;
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
