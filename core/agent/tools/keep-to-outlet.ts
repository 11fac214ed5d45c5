import type { MetricFilter } from '../../metrics/types.ts';
import type { ToolCall } from './inputs.ts';

/**
 * Narrows a call to the outlet that the conversation keeps to. A call that names an outlet itself, or
 * splits by outlet, is about others and stays as it is.
 */
export function keepToOutlet(call: ToolCall, outlet: string | null): ToolCall {
  const { input } = call;
  if (outlet === null || !('filters' in input) || !('period' in input) || !input.period) return call;
  const isSplit =
    ('dimension' in input && input.dimension === 'outlet') || ('by' in input && input.by.includes('outlet'));
  if (isSplit || input.filters.some(({ dimension }) => dimension === 'outlet')) return call;
  const filter: MetricFilter = { dimension: 'outlet', values: [outlet] };
  const filters = [...input.filters, filter];
  const against =
    'against' in input && input.against && 'share_of' in input.against
      ? { against: { share_of: [...input.against.share_of, filter] } }
      : {};
  return { ...call, input: { ...input, filters, ...against } } as ToolCall;
}
