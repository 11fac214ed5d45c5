import type { Reading } from './reading.ts';

/** What each layer of the grammar found, one line each: for `aira ask --explain`. */
export function explainReading(reading: Reading): string[] {
  const list = (label: string, values: readonly string[]): string[] =>
    values.length === 0 ? [] : [`${label}: ${values.join(', ')}`];
  return [
    `language: ${reading.locale}`,
    ...list('words', [reading.words.map(({ norm }) => norm).join(' ')]),
    ...list(
      'metrics',
      reading.metrics.map(({ id, firmness }) => `${id} (${firmness})`),
    ),
    ...list(
      'dimensions',
      reading.dimensions.map(({ id, isImplied }) => (isImplied ? `${id} (implied)` : id)),
    ),
    ...list(
      'names',
      reading.names.map(({ filter, fit }) => `${filter.dimension} = ${filter.values.join(' | ')} (${fit})`),
    ),
    ...list(
      'periods',
      reading.periods.map(({ reading: one }) => `${one.period.from}..${one.period.to} (${one.unit})`),
    ),
    ...list('hours', reading.hours),
    ...list('weekdays', reading.weekdays.flat()),
    ...list(
      'amounts',
      reading.amounts.map(({ op, value }) => `${op ?? ''}${value}`),
    ),
    ...list('cues', [...reading.cues.keys()]),
    ...list('unknown', reading.unknown),
  ];
}
