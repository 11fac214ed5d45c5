import { Temporal } from 'temporal-polyfill';
import type { LoadBatch } from '../load/contract.ts';
import type { WindowCursor } from './update-windows.ts';

/** What a source knows about an outlet's days. */
export interface CoveredOutlet {
  name: string;
  /** IANA zone. */
  timeZone: string;
  /** First day of business; null where the source does not tell it. */
  openedOn: string | null;
  /** When its tills last sent what they had; null: they never did. Absent: they are always on line. */
  lastSyncedAt?: string | null | undefined;
}

/**
 * The days that are in, per outlet. A sale is never updated before it happened, so everything
 * updated since `coveredFrom` holds every sale since then; the first day counts when it is whole.
 * An outlet whose tills have not reported is covered only up to their last report.
 */
export function toWindowCoverage(
  { coveredFrom, coveredUntil }: WindowCursor,
  outlets: readonly CoveredOutlet[],
): LoadBatch['coverage'] {
  if (coveredFrom === null || coveredUntil === null) return [];
  const from = Temporal.Instant.from(coveredFrom);
  const until = Temporal.Instant.from(coveredUntil);
  return outlets.flatMap(({ name, timeZone, openedOn, lastSyncedAt }) => {
    if (lastSyncedAt === null) return [];
    const synced = lastSyncedAt ? Temporal.Instant.from(lastSyncedAt) : until;
    const throughAt = Temporal.Instant.compare(synced, until) < 0 ? synced : until;
    const firstWhole = toFirstWholeDay(from, timeZone);
    const fromDate = openedOn === null || firstWhole > openedOn ? firstWhole : openedOn;
    const throughDate = throughAt.toZonedDateTimeISO(timeZone).toPlainDate().toString();
    if (throughDate < fromDate) return [];
    return [{ outlet: name, fromDate, throughDate, throughAt: throughAt.toString() }];
  });
}

function toFirstWholeDay(from: Temporal.Instant, timeZone: string): string {
  const local = from.toZonedDateTimeISO(timeZone);
  const isMidnight = Temporal.ZonedDateTime.compare(local, local.startOfDay()) === 0;
  return (isMidnight ? local : local.add({ days: 1 })).toPlainDate().toString();
}
