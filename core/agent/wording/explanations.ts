import type { PriceEffect } from '../../metrics/split-prices.ts';
import type { MetricUnit } from '../../metrics/types.ts';
import type { Locale, Localized } from '../../text.ts';
import type {
  Breakdown,
  BreakdownFactor,
  BreakdownPart,
  BreakdownSplit,
  ChangeNotice,
} from '../ledger/breakdown.ts';
import { wordAdvice } from './advice.ts';
import { DIMENSION_LABELS, wordFilters, wordKey } from './names.ts';
import { capitalise } from './statements.ts';
import { labelOf, wordValue } from './values.ts';

const BULLET = '• ';

/** What made a change: its factors, one list of parts with their own amounts, and a next step. */
export function wordBreakdown(breakdown: Breakdown, locale: Locale): string {
  const { splits, prices } = breakdown;
  const lines = [
    ...(splits.length === 1 ? splits.flatMap((split) => wordParts(split, breakdown, locale)) : []),
    ...(splits.length > 1 ? splits.map((split) => wordSplit(split, breakdown, locale)) : []),
    ...(prices.length > 0 ? [wordPrices(breakdown, locale)] : []),
  ].map((line) => `${BULLET}${line}`);
  const heading = locale === 'id' ? 'Rinciannya:' : 'In detail:';
  return [
    wordFactors(breakdown, locale),
    ...(lines.length > 0 ? [heading, ...lines] : []),
    wordAdvice(breakdown, locale),
  ]
    .filter(Boolean)
    .join('\n');
}

/** `Jumlah transaksi dari 120 jadi 98, mengurangi Rp 3.000.000; …` */
function wordFactors(breakdown: Breakdown, locale: Locale): string {
  const parts = breakdown.factors.map((factor) => {
    const added = wordAdded(factor.effect, breakdown, locale);
    const values = wordValues(factor, breakdown.currency, locale);
    return `${labelOf(factor.metric, locale)}${values} ${added}`;
  });
  return parts.length === 0 ? '' : `${capitalise(parts.join('; '))}.`;
}

function wordValues({ values, unit }: BreakdownFactor, currency: string, locale: Locale): string {
  if (!values) return '';
  const [before, after] = [values.previous, values.current].map((value) =>
    wordValue(value, unit, currency, locale),
  );
  return locale === 'id' ? ` dari ${before} jadi ${after}` : ` from ${before} to ${after}`;
}

/** `menambah Rp 3.000.000`: a factor may fall and still add, such as cost to a margin. */
function wordAdded(amount: number, breakdown: Breakdown, locale: Locale): string {
  if (amount === 0) return locale === 'id' ? 'tidak mengubahnya' : 'changed nothing';
  const value = wordAmount(Math.abs(amount), breakdown, locale);
  if (locale === 'id') return `${amount > 0 ? 'menambah' : 'mengurangi'} ${value}`;
  return `${amount > 0 ? 'added' : 'took away'} ${value}`;
}

/** `Cabang Denpasar turun Rp 4.000.000`, one value a line. */
function wordParts(split: BreakdownSplit, breakdown: Breakdown, locale: Locale): string[] {
  const { dimension } = split;
  const toName = (key: string): string => wordFilters([{ dimension, values: [key] }], locale);
  return listParts(split, toName, breakdown, locale).map(capitalise);
}

/** `Per cabang: Denpasar turun Rp 4.000.000, Kemang naik Rp 300.000` */
function wordSplit(split: BreakdownSplit, breakdown: Breakdown, locale: Locale): string {
  const label = DIMENSION_LABELS[split.dimension][locale];
  const toName = (key: string): string => wordKey(split.dimension, key, locale);
  const parts = listParts(split, toName, breakdown, locale).join(', ');
  return locale === 'id' ? `Per ${label}: ${parts}` : `By ${label}: ${parts}`;
}

