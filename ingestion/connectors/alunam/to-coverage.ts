import { Temporal } from 'temporal-polyfill';
import type { LoadBatch } from '#ingestion/load/contract.ts';
import type { AlunamOutlet } from './api-types.ts';
import type { WindowCursor } from '#ingestion/pull/update-windows.ts';

/**
 * The days that are in, per outlet. A sale is never updated before it happened, so everything
 * updated since `coveredFrom` holds every sale since then; the first day counts when it is whole.
 * An outlet whose tills have not reported is covered only up to their last report.
 */
export function toCoverage(
  { coveredFrom, coveredUntil }: WindowCursor,
  outlets: readonly AlunamOutlet[],
): LoadBatch['coverage'] {
  if (coveredFrom === null || coveredUntil === null) return [];
  const from = Temporal.Instant.from(coveredFrom);
  const until = Temporal.Instant.from(coveredUntil);
  return outlets.flatMap((outlet) => {
    if (outlet.last_synced_at === null) return [];
    const synced = outlet.last_synced_at ? Temporal.Instant.from(outlet.last_synced_at) : until;
    const throughAt = Temporal.Instant.compare(synced, until) < 0 ? synced : until;
    const firstWhole = toFirstWholeDay(from, outlet.time_zone);
    const fromDate = firstWhole > outlet.opened_on ? firstWhole : outlet.opened_on;
    const throughDate = throughAt.toZonedDateTimeISO(outlet.time_zone).toPlainDate().toString();
    if (throughDate < fromDate) return [];
    return [{ outlet: outlet.name, fromDate, throughDate, throughAt: throughAt.toString() }];
  });
}

function toFirstWholeDay(from: Temporal.Instant, timeZone: string): string {
  const local = from.toZonedDateTimeISO(timeZone);
  const isMidnight = Temporal.ZonedDateTime.compare(local, local.startOfDay()) === 0;
  return (isMidnight ? local : local.add({ days: 1 })).toPlainDate().toString();
}
