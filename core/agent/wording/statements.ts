import type { MetricFilter, MetricId, ReceiptCondition } from '../../metrics/types.ts';
import type { Locale, Localized } from '../../text.ts';
import type { Period } from '../../time.ts';
import type { Cell } from '../ledger/entry.ts';
import { wordFilters } from './names.ts';
import { wordPeriod } from './periods.ts';
import { labelOf, wordAsked, wordValue } from './values.ts';

/** What may be said about one cell: label, period, figure and direction always come together. */
export function wordCell(cell: Cell, locale: Locale): string {
  switch (cell.stat) {
    case 'total':
      return wordTotal(cell, locale);
    case 'daily_average':
      return wordDailyAverage(cell, locale);
    case 'change':
      return wordChange(cell, locale);
    case 'share_pct':
      return wordShare(cell, locale);
    case 'gap_to':
      return wordGap(cell, locale);
    case 'day_count':
      return wordDayCount(cell, locale);
  }
}

/** `Omzet kanal SHOPEE, Juli 2025`, with a capital letter. */
function wordSubject(scope: SubjectScope, locale: Locale): string {
  const label = labelOf(scope.metric, locale);
  const conditions = [wordFilters(scope.filters, locale), wordReceipts(scope, locale)].filter(Boolean);
  const joint = locale === 'en' && scope.filters.length > 0 ? ' for ' : ' ';
  const about = conditions.length > 0 ? `${joint}${conditions.join(' ')},` : '';
  return capitalise(`${label}${about} ${wordPeriod(scope.period, locale)}`);
}

interface SubjectScope {
  metric: MetricId;
  period: Period;
  filters: readonly MetricFilter[];
  receipts?: ReceiptCondition;
  currency?: string;
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const COMPARATORS: Readonly<Record<ReceiptCondition['op'], Localized>> = {
  '<': { id: 'di bawah', en: 'under' },
  '<=': { id: 'paling banyak', en: 'at most' },
  '>': { id: 'di atas', en: 'over' },
  '>=': { id: 'minimal', en: 'at least' },
};

function wordTotal(cell: Cell, locale: Locale): string {
  const value = show(cell, cell.value, locale);
  if (cell.isEmpty) return wordEmptyTotal(cell, value, locale);
  return `${wordSubject(cell, locale)}: ${value}.`;
}

function wordEmptyTotal(cell: Cell, value: string, locale: Locale): string {
  const period = wordPeriod(cell.period, locale);
  const label = labelOf(cell.metric, locale);
  const about = wordFilters(cell.filters, locale);
  if (locale === 'id') {
    return `Tidak ada transaksi${about ? ` untuk ${about}` : ''} pada ${period}, jadi ${label} ${value}.`;
  }
  return `There were no transactions${about ? ` for ${about}` : ''} in ${period}: ${label} ${value}.`;
}

function wordDailyAverage(cell: Cell, locale: Locale): string {
  const subject = wordSubject(cell, locale);
  const average = show(cell, cell.value, locale);
  return locale === 'id'
    ? `${subject}, rata-rata per hari: ${average}.`
    : `${subject}, daily average: ${average}.`;
}

function wordChange(cell: Cell, locale: Locale): string {
  const { compare } = cell;
  if (!compare) return wordTotal(cell, locale);
  const previous = `${wordPeriod(compare.period, locale)} (${show(cell, compare.previous, locale)})`;
  const until = compare.untilTime ? wordUntil(compare.untilTime, locale) : '';
  return `${wordSubject(cell, locale)}: ${show(cell, cell.value, locale)}, ${wordDirection(
    cell.value - compare.previous,
    compare.changePct,
    locale,
  )} ${previous}${until}.`;
}

/** The direction is the sign's, never a model's. */
function wordDirection(difference: number, changePct: number | null, locale: Locale): string {
  if (difference === 0) return locale === 'id' ? 'sama persis dengan' : 'exactly the same as';
  const isUp = difference > 0;
  const percent = changePct === null ? '' : ` ${wordValue(Math.abs(changePct), 'percent', '', locale)}`;
  if (locale === 'id') return `${isUp ? 'naik' : 'turun'}${percent} dari`;
  return `${isUp ? 'up' : 'down'}${percent} from`;
}

function wordUntil(time: string, locale: Locale): string {
  return locale === 'id' ? `, sama-sama sampai jam ${time.replace(':', '.')}` : `, both until ${time}`;
}

function wordShare(cell: Cell, locale: Locale): string {
  const { share } = cell;
  if (!share) return wordTotal(cell, locale);
  const part = capitalise(wordFilters(cell.filters, locale));
  const label = labelOf(cell.metric, locale);
  const whole = share.of.length > 0 ? ` ${wordFilters(share.of, locale)}` : '';
  const figures = [share.part, share.whole].map((value) => show(cell, value, locale));
  const percent = wordValue(cell.value, 'percent', cell.currency, locale);
  const period = wordPeriod(cell.period, locale);
  return locale === 'id'
    ? `${part}: ${percent} dari ${label}${whole}, ${period} (${figures.join(' dari ')}).`
    : `${part}: ${percent} of ${label}${whole}, ${period} (${figures.join(' of ')}).`;
}

function wordGap(cell: Cell, locale: Locale): string {
  const target = wordAsked(cell.target ?? 0, cell.unit, cell.currency, locale);
  const gap = show(cell, Math.abs(cell.value), locale);
  const label = labelOf(cell.metric, locale);
  const period = wordPeriod(cell.period, locale);
  if (locale === 'id') {
    if (cell.value > 0) return `Target ${label} ${target} untuk ${period} belum tercapai, kurang ${gap}.`;
    return `Target ${label} ${target} untuk ${period} sudah tercapai, lebih ${gap}.`;
  }
  if (cell.value > 0) return `The ${label} target of ${target} for ${period} is not reached: ${gap} short.`;
  return `The ${label} target of ${target} for ${period} is reached, ${gap} over.`;
}

function wordDayCount(cell: Cell, locale: Locale): string {
  const { condition } = cell;
  if (!condition) return wordTotal(cell, locale);
  const threshold = wordAsked(condition.threshold, cell.unit, cell.currency, locale);
  const comparator = COMPARATORS[condition.op][locale];
  const label = labelOf(cell.metric, locale);
  const about = wordFilters(cell.filters, locale);
  const scope = `${label}${about ? ` ${about}` : ''} ${comparator} ${threshold}`;
  const count = wordValue(cell.value, 'days', cell.currency, locale);
  const period = wordPeriod(cell.period, locale);
  return locale === 'id'
    ? `${capitalise(period)}: ${count} dengan ${scope}.`
    : `${capitalise(period)}: ${count} with ${scope}.`;
}

function wordReceipts(scope: SubjectScope, locale: Locale): string {
  const { receipts, currency } = scope;
  if (!receipts || !currency) return '';
  const amount = wordAsked(receipts.amount, 'money', currency, locale);
  return `${COMPARATORS[receipts.op][locale]} ${amount}`;
}

function show(cell: Cell, value: number, locale: Locale): string {
  return wordValue(value, cell.unit, cell.currency, locale);
}
