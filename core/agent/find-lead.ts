import { roundHalfAway } from '../metrics/format-value.ts';
import type { MetricFilter } from '../metrics/types.ts';
import type { Cell, Entry } from './ledger/entry.ts';

/**
 * How far one of two sides is ahead: a text that puts exactly two totals of the same metric and period
 * beside each other, apart in the values of one dimension only ("Kemang" and "Dago"), gets their
 * difference, so that nobody has to compute it. Null for anything else.
 */
export function findLead(mentioned: readonly Entry[]): Cell | null {
  const totals = mentioned.filter((entry): entry is Cell => entry.type === 'cell' && entry.stat === 'total');
  const [first, second] = totals;
  if (totals.length !== 2 || mentioned.length !== 2 || !first || !second) return null;
  if (first.isEmpty || second.isEmpty || !isBeside(first, second)) return null;
  const [ahead, behind] = first.value >= second.value ? [first, second] : [second, first];
  const { value } = behind;
  const difference = ahead.value - value;
  const pct = value <= 0 ? null : roundHalfAway((difference / value) * 100, 1);
  const beside = { filters: behind.filters, pct };
  return { ...ahead, ref: `${ahead.ref}-${behind.ref}`, stat: 'lead', value: difference, beside };
}

function isBeside(first: Cell, second: Cell): boolean {
  if (first.metric !== second.metric || first.unit === 'percent') return false;
  if (first.period.from !== second.period.from || first.period.to !== second.period.to) return false;
  if (JSON.stringify(first.receipts) !== JSON.stringify(second.receipts)) return false;
  const [own, other] = [byDimension(first.filters), byDimension(second.filters)];
  if (own.size !== other.size) return false;
  const [only, ...more] = [...own].filter(([dimension, values]) => !isSame(values, other.get(dimension)));
  if (!only || more.length > 0) return false;
  const [dimension, values] = only;
  const others = other.get(dimension);
  return others !== undefined && values.every((value) => !others.includes(value));
}

function byDimension(filters: readonly MetricFilter[]): Map<string, readonly string[]> {
  return new Map(filters.map(({ dimension, values }) => [dimension, values]));
}

function isSame(values: readonly string[], others: readonly string[] | undefined): boolean {
  return others?.length === values.length && values.every((value) => others.includes(value));
}
