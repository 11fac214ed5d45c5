import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closeWindow,
  EMPTY_CURSOR,
  measureProgress,
  nextWindow,
  type WindowCursor,
  type Window,
} from '#ingestion/pull/update-windows.ts';

const plan = {
  now: '2026-11-20T12:00:00.000Z',
  startsAt: '2026-01-01T00:00:00.000Z',
  firstDays: 30,
  windowDays: 60,
};

function walk(
  cursor: WindowCursor,
  change: Partial<typeof plan> = {},
): { windows: Window[]; cursor: WindowCursor } {
  const windows: Window[] = [];
  let at = cursor;
  for (
    let window = nextWindow(at, { ...plan, ...change });
    window;
    window = nextWindow(at, { ...plan, ...change })
  ) {
    windows.push(window);
    at = closeWindow(at, window, plan.now);
    if (windows.length > 10_000) throw new Error('never ends');
  }
  return { windows, cursor: at };
}

describe('works', () => {
  it('reads the newest stretch first and then the past without a gap', () => {
    const { windows } = walk(EMPTY_CURSOR);
    expect(windows[0]).toEqual({ from: '2026-10-21T12:00:00.000Z', until: plan.now, page: null });
    for (const [index, window] of windows.slice(1).entries()) expect(window.until).toBe(windows[index]?.from);
    expect(windows.at(-1)?.from).toBe(plan.startsAt);
  });

  it('reads what is new before it goes on with the past', () => {
    const window = nextWindow(
      {
        ...EMPTY_CURSOR,
        coveredFrom: '2026-10-01T00:00:00.000Z',
        coveredUntil: '2026-11-20T11:00:00.000Z',
      },
      plan,
    );
    expect(window).toEqual({ from: '2026-11-20T10:50:00.000Z', until: plan.now, page: null });
  });

  it('goes on with a window that was left', () => {
    const left = { from: '2026-02-01T00:00:00.000Z', until: '2026-03-01T00:00:00.000Z', page: 'p7' };
    expect(nextWindow({ ...EMPTY_CURSOR, window: left }, plan)).toEqual(left);
  });

  it('believes the server’s clock where it is behind ours', () => {
    const window = { from: '2026-11-01T00:00:00.000Z', until: plan.now, page: null };
    const cursor = closeWindow(EMPTY_CURSOR, window, '2026-11-20T11:58:00.000Z');
    expect(cursor.coveredUntil).toBe('2026-11-20T11:58:00.000Z');
  });

  it('covers everything from the opening to now, whatever the lengths', () => {
    const days = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(days, days, (firstDays, windowDays) => {
        const { cursor } = walk(EMPTY_CURSOR, { firstDays, windowDays });
        expect(cursor).toMatchObject({ coveredFrom: plan.startsAt, coveredUntil: plan.now, window: null });
        expect(measureProgress(cursor, plan)).toBe(1);
      }),
    );
  });
});

describe('fails well', () => {
  it('has nothing to read for a shop that opens tomorrow', () => {
    const { windows } = walk(EMPTY_CURSOR, { startsAt: '2026-11-21T00:00:00.000Z' });
    expect(windows.length).toBeLessThan(2);
  });
});
