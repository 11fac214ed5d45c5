import { z } from 'zod';

const Instant = z.iso.datetime({ offset: true });

/** A stretch of update time that is being read, and the page at which to go on. */
const Window = z.object({ from: Instant, until: Instant, page: z.string().nullable() });
export type Window = z.infer<typeof Window>;

/**
 * Everything updated in [coveredFrom, coveredUntil) has been loaded. The newest stretch is read
 * first, then the past, newest first, so that a shop has answers long before its history is in.
 */
export const WindowCursor = z.object({
  coveredFrom: Instant.nullable(),
  coveredUntil: Instant.nullable(),
  window: Window.nullable(),
  /** Nothing older than what is covered can be had. */
  hasEnded: z.boolean().default(false),
});
export type WindowCursor = z.infer<typeof WindowCursor>;

export const EMPTY_CURSOR: WindowCursor = {
  coveredFrom: null,
  coveredUntil: null,
  window: null,
  hasEnded: false,
};

export interface WindowPlan {
  now: string;
  /** Nothing is older than this. */
  startsAt: string;
  /** Length of the first stretch, and of each further one into the past. */
  firstDays: number;
  windowDays: number;
}

const DAY = 86_400_000;
/** Tills and servers disagree about the time: what was updated shortly before is read again. */
const OVERLAP = 10 * 60_000;

/** The stretch to read next; null when all of [startsAt, now) has been read. */
export function nextWindow(cursor: WindowCursor, plan: WindowPlan): Window | null {
  if (cursor.window) return cursor.window;
  const { coveredFrom, coveredUntil } = cursor;
  if (coveredFrom === null || coveredUntil === null) {
    return between(back(plan.now, plan.firstDays * DAY, plan.startsAt), plan.now);
  }
  if (isBefore(coveredUntil, plan.now)) return between(back(coveredUntil, OVERLAP, ''), plan.now);
  if (cursor.hasEnded || !isBefore(plan.startsAt, coveredFrom)) return null;
  return between(back(coveredFrom, plan.windowDays * DAY, plan.startsAt), coveredFrom);
}

/** The cursor after the last page of a window, which the source answered at `asOf`. */
export function closeWindow(cursor: WindowCursor, window: Window, asOf: string): WindowCursor {
  const end = isBefore(asOf, window.until) ? asOf : window.until;
  const { coveredFrom, coveredUntil } = cursor;
  return {
    ...cursor,
    coveredFrom: coveredFrom !== null && isBefore(coveredFrom, window.from) ? coveredFrom : window.from,
    coveredUntil: coveredUntil !== null && isBefore(end, coveredUntil) ? coveredUntil : end,
    window: null,
  };
}

/** The cursor after the source refused to tell what is older. */
export function endHistory(cursor: WindowCursor): WindowCursor {
  return { ...cursor, window: null, hasEnded: true };
}

/** How much of [startsAt, now) has been read, 0–1. */
export function measureProgress(cursor: WindowCursor, plan: WindowPlan): number {
  if (cursor.hasEnded) return 1;
  const all = Date.parse(plan.now) - Date.parse(plan.startsAt);
  if (cursor.coveredFrom === null || all <= 0) return cursor.coveredFrom === null ? 0 : 1;
  const left = Date.parse(cursor.coveredFrom) - Date.parse(plan.startsAt);
  return Math.min(1, Math.max(0, 1 - left / all));
}

function between(from: string, until: string): Window {
  return { from, until, page: null };
}

function back(from: string, milliseconds: number, floor: string): string {
  const earlier = new Date(Date.parse(from) - milliseconds).toISOString();
  return floor !== '' && isBefore(earlier, floor) ? floor : earlier;
}

function isBefore(a: string, b: string): boolean {
  return Date.parse(a) < Date.parse(b);
}
