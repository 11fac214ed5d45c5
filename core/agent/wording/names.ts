import { compareKeys } from '../../metrics/dimensions.ts';
import type { DimensionId, MetricFilter } from '../../metrics/types.ts';
import type { Locale, Localized } from '../../text.ts';
import { addDays } from '../../time.ts';
import { fillCycle, toWholeSpan } from '../tools/time-keys.ts';
import { wordDay, wordMonth, wordPeriod, wordWeekday } from './periods.ts';

export const DIMENSION_LABELS: Readonly<Record<DimensionId, Localized>> = {
  product: { id: 'produk', en: 'product' },
  category: { id: 'kategori', en: 'category' },
  outlet: { id: 'cabang', en: 'outlet' },
  payment_method: { id: 'metode pembayaran', en: 'payment method' },
  sales_channel: { id: 'kanal penjualan', en: 'sales channel' },
  cashier: { id: 'kasir', en: 'cashier' },
  hour: { id: 'jam', en: 'hour' },
  weekday: { id: 'hari', en: 'weekday' },
  day: { id: 'tanggal', en: 'day' },
  week: { id: 'minggu', en: 'week' },
  month: { id: 'bulan', en: 'month' },
  quarter: { id: 'kuartal', en: 'quarter' },
  year: { id: 'tahun', en: 'year' },
};

/** Before a name in running text; products need none. */
const PREFIXES: Partial<Record<DimensionId, Localized>> = {
  category: { id: 'kategori ', en: 'category ' },
  outlet: { id: 'cabang ', en: 'outlet ' },
  payment_method: { id: 'pembayaran ', en: 'payment ' },
  sales_channel: { id: 'kanal ', en: 'channel ' },
  cashier: { id: 'kasir ', en: 'cashier ' },
  weekday: { id: 'hari ', en: '' },
};

const LONGEST_NAME = 80;
/** Chat apps make links of bare domains, mentions and commands by themselves. */
const DOMAIN_DOT =
  /(?<=[\p{L}\p{N}-])\.(?=(?:com|net|org|id|co|io|me|ai|xyz|info|biz|app|dev|link|site|online|shop|store|page|top|club|ly|gg|ru|cn|tk|example)\b)/giu;
/** A name that reads like an answer ("Omzet: Rp 999.000 naik") stands in quotation marks. */
const STATEMENT =
  /(?:\brp\.?|[$€£]|[:=])\s*\d|\d\s*%\s*$|\b(?:naik|turun|up|down)\b.*\d|\d.*\b(?:naik|turun|up|down)\b/iu;
const MENTION = /@(?=[\p{L}\p{N}])|(?<=^|\s)\/(?=\p{L})/gu;

/** A key of a dimension in words: `31 Jul 2025` for a day, `jam 08.00–08.59` for an hour. */
export function wordKey(dimension: DimensionId, key: string, locale: Locale): string {
  switch (dimension) {
    case 'day':
      return wordDay(key, locale);
    case 'week':
      return wordPeriod({ from: key, to: addDays(key, 6) }, locale);
    case 'month':
      return wordMonth(key, locale);
    case 'quarter':
    case 'year':
      return wordPeriod(toWholeSpan(dimension, key), locale);
    case 'weekday':
      return wordWeekday(key, locale);
    case 'hour':
      return wordHours(key, key, locale);
    default:
      return toPlainName(key);
  }
}

/** Filters in running text: `kanal SHOPEE, kategori Minuman`. Empty for none. */
export function wordFilters(filters: readonly MetricFilter[], locale: Locale): string {
  return filters
    .map(({ dimension, values }) => {
      const prefix = PREFIXES[dimension]?.[locale] ?? '';
      return `${prefix}${wordValues(dimension, values, locale).join(', ')}`;
    })
    .join(', ');
}

/** Hours and weekdays that follow each other are told by their ends: `jam 17.00–19.59`, `Senin–Jumat`. */
function wordValues(dimension: DimensionId, values: readonly string[], locale: Locale): string[] {
  if (dimension !== 'hour' && dimension !== 'weekday') {
    return values.map((value) => wordKey(dimension, value, locale));
  }
  return joinRuns(dimension, values).flatMap(([first, ...rest]) => {
    const last = rest.at(-1);
    if (last === undefined) return [wordKey(dimension, first, locale)];
    if (dimension === 'hour') return [wordHours(first, last, locale)];
    return rest.length === 1
      ? [wordWeekday(first, locale), wordWeekday(last, locale)]
      : [`${wordWeekday(first, locale)}–${wordWeekday(last, locale)}`];
  });
}

function wordHours(first: string, last: string, locale: Locale): string {
  return locale === 'id' ? `jam ${first}.00–${last}.59` : `${first}:00–${last}:59`;
}

/** Keys in the order of the clock or week, each run of neighbours together. */
function joinRuns(dimension: 'hour' | 'weekday', values: readonly string[]): [string, ...string[]][] {
  const runs: [string, ...string[]][] = [];
  for (const value of [...new Set(values)].toSorted((a, b) => compareKeys(dimension, a, b))) {
    const last = runs.at(-1);
    const isNext = last !== undefined && fillCycle(dimension, [last.at(-1) ?? '', value]).length === 2;
    if (isNext) last.push(value);
    else runs.push([value]);
  }
  return runs;
}

/**
 * A recorded name made harmless for every channel: one line, no links, no markup, not endless.
 * Names are data that anyone may have typed into a cash register.
 */
export function toPlainName(name: string): string {
  const plain = name
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/\S*|\bwww\.\S+|\bt\.me\/\S*/gi, '(tautan)')
    .replace(DOMAIN_DOT, '·')
    .replace(MENTION, '$& ')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/[<>`*_~|{}[\]]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  if (plain === '') return '(tanpa nama)';
  const short = plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME - 3)}…` : plain;
  return STATEMENT.test(short) ? `“${short}”` : short;
}
