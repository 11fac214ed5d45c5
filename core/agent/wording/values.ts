import { CATALOGUE } from '../../metrics/catalogue.ts';
import { formatValue } from '../../metrics/format-value.ts';
import type { MetricId, MetricUnit } from '../../metrics/types.ts';
import { toMinor } from '../../money.ts';
import type { Locale, Localized } from '../../text.ts';

/** How a metric is called in running text, lower case. */
export function labelOf(metric: MetricId, locale: Locale): string {
  return CATALOGUE[metric].label[locale];
}

/** A value as a person reads it; days are counted aloud. Money comes in minor units. */
export function wordValue(value: number, unit: MetricUnit, currency: string, locale: Locale): string {
  const text = formatValue(value, unit, currency, locale);
  if (unit !== 'days') return text;
  if (locale === 'id') return `${text} hari`;
  return `${text} ${value === 1 ? 'day' : 'days'}`;
}

/** An amount that the person named, in major units or a count. */
export function wordAsked(major: number, unit: MetricUnit, currency: string, locale: Locale): string {
  return wordValue(unit === 'money' ? toMinor(major, currency) : major, unit, currency, locale);
}

const COMPARATORS: Readonly<Record<'<' | '<=' | '>' | '>=', Localized>> = {
  '<': { id: 'di bawah', en: 'under' },
  '<=': { id: 'paling banyak', en: 'at most' },
  '>': { id: 'di atas', en: 'over' },
  '>=': { id: 'minimal', en: 'at least' },
};

export function wordComparator(op: keyof typeof COMPARATORS, locale: Locale): string {
  return COMPARATORS[op][locale];
}
