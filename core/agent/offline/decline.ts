import type { DimensionId } from '../../metrics/types.ts';
import type { ToolCall } from '../tools/inputs.ts';
import type { DeclineReason } from './concepts.ts';
import type { SmalltalkIntent } from './plan.ts';

/** A plan without a figure. */
export type SpecialPlan = { calls: ToolCall[] } | { smalltalk: SmalltalkIntent };

/** An honest no, with what is not recorded where one thing is. */
export function decline(reason: DeclineReason, dimension?: DimensionId): SpecialPlan {
  const input = dimension === undefined ? { reason } : { reason, dimension };
  return { calls: [{ name: 'decline_question', input }] };
}
