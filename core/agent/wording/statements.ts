import type { MetricFilter, MetricId, ReceiptCondition } from '../../metrics/types.ts';
import type { Locale, Localized } from '../../text.ts';
import type { Period } from '../../time.ts';
import type { Cell, Comparison } from '../ledger/entry.ts';
import { wordFilters } from './names.ts';
import { wordPeriod } from './periods.ts';
import { labelOf, wordAsked, wordComparator, wordValue } from './values.ts';

/** What may be said about one cell: label, period, figure and direction always come together. */
export function wordCell(cell: Cell, locale: Locale): string {
  switch (cell.stat) {
    case 'total':
      return wordTotal(cell, locale);
    case 'daily_average':
    case 'order_average':
      return wordAverage(cell, cell.stat, locale);
    case 'change':
      return wordChange(cell, locale);
    case 'share_pct':
      return wordShare(cell, locale);
    case 'gap_to':
      return wordGap(cell, locale);
    case 'day_count':
      return wordDayCount(cell, locale);
    case 'place':
      return wordPlace(cell, locale);
    case 'lead':
      return wordLead(cell, locale);
  }
}

/** `Omzet kanal SHOPEE, Juli 2025`, with a capital letter. */
function wordSubject(scope: SubjectScope, locale: Locale): string {
  const label = labelOf(scope.metric, locale);
  const conditions = wordConditions(scope, locale);
  const joint = locale === 'en' && scope.filters.length > 0 ? ' for ' : ' ';
  const about = conditions ? `${joint}${conditions},` : '';
  return capitalise(`${label}${about} ${wordPeriod(scope.period, locale)}`);
}

