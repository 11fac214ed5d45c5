import { formatMoney } from '../money.ts';
import type { Locale } from '../text.ts';
import type { MetricUnit } from './types.ts';

/**
 * A value as a person reads it: money exact to the unit people pay in (the value is in minor units),
 * percentages with one decimal, counts with the decimals that they have.
 */
export function formatValue(value: number, unit: MetricUnit, currency: string, locale: Locale): string {
  if (unit === 'money') return formatMoney(roundHalfAway(value), currency, locale);
  const digits = unit === 'percent' ? 1 : 3;
  const text = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-US', {
    minimumFractionDigits: unit === 'percent' ? 1 : 0,
    maximumFractionDigits: digits,
  }).format(roundHalfAway(value, digits));
  return unit === 'percent' ? `${text}%` : text;
}

/** Rounds to `digits` decimals, half away from zero, as people round by hand. */
export function roundHalfAway(value: number, digits = 0): number {
  const scaled = Math.abs(value) * 10 ** digits;
  const rounded = Math.round(Number(scaled.toPrecision(15))) / 10 ** digits;
  return value < 0 ? -rounded || 0 : rounded;
}
