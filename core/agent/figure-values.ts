import { roundHalfAway } from '../metrics/format-value.ts';
import type { MetricFilter, MetricUnit } from '../metrics/types.ts';
import { toMajor } from '../money.ts';
import type { Figure } from './answer.ts';

/** A unit as figures name it: the currency code, `orders`, `units`, `pct`, `days`. */
export function toUnit(unit: MetricUnit, currency: string): string {
  if (unit === 'money') return currency;
  return unit === 'percent' ? 'pct' : unit;
}

/** A value as people are shown it; money in major units. */
export function toShown(value: number, unit: MetricUnit, currency: string): number {
  return unit === 'money' ? toMajor(roundHalfAway(value), currency) : value;
}

export function toFilter(filters: readonly MetricFilter[]): Figure['filter'] {
  const entries = filters.map(({ dimension, values }): [string, string | string[]] => {
    const [only] = values;
    return [dimension, values.length === 1 && only !== undefined ? only : [...values]];
  });
  return Object.fromEntries(entries);
}
