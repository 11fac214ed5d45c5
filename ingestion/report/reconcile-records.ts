import { toMajor } from '#core/money.ts';
import type { Localized } from '#core/text.ts';
import type { PullReport } from '../pull/pull-report.ts';
import { toReasonText } from './reason-text.ts';

interface RecordLine {
  figure: Localized;
  what: Localized;
  /** Records, receipts, or money in major units. */
  amount: number;
  count: number | null;
}

const RECORDS = { id: 'Rekaman', en: 'Records' };
const RECEIPTS = { id: 'Struk', en: 'Receipts' };
const MONEY = { id: 'Total diterima', en: 'Total collected' };

const RECEIVED = { id: 'Diterima dari sumber', en: 'Received from the source' };
const DELETED = { id: 'Dihapus di kasir', en: 'Deleted at the register' };
const BECAME = { id: 'Jadi struk', en: 'Became receipts' };
const VOID = { id: 'Batal (void), disimpan tapi tidak dihitung', en: 'Void: kept, but not counted' };
const OLDER = { id: 'Versi lama dari struk yang sama', en: 'Older versions of the same receipts' };
const LOADED = { id: 'Dimuat', en: 'Loaded' };

/**
 * From what a register sent to what was loaded of it, in records, receipts and money; the lines of each
 * figure after the first add up to its last. Nothing for runs of before records were tallied.
 */
export function reconcileRecords(report: PullReport, currency: string): RecordLine[] {
  const { tally } = report;
  if (!tally) return [];
  const { sales, refunds, voids, older } = tally;
  const line = (
    figure: Localized,
    what: Localized,
    amount: number,
    count: number | null = null,
  ): RecordLine => ({
    figure,
    what,
    amount: amount || 0,
    count,
  });
  const loss = (figure: Localized, what: Localized, amount: number, count: number | null): RecordLine[] =>
    amount === 0 && !count ? [] : [line(figure, what, -amount, count)];
  const byCount = Object.entries(tally.held).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const held = byCount.flatMap(([reason, count]) => {
    const { id, en } = toReasonText(reason);
    return loss(RECORDS, { id: `Ditahan: ${id}`, en: `Held back: ${en}` }, count, null);
  });
  const told = [sales, refunds, voids, older];
  const sum = (key: 'count' | 'total'): number => told.reduce((all, part) => all + part[key], 0);
  const major = (minor: number): number => toMajor(minor, currency);
  return [
    line(RECORDS, RECEIVED, report.received),
    ...loss(RECORDS, DELETED, tally.deleted, null),
    ...held,
    line(RECORDS, BECAME, tally.mapped),
    line(RECEIPTS, RECEIVED, sum('count')),
    ...loss(RECEIPTS, VOID, voids.count, null),
    ...loss(RECEIPTS, OLDER, older.count, null),
    line(RECEIPTS, LOADED, sales.count + refunds.count),
    line(MONEY, RECEIVED, major(sum('total')), sum('count')),
    ...loss(MONEY, VOID, major(voids.total), voids.count),
    ...loss(MONEY, OLDER, major(older.total), older.count),
    line(MONEY, LOADED, major(sales.total + refunds.total), sales.count + refunds.count),
  ];
}
