import { toMinor } from '../../money.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import { measure, unitOf } from './measure.ts';
import { noteDefinitions } from './note-definitions.ts';
import { defineTool } from './tool.ts';

const COMPARES = {
  '<': (a: number, b: number): boolean => a < b,
  '<=': (a: number, b: number): boolean => a <= b,
  '>': (a: number, b: number): boolean => a > b,
  '>=': (a: number, b: number): boolean => a >= b,
} as const;

export const countDaysTool = defineTool({
  name: 'count_days',
  description:
    'How many days with sales had a metric under or over a threshold; days without data do not count.',
  run: async (turn, input) => {
    const { metric, op, threshold, period, filters } = input;
    const measured = await measure(turn, { metrics: [metric], dimensions: ['day'], period, filters });
    noteDefinitions(turn.results, [metric]);
    if (!measured.available.includes(metric)) return turn.results.record(measured.missing);
    const { currency, rows } = measured.result;
    const unit = unitOf(metric);
    const limit = unit === 'money' ? toMinor(threshold, currency) : threshold;
    const values = rows.map((row) => row.values[metric]).filter((value) => typeof value === 'number');
    const cell: EntryDraft = {
      type: 'cell',
      stat: 'day_count',
      metric,
      unit,
      currency,
      period,
      filters,
      value: values.filter((value) => COMPARES[op](value, limit)).length,
      condition: { op, threshold },
      isEmpty: false,
    };
    return turn.results.record([cell]);
  },
});
