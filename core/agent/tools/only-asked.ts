import type { MetricId } from '../../metrics/types.ts';
import type { EntryDraft } from '../ledger/entry.ts';

/** Orders tell a zero from a day without any transaction. */
export function withOrders(metrics: readonly MetricId[]): MetricId[] {
  return [...new Set<MetricId>([...metrics, 'orders'])];
}

/** Drops what is missing about orders when nobody asked for orders. */
export function onlyAsked(missing: readonly EntryDraft[], metrics: readonly MetricId[]): EntryDraft[] {
  return missing.filter((draft) => {
    if (draft.type !== 'notice' || draft.notice !== 'unavailable') return true;
    return draft.metric === undefined || metrics.includes(draft.metric);
  });
}
