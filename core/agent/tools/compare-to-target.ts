import { toMinor } from '../../money.ts';
import { measure, unitOf } from './measure.ts';
import { noteDefinitions } from './note-definitions.ts';
import { defineTool } from './tool.ts';

export const compareToTargetTool = defineTool({
  name: 'compare_to_target',
  description: 'A metric against a target: the value, and how much is short of the target or over it.',
  run: async (turn, input) => {
    const { metric, target, period, filters } = input;
    const measured = await measure(turn, { metrics: [metric], period, filters });
    noteDefinitions(turn.results, [metric]);
    if (!measured.available.includes(metric)) return turn.results.record(measured.missing);
    const value = measured.result.rows[0]?.values[metric] ?? null;
    if (value === null) {
      return turn.results.record([{ type: 'notice', notice: 'empty', metric, period, filters }]);
    }
    const { currency } = measured.result;
    const unit = unitOf(metric);
    const goal = unit === 'money' ? toMinor(target, currency) : target;
    const scope = { type: 'cell', metric, unit, currency, period, filters, isEmpty: false } as const;
    return turn.results.record([
      { ...scope, stat: 'total', value },
      { ...scope, stat: 'gap_to', value: goal - value, target },
    ]);
  },
});
