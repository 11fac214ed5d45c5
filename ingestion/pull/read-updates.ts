import { AiraError } from '#core/errors.ts';
import {
  closeWindow,
  endHistory,
  measureProgress,
  nextWindow,
  type Window,
  type WindowCursor,
  type WindowPlan,
} from './update-windows.ts';

export interface UpdatePage {
  records: unknown[];
  /** Names the page after this one; null at the end of the window. */
  next: string | null;
  /** The source's clock when it answered. */
  asOf: string;
}

/**
 * `forgotten`: the page's name means nothing to the source any more. `ended`: it gives out nothing
 * that old.
 */
type PageAnswer = UpdatePage | 'forgotten' | 'ended';

interface ReadOptions {
  /** As people know the source, for errors. */
  name: string;
  cursor: WindowCursor;
  plan: WindowPlan;
  readPage(window: Window): Promise<PageAnswer>;
}

export interface UpdateStep {
  records: unknown[];
  /** Where to go on once these records are loaded. */
  cursor: WindowCursor;
  /** A day is vouched for when its whole window is in: a receipt edited later sits pages further. */
  isWindowEnd: boolean;
  /** 0–1 of the source's history. */
  progress: number;
}

/**
 * Reads a source that lists its records by the time of their last update: what is new first, then the
 * past, window by window and page by page. Stopped anywhere, it goes on from the last step's cursor.
 * @throws AiraError `source_unavailable` when the source leads in a circle, `source_rejected` when it
 * gives out nothing at all.
 */
export async function* readUpdates(options: ReadOptions): AsyncGenerator<UpdateStep> {
  let { cursor, plan } = options;
  for (let window = nextWindow(cursor, plan); window; window = nextWindow(cursor, plan)) {
    for await (const answer of readWindow(options, window)) {
      if (answer === 'ended') {
        if (cursor.coveredFrom === null)
          throw new AiraError('source_rejected', `${options.name} gives out nothing`);
        cursor = endHistory(cursor);
        yield { records: [], cursor, isWindowEnd: true, progress: 1 };
        break;
      }
      const { records, next, asOf } = answer;
      cursor =
        next === null ? closeWindow(cursor, window, asOf) : { ...cursor, window: { ...window, page: next } };
      // A server whose clock is behind ours has told all it has: asking on would be the same window again.
      if (next === null && Date.parse(asOf) < Date.parse(plan.now)) plan = { ...plan, now: asOf };
      yield { records, cursor, isWindowEnd: next === null, progress: measureProgress(cursor, plan) };
    }
  }
}

/** The pages of a window from where it was left. A page name that the source forgot starts it anew. */
async function* readWindow(
  { name, readPage }: ReadOptions,
  window: Window,
): AsyncGenerator<UpdatePage | 'ended'> {
  const visited = new Set<string>();
  let at = window.page;
  for (;;) {
    const page = await readPage({ ...window, page: at });
    if (page === 'forgotten') {
      if (at === null) throw new AiraError('source_rejected', `${name} forgets a window at once`);
      at = null;
      continue;
    }
    if (page !== 'ended' && page.next !== null && visited.has(page.next)) {
      throw new AiraError('source_unavailable', `${name} leads in a circle`, { retryable: true });
    }
    yield page;
    if (page === 'ended' || page.next === null) return;
    visited.add(page.next);
    at = page.next;
  }
}
