import type { EntryDraft } from '../ledger/entry.ts';
import { roundHalfAway } from '../../metrics/format-value.ts';
import { measure, unitOf } from './measure.ts';
import { noteDefinitions } from './note-definitions.ts';
import { defineTool } from './tool.ts';

export const shareOfTotalTool = defineTool({
  name: 'share_of_total',
  description: 'The percent that a part (filters) has in a whole (of), with both amounts, in one cell.',
  run: async (turn, input) => {
    const { metric, period, filters, of } = input;
    const broad = new Set(of.map((filter) => JSON.stringify(filter)));
    const narrow = filters.filter((filter) => !broad.has(JSON.stringify(filter)));
    const part = await measure(turn, { metrics: [metric], period, filters: [...of, ...narrow] });
    const whole = await measure(turn, { metrics: [metric], period, filters: of });
    noteDefinitions(turn.results, [metric]);
    if (!part.available.includes(metric)) return turn.results.record(part.missing);
    if (!whole.available.includes(metric)) return turn.results.record(whole.missing);
    const amounts = {
      part: part.result.rows[0]?.values[metric] ?? 0,
      whole: whole.result.rows[0]?.values[metric] ?? 0,
    };
    if (amounts.whole === 0) {
      return turn.results.record([{ type: 'notice', notice: 'empty', metric, period, filters: of }]);
    }
    const cell: EntryDraft = {
      type: 'cell',
      stat: 'share_pct',
      metric,
      unit: unitOf(metric),
      currency: part.result.currency,
      period,
      filters,
      value: roundHalfAway((amounts.part / amounts.whole) * 100, 1),
      share: { ...amounts, of },
      isEmpty: false,
    };
    return turn.results.record([cell]);
  },
});
