import type { DimensionId } from './types.ts';

interface Dimension {
  /** Groups facts `f` (`pc` is the fact's product). A fixed expression, never made of input. */
  expression: string;
  /** Table whose `name` is shown for the group's id. */
  names?: 'products' | 'categories' | 'outlets';
  /** Recorded as free text: spellings with one name key are one group. */
  isText?: true;
}

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const isoWeekday = 'extract(isodow from f.business_date)::int';

export const DIMENSIONS: Readonly<Record<DimensionId, Dimension>> = {
  product: { expression: 'f.product_id', names: 'products' },
  category: { expression: 'pc.category_id', names: 'categories' },
  outlet: { expression: 'f.outlet_id', names: 'outlets' },
  payment_method: { expression: 'f.payment_method', isText: true },
  sales_channel: { expression: 'f.sales_channel', isText: true },
  cashier: { expression: 'f.cashier', isText: true },
  hour: { expression: 'f.hour' },
  weekday: { expression: isoWeekday },
  day: { expression: `to_char(f.business_date, 'YYYY-MM-DD')` },
  week: { expression: `to_char(f.business_date - (${isoWeekday} - 1), 'YYYY-MM-DD')` },
  month: { expression: `to_char(f.business_date, 'YYYY-MM')` },
  quarter: { expression: `to_char(f.business_date, 'YYYY-"Q"Q')` },
  year: { expression: `to_char(f.business_date, 'YYYY')` },
};

/** The group's key as the vocabulary writes it; '' where the source does not record it. */
export function toKey(dimension: DimensionId, value: string | number | null): string {
  if (value === null) return '';
  if (dimension === 'hour') return Number(value) < 0 ? '' : String(value).padStart(2, '0');
  if (dimension === 'weekday') return WEEKDAYS[Number(value) - 1] ?? '';
  return String(value);
}

/** Sorts keys the way people list them: weekdays from Monday, everything else by name. */
export function compareKeys(dimension: DimensionId, a: string, b: string): number {
  if (dimension === 'weekday') return rank(a) - rank(b);
  return a < b ? -1 : a > b ? 1 : 0;
}

function rank(weekday: string): number {
  return WEEKDAYS.findIndex((name) => name === weekday);
}
