import type { DimensionId, MetricFilter, MetricId, ReceiptCondition } from '../../metrics/types.ts';
import type { Period } from '../../time.ts';
import type { ToolCall, ToolInput } from './inputs.ts';

/** A figure to prove: what was asked for when it was given. */
export interface Proof {
  metric: MetricId;
  period: Period;
  filters: MetricFilter[];
  receipts?: ReceiptCondition;
  /** The values that the answer listed, if it did. */
  dimensions: DimensionId[];
  compareTo?: Period;
}

const MOST = 2;

/**
 * What "bukti" is about: the figures of the last answer that had any. What the question names itself
 * (another metric, another period) takes their place. Empty when there is nothing to prove.
 */
export function findProofs(
  input: ToolInput<'show_evidence'>,
  previous: readonly (readonly ToolCall[])[],
): Proof[] {
  const last = previous.map((calls) => calls.flatMap(toProofs)).findLast((proofs) => proofs.length > 0);
  const { metric, period, filters } = input;
  const isOwn = metric !== undefined || period !== undefined || filters.length > 0;
  if (!isOwn) return (last ?? []).slice(0, MOST);
  const base = last?.[0];
  const when = period ?? base?.period;
  if (!when) return [];
  const scope = filters.length > 0 ? filters : (base?.filters ?? []);
  return [{ metric: metric ?? base?.metric ?? 'net_sales', period: when, filters: scope, dimensions: [] }];
}

function toProofs(call: ToolCall): Proof[] {
  switch (call.name) {
    case 'query_metrics':
      return queryProofs(call.input);
    case 'compare_periods': {
      const { metrics, period, filters, compare_to: compareTo } = call.input;
      return metrics.map((metric) => ({ metric, period, filters, dimensions: [], compareTo }));
    }
    case 'explain_change': {
      const { metric, period, filters, compare_to: compareTo } = call.input;
      return [{ metric, period, filters, dimensions: [], compareTo }];
    }
    case 'rank':
    case 'make_chart': {
      const { metric, period, filters, dimension } = call.input;
      return [{ metric, period, filters, dimensions: [dimension] }];
    }
    case 'make_table': {
      const { metrics, period, filters, dimension } = call.input;
      return metrics.map((metric) => ({ metric, period, filters, dimensions: [dimension] }));
    }
    case 'show_evidence': {
      const { metric, period, filters } = call.input;
      return metric && period ? [{ metric, period, filters, dimensions: [] }] : [];
    }
    default:
      return [];
  }
}

function queryProofs({ metrics, period, filters, receipts, against }: ToolInput<'query_metrics'>): Proof[] {
  const of = against && 'share_of' in against ? against.share_of : [];
  const known = new Set(filters.map((filter) => JSON.stringify(filter)));
  const scope = [...filters, ...of.filter((filter) => !known.has(JSON.stringify(filter)))];
  const shared = { period, filters: scope, dimensions: [], ...(receipts ? { receipts } : {}) };
  return metrics.map((metric) => ({ metric, ...shared }));
}