/** The names and receipts that a figure is narrowed to; empty for none. */
export function wordConditions(scope: SubjectScope, locale: Locale): string {
  return [wordFilters(scope.filters, locale), wordReceipts(scope, locale)].filter(Boolean).join(' ');
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

function wordTotal(cell: Cell, locale: Locale): string {
  const value = show(cell, cell.value, locale);
  if (cell.isEmpty) return wordEmptyTotal(cell, value, locale);
  return `${wordSubject(cell, locale)}: ${value}.`;
}

function wordEmptyTotal(cell: Cell, value: string, locale: Locale): string {
  const period = wordPeriod(cell.period, locale);
  const label = labelOf(cell.metric, locale);
  const about = wordConditions(cell, locale);
  if (locale === 'id') {
    return `Tidak ada transaksi${about ? ` untuk ${about}` : ''} pada ${period}, jadi ${label} ${value}.`;
  }
  return `There were no transactions${about ? ` for ${about}` : ''} in ${period}: ${label} ${value}.`;
}

const AVERAGES: Readonly<Record<'daily_average' | 'order_average', Localized>> = {
  daily_average: { id: 'rata-rata per hari', en: 'daily average' },
  order_average: { id: 'rata-rata per transaksi', en: 'average per order' },
};

function wordAverage(cell: Cell, stat: keyof typeof AVERAGES, locale: Locale): string {
  return `${wordSubject(cell, locale)}, ${AVERAGES[stat][locale]}: ${show(cell, cell.value, locale)}.`;
}

function wordChange(cell: Cell, locale: Locale): string {
  const { compare } = cell;
  if (!compare) return wordTotal(cell, locale);
  const previous = `${wordPeriod(compare.period, locale)} (${show(cell, compare.previous, locale)})`;
  const until = compare.untilTime ? wordUntil(compare.untilTime, locale) : '';
  return `${wordSubject(cell, locale)}: ${show(cell, cell.value, locale)}, ${wordDirection(cell, compare, locale)} ${previous}${until}.`;
}

/** The direction is the sign's, never a model's. */
function wordDirection(cell: Cell, { previous, changePct }: Comparison, locale: Locale): string {
  const difference = cell.value - previous;
  if (difference === 0) return locale === 'id' ? 'sama persis dengan' : 'exactly the same as';
  const isUp = difference > 0;
  const amount = wordDifference(cell, Math.abs(difference), locale);
  const percent = changePct === null ? '' : ` (${wordValue(Math.abs(changePct), 'percent', '', locale)})`;
  if (locale === 'id') return `${isUp ? 'naik' : 'turun'} ${amount}${percent} dari`;
  return `${isUp ? 'up' : 'down'} ${amount}${percent} from`;
}

/** Percentages differ by points: a percent of a percent would be misread. */
function wordDifference(cell: Cell, difference: number, locale: Locale): string {
  if (cell.unit !== 'percent') return show(cell, difference, locale);
  const points = wordValue(difference, 'percent', '', locale).replace('%', '');
  return locale === 'id' ? `${points} poin` : `${points} points`;
}

function wordUntil(time: string, locale: Locale): string {
  return locale === 'id' ? `, sama-sama sampai jam ${time.replace(':', '.')}` : `, both until ${time}`;
}

const RECEIPTS: Localized = { id: 'struk ', en: 'receipts ' };

function wordShare(cell: Cell, locale: Locale): string {
  const { share } = cell;
  if (!share) return wordTotal(cell, locale);
  const receipts = cell.filters.length === 0 && cell.receipts ? RECEIPTS[locale] : '';
  const part = capitalise(`${receipts}${wordConditions(cell, locale)}`);
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
  const about = wordConditions(cell, locale);
  const scope = `${about ? `${about}, ` : ''}${wordPeriod(cell.period, locale)}`;
  if (locale === 'id') {
    if (cell.value > 0) return `Target ${label} ${target} untuk ${scope} belum tercapai, kurang ${gap}.`;
    return `Target ${label} ${target} untuk ${scope} sudah tercapai, lebih ${gap}.`;
  }
  if (cell.value > 0) return `The ${label} target of ${target} for ${scope} is not reached: ${gap} short.`;
  return `The ${label} target of ${target} for ${scope} is reached, ${gap} over.`;
}

function wordDayCount(cell: Cell, locale: Locale): string {
  const { condition } = cell;
  if (!condition) return wordTotal(cell, locale);
  const threshold = wordAsked(condition.threshold, cell.unit, cell.currency, locale);
  const comparator = wordComparator(condition.op, locale);
  const label = labelOf(cell.metric, locale);
  const about = wordConditions(cell, locale);
  const scope = `${label}${about ? ` ${about}` : ''} ${comparator} ${threshold}`;
  const count = wordValue(cell.value, 'days', cell.currency, locale);
  const period = wordPeriod(cell.period, locale);
  return locale === 'id'
    ? `${capitalise(period)}: ${count} dengan ${scope}.`
    : `${capitalise(period)}: ${count} with ${scope}.`;
}

function wordPlace(cell: Cell, locale: Locale): string {
  const { place } = cell;
  if (!place) return wordTotal(cell, locale);
  const name = capitalise(wordFilters(cell.filters, locale));
  const label = labelOf(cell.metric, locale);
  const [own, among] = [cell.value, place.among].map((count) => wordValue(count, 'orders', '', locale));
  const value = show(cell, place.of, locale);
  const period = wordPeriod(cell.period, locale);
  const isLowest = place.direction === 'asc';
  if (locale === 'id') {
    const end = isLowest ? ', dihitung dari yang terendah' : '';
    return `${name}: peringkat ${own} dari ${among} menurut ${label}${end}, ${period} (${value}).`;
  }
  const end = isLowest ? ', counted from the lowest' : '';
  return `${name}: number ${own} of ${among} by ${label}${end}, ${period} (${value}).`;
}

/** `Cabang Kemang lebih tinggi Rp 41.300 (0,2%) daripada cabang Dago.` */
function wordLead(cell: Cell, locale: Locale): string {
  const { beside } = cell;
  if (!beside) return wordTotal(cell, locale);
  const [own, other] = [cell.filters, beside.filters].map((filters) => wordApart(filters, cell, locale));
  if (cell.value === 0) return locale === 'id' ? 'Keduanya sama persis.' : 'Both are exactly the same.';
  const percent = beside.pct === null ? '' : ` (${wordValue(beside.pct, 'percent', '', locale)})`;
  const amount = `${show(cell, cell.value, locale)}${percent}`;
  return locale === 'id'
    ? `${capitalise(own ?? '')} lebih tinggi ${amount} daripada ${other}.`
    : `${capitalise(own ?? '')} is ${amount} higher than ${other}.`;
}

/** What both sides have in common was just said. */
function wordApart(filters: readonly MetricFilter[], { filters: own, beside }: Cell, locale: Locale): string {
  const isCommon = ({ dimension, values }: MetricFilter): boolean =>
    [own, beside?.filters ?? []].every((side) =>
      side.some((one) => one.dimension === dimension && one.values.join('\0') === values.join('\0')),
    );
  return wordFilters(
    filters.filter((one) => !isCommon(one)),
    locale,
  );
}

function wordReceipts(scope: SubjectScope, locale: Locale): string {
  const { receipts, currency } = scope;
  if (!receipts || !currency) return '';
  const amount = wordAsked(receipts.amount, 'money', currency, locale);
  return `${wordComparator(receipts.op, locale)} ${amount}`;
}

function show(cell: Cell, value: number, locale: Locale): string {
  return wordValue(value, cell.unit, cell.currency, locale);
}