function listParts(
  { parts, others, unassigned }: BreakdownSplit,
  toName: (key: string) => string,
  breakdown: Breakdown,
  locale: Locale,
): string[] {
  const rest = (amount: number, name: Localized): string[] =>
    amount === 0 ? [] : [`${name[locale]} ${wordEffect(amount, breakdown, locale)}`];
  return [
    ...parts.map(
      (part) =>
        `${toName(part.key)} ${wordEffect(part.change, breakdown, locale)}${wordPresence(part, locale)}`,
    ),
    ...rest(others, { id: 'lainnya', en: 'all others' }),
    ...rest(unassigned, { id: 'yang tidak tercatat', en: 'not recorded' }),
  ];
}

function wordPresence({ isNew, isGone }: BreakdownPart, locale: Locale): string {
  if (isNew) return locale === 'id' ? ' (sebelumnya tidak ada)' : ' (none before)';
  if (isGone) return locale === 'id' ? ' (kali ini tidak ada)' : ' (none now)';
  return '';
}

const PRICES: Readonly<Record<PriceEffect, Localized>> = {
  volume: { id: 'jumlah terjual', en: 'volume' },
  price: { id: 'harga rata-rata', en: 'average prices' },
  mix: { id: 'pergeseran ke produk lain', en: 'the mix of products' },
  new: { id: 'produk yang sebelumnya tidak terjual', en: 'products not sold before' },
  gone: { id: 'produk yang kali ini tidak terjual', en: 'products not sold this time' },
  other: { id: 'yang tanpa jumlah barang', en: 'sales without units' },
};

/** `Menurut harga dan jumlah: harga rata-rata naik Rp 1.000.000, …` */
function wordPrices(breakdown: Breakdown, locale: Locale): string {
  const parts = breakdown.prices.map(
    ({ effect, amount }) => `${PRICES[effect][locale]} ${wordEffect(amount, breakdown, locale)}`,
  );
  return locale === 'id'
    ? `Menurut harga dan jumlah: ${parts.join(', ')}`
    : `By price and volume: ${parts.join(', ')}`;
}

/** `turun Rp 4.000.000`: the direction is the sign's. */
function wordEffect(amount: number, scope: Measured, locale: Locale): string {
  if (amount === 0) return locale === 'id' ? 'tetap' : 'unchanged';
  const value = wordAmount(Math.abs(amount), scope, locale);
  if (locale === 'id') return `${amount > 0 ? 'naik' : 'turun'} ${value}`;
  return `${amount > 0 ? 'up' : 'down'} ${value}`;
}

interface Measured {
  unit: MetricUnit;
  currency: string;
}

/** Percentages differ by points. */
function wordAmount(amount: number, { unit, currency }: Measured, locale: Locale): string {
  const value = wordValue(amount, unit, currency, locale);
  return unit === 'percent' ? value.replace('%', locale === 'id' ? ' poin' : ' points') : value;
}

const DIRECTIONS: Readonly<Record<'up' | 'down' | 'same', Localized>> = {
  up: { id: 'naik', en: 'up' },
  down: { id: 'turun', en: 'down' },
  same: { id: 'tetap', en: 'unchanged' },
};

/** What a question about a change took for granted, put right; or why it cannot be split so. */
export function wordChangeNotice(notice: ChangeNotice, locale: Locale): string {
  const label = labelOf(notice.metric, locale);
  if (notice.notice === 'premise') {
    const [real, taken] = [DIRECTIONS[notice.real][locale], DIRECTIONS[notice.taken][locale]];
    return locale === 'id'
      ? `Sebenarnya ${label} ${real}, bukan ${taken}.`
      : `Actually ${label} ${notice.metric === 'orders' || label.endsWith('s') ? 'are' : 'is'} ${real}, not ${taken}.`;
  }
  const by = DIMENSION_LABELS[notice.dimension][locale];
  return locale === 'id'
    ? `${capitalise(label)} tidak bisa dibagi per ${by}: jumlah bagiannya tidak sama dengan keseluruhannya.`
    : `${capitalise(label)} cannot be split by ${by}: the parts would not add up to the whole.`;
}
