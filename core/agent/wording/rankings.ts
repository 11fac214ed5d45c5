import type { Locale, Localized } from '../../text.ts';
import type { RankedList } from '../ledger/entry.ts';
import { DIMENSION_LABELS, wordFilters } from './names.ts';
import { wordPeriod } from './periods.ts';
import { wordPoint } from './points.ts';
import { capitalise } from './statements.ts';
import { labelOf, wordAsked, wordComparator, wordValue } from './values.ts';

/** Bullets, not numbers: an ordinal would be one more figure on the screen. */
const BULLET = '• ';

/** A ranking as a person reads it: one line for a single item, a list for more. */
export function wordRanking(list: RankedList, locale: Locale): string {
  const heading = wordHeading(list, locale);
  const [first, ...others] = list.items.map((item) => ({
    name: wordPoint(list.dimension, item.key, list.period, locale),
    value: wordValue(item.value, list.unit, list.currency, locale),
  }));
  if (!first) return `${heading}: ${wordNothing(list, locale)}.`;
  if (others.length === 0 && list.limit === 1) return `${heading}: ${first.name} (${first.value}).`;
  const isUnsold = listsUnsold(list);
  const lines = [first, ...others].map(({ name, value }) =>
    isUnsold ? `${BULLET}${name}` : `${BULLET}${name}: ${value}`,
  );
  const more = list.isCut ? [locale === 'id' ? `${BULLET}… dan lainnya` : `${BULLET}… and others`] : [];
  return [`${heading}:`, ...lines, ...more].join('\n');
}

function wordNothing(list: RankedList, locale: Locale): string {
  if (list.having) return locale === 'id' ? 'tidak ada' : 'none';
  return locale === 'id' ? 'tidak ada transaksi' : 'no transactions';
}

const SUPERLATIVES: Readonly<Record<'asc' | 'desc', Localized>> = {
  desc: { id: 'tertinggi', en: 'highest' },
  asc: { id: 'terendah', en: 'lowest' },
};

const ORDERS: Readonly<Record<'asc' | 'desc', Localized>> = {
  desc: { id: 'dari yang tertinggi', en: 'highest first' },
  asc: { id: 'dari yang terendah', en: 'lowest first' },
};

function wordHeading(list: RankedList, locale: Locale): string {
  const label = labelOf(list.metric, locale);
  const dimension = DIMENSION_LABELS[list.dimension][locale];
  const about = wordFilters(list.filters, locale);
  const period = `${about ? `${about}, ` : ''}${wordPeriod(list.period, locale)}`;
  const average =
    list.stat === 'daily_average' ? (locale === 'id' ? ' rata-rata per hari' : ' daily average') : '';
  if (list.having) return wordCondition(list, list.having, `${label}${average}`, period, locale);
  if (list.limit === null) {
    const order = list.isInTime ? '' : `, ${ORDERS[list.direction][locale]}`;
    return capitalise(
      locale === 'id'
        ? `${label}${average} per ${dimension}, ${period}${order}`
        : `${label}${average} by ${dimension}, ${period}${order}`,
    );
  }
  const superlative = SUPERLATIVES[list.direction][locale];
  return capitalise(
    locale === 'id'
      ? `${dimension} dengan ${label}${average} ${superlative}, ${period}`
      : `${dimension} with the ${superlative} ${label}${average}, ${period}`,
  );
}

/** `Produk dengan item terjual di bawah 5, Juli 2025, dari yang terendah` */
function wordCondition(
  list: RankedList,
  { op, threshold }: NonNullable<RankedList['having']>,
  label: string,
  period: string,
  locale: Locale,
): string {
  const dimension = DIMENSION_LABELS[list.dimension][locale];
  const order = list.items.length > 1 && !list.isInTime ? `, ${ORDERS[list.direction][locale]}` : '';
  if (listsUnsold(list)) {
    return capitalise(
      locale === 'id' ? `${dimension} tanpa ${label}, ${period}` : `${dimension} without ${label}, ${period}`,
    );
  }
  const limit = wordAsked(threshold, list.unit, list.currency, locale);
  const condition = `${label} ${wordComparator(op, locale)} ${limit}`;
  return capitalise(
    locale === 'id'
      ? `${dimension} dengan ${condition}, ${period}${order}`
      : `${dimension} with ${condition}, ${period}${order}`,
  );
}

/** What sold nothing: then nothing is left to say but the names. */
function listsUnsold({ having, items }: RankedList): boolean {
  return having?.op === '<=' && having.threshold === 0 && items.every((item) => item.value === 0);
}
