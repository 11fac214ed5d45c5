import type { Frame } from './frame.ts';
import type { Reading } from './reading.ts';

/** What each layer of the grammar found, one `label: value` each, for `aira ask --explain`. */
export function explainReading(reading: Reading): string[] {
  const { words } = reading;
  const spoken = (from: number, to: number): string =>
    `“${words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ')}”`;
  const list = (label: string, values: readonly string[]): string[] =>
    values.length === 0 ? [] : [`${label}: ${values.join(', ')}`];
  const metrics = reading.metrics.map(
    ({ id, firmness, from, to }) => `${spoken(from, to)} ${id} (${firmness})`,
  );
  const dimensions = reading.dimensions.map(({ id, text, isImplied }) =>
    isImplied ? `“${text}” ${id} (implied)` : `“${text}” ${id}`,
  );
  const names = reading.names.map(
    ({ filter, fit, from, to }) =>
      `${spoken(from, to)} ${filter.dimension} = ${filter.values.join(' | ')} (${fit})`,
  );
  const periods = reading.periods.map(
    ({ from, to, reading: one }) =>
      `${spoken(from, to)} ${one.period.from} to ${one.period.to} (${one.relative === null ? one.unit : 'leans on another'})`,
  );
  return [
    `language: ${reading.locale}`,
    ...list('words', [words.map(({ text, norm }) => (text === norm ? norm : `${text}→${norm}`)).join(' ')]),
    ...list('metrics', metrics),
    ...list('split by', dimensions),
    ...list('names', names),
    ...list('periods', periods),
    ...list('hours', reading.hours),
    ...list('weekdays', reading.weekdays.flat()),
    ...list(
      'amounts',
      reading.amounts.map(({ op, value }) => `${op ?? ''}${value}`),
    ),
    ...list('cues', [...reading.cues.keys()]),
    ...list('lessons', reading.lessons),
    ...list('unread', reading.unknown),
  ];
}

/** The answer that the message may go on from. */
export function explainEarlier(before: Frame | null): string[] {
  if (before === null) return [];
  const { task, metrics, dimension, periods } = before;
  const by = dimension === null ? '' : ` per ${dimension}`;
  const days = periods.map(({ from, to }) => `${from} to ${to}`).join(' and ');
  return [`earlier: ${task} of ${metrics.join(', ')}${by}, ${days}`];
}
