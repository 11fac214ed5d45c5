import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import { readUpdates, type UpdatePage } from '#ingestion/pull/read-updates.ts';
import {
  EMPTY_CURSOR,
  measureProgress,
  type Window,
  WindowCursor,
  type WindowPlan,
} from '#ingestion/pull/update-windows.ts';

const OutletCursor = WindowCursor.extend({
  /** When the days that refunds still come for were last looked through. */
  reviewedAt: z.iso.datetime({ offset: true }).nullable().default(null),
  /** A review that is going on, up to `until`. */
  review: z
    .object({ until: z.iso.datetime({ offset: true }), cursor: WindowCursor })
    .nullable()
    .default(null),
});
type OutletCursor = z.infer<typeof OutletCursor>;

/** Where each outlet's reading stands, by its id. */
export const MokaCursor = z.object({ outlets: z.record(z.string(), OutletCursor).default({}) });
export type MokaCursor = z.infer<typeof MokaCursor>;

const Reviewed = z.object({
  payment_refunds: z.array(z.unknown()).nullish(),
  is_deleted: z.boolean().nullish(),
  synchronized_at: z.string().nullish(),
});

type TimeFilter = 'synchronized_at' | 'created_at';

export interface OutletPlan {
  id: string;
  plan: WindowPlan;
}

interface ReadOptions {
  outlets: readonly OutletPlan[];
  cursor: MokaCursor;
  reviewDays: number;
  readPage(outletId: string, window: Window, timeFilter: TimeFilter): Promise<UpdatePage>;
}

export interface OutletStep {
  outletId: string;
  records: unknown[];
  /** Of all outlets, once these records are loaded. */
  cursor: MokaCursor;
  /** Of this outlet; it may vouch for its days at the end of a window. */
  covered: WindowCursor | null;
  /** 0–1 over all outlets. */
  progress: number;
}

const DAY = 86_400_000;
const REVIEW_EVERY = 3 * 3_600_000;

/**
 * Reads outlet by outlet, a window of each in turn, so that every outlet has its newest days before
 * any has its history. An outlet that Moka refuses (its subscription has ended) or cannot give out
 * now holds up no other one.
 * @throws AiraError `source_rejected` when every outlet is refused, else what one outlet failed with
 * after the others were read.
 */
export async function* readOutlets(options: ReadOptions): AsyncGenerator<OutletStep> {
  const { outlets, cursor } = options;
  const cursors: MokaCursor['outlets'] = { ...cursor.outlets };
  const refused = new Set<string>();
  const failures: unknown[] = [];
  const toStep = (outletId: string, records: unknown[], covered: WindowCursor | null): OutletStep => {
    const reading = outlets.filter(({ id }) => !refused.has(id));
    const progress = measureAll(reading, cursors);
    return { outletId, records, cursor: { outlets: { ...cursors } }, covered, progress };
  };
  const turns = outlets.map((outlet) => ({ id: outlet.id, steps: readOutlet(options, outlet) }));
  for (let turn = turns.shift(); turn; turn = turns.shift()) {
    try {
      let isMore = false;
      for await (const { records, cursor: reached, isWindowEnd, isReview } of takeWindow(turn.steps)) {
        cursors[turn.id] = reached;
        yield toStep(turn.id, records, isWindowEnd && !isReview ? reached : null);
        isMore = isWindowEnd;
      }
      if (isMore) turns.push(turn);
    } catch (error) {
      if (isRefused(error)) refused.add(turn.id);
      else failures.push(error);
      if (refused.size === outlets.length || failures.length > 1) throw error;
      // Tells how far the others are without the one that is refused.
      if (isRefused(error)) yield toStep(turn.id, [], null);
    }
  }
  if (failures.length > 0) throw failures[0];
}

interface ReadingStep {
  records: unknown[];
  cursor: OutletCursor;
  isWindowEnd: boolean;
  isReview: boolean;
}

/** The steps up to the end of a window; the generator itself stays open for the next. */
async function* takeWindow(steps: AsyncGenerator<ReadingStep>): AsyncGenerator<ReadingStep> {
  for (;;) {
    const next = await steps.next();
    if (next.done) return;
    yield next.value;
    if (next.value.isWindowEnd) return;
  }
}

/** One outlet: what is new, what is old, and every few hours what the last days had changed in silence. */
async function* readOutlet(
  { cursor, reviewDays, readPage }: ReadOptions,
  { id, plan }: OutletPlan,
): AsyncGenerator<ReadingStep> {
  let state = cursor.outlets[id] ?? { ...EMPTY_CURSOR, reviewedAt: plan.now, review: null };
  const updates = readUpdates({
    name: 'Moka',
    cursor: state,
    plan,
    readPage: (window) => readPage(id, window, 'synchronized_at'),
  });
  for await (const { records, cursor: reached, isWindowEnd } of updates) {
    state = { ...state, ...reached };
    yield { records, cursor: state, isWindowEnd, isReview: false };
  }
  const sinceReview = Date.parse(plan.now) - Date.parse(state.reviewedAt ?? plan.now);
  if (state.review === null && sinceReview < REVIEW_EVERY) return;
  const until = state.review?.until ?? plan.now;
  const startsAt = new Date(Date.parse(until) - reviewDays * DAY).toISOString();
  const again = readUpdates({
    name: 'Moka',
    cursor: state.review?.cursor ?? EMPTY_CURSOR,
    plan: { now: until, startsAt, firstDays: reviewDays, windowDays: reviewDays },
    readPage: (window) => readPage(id, window, 'created_at'),
  });
  for await (const { records, cursor: reached, isWindowEnd } of again) {
    state = isWindowEnd
      ? { ...state, review: null, reviewedAt: until }
      : { ...state, review: { until, cursor: reached } };
    yield { records: records.filter(mayHaveChanged), cursor: state, isWindowEnd, isReview: true };
  }
}

/** A refund need not move the times of its payment, and what no till sent may have none. */
function mayHaveChanged(record: unknown): boolean {
  const parsed = Reviewed.safeParse(record);
  if (!parsed.success) return false;
  const { payment_refunds: refunds, is_deleted: isDeleted, synchronized_at: received } = parsed.data;
  return (refunds ?? []).length > 0 || isDeleted === true || !received;
}

function measureAll(outlets: readonly OutletPlan[], cursors: MokaCursor['outlets']): number {
  const shares = outlets.map(({ id, plan }) => measureProgress(cursors[id] ?? EMPTY_CURSOR, plan));
  return shares.reduce((total, share) => total + share, 0) / Math.max(1, shares.length);
}

/** An outlet whose subscription has ended, or that is gone. */
function isRefused(error: unknown): boolean {
  const status = error instanceof AiraError ? error.details['status'] : null;
  return status === 403 || status === 404;
}
