import { describe, expect, it } from 'vitest';
import { readUpdates, type UpdatePage, type UpdateStep } from '#ingestion/pull/read-updates.ts';
import { EMPTY_CURSOR, type Window, type WindowCursor } from '#ingestion/pull/update-windows.ts';

const plan = {
  now: '2026-11-20T12:00:00.000Z',
  startsAt: '2026-08-01T00:00:00.000Z',
  firstDays: 30,
  windowDays: 30,
};
const page = (records: unknown[], next: string | null = null): UpdatePage => ({
  records,
  next,
  asOf: plan.now,
});

type Answer = UpdatePage | 'forgotten' | 'ended';

async function read(
  answer: (window: Window) => Answer,
  cursor: WindowCursor = EMPTY_CURSOR,
): Promise<UpdateStep[]> {
  const steps: UpdateStep[] = [];
  const readPage = async (window: Window): Promise<Answer> => answer(window);
  for await (const step of readUpdates({ name: 'Kasir', cursor, plan, readPage })) steps.push(step);
  return steps;
}

describe('works', () => {
  it('yields page after page and says where each window ends', async () => {
    const steps = await read(({ page: at }) => (at === null ? page(['a'], 'p2') : page(['b'])));
    expect(steps.slice(0, 2).map(({ records, isWindowEnd }) => [records, isWindowEnd])).toEqual([
      [['a'], false],
      [['b'], true],
    ]);
    expect(steps[0]?.cursor.window?.page).toBe('p2');
    expect(steps.at(-1)).toMatchObject({ progress: 1, cursor: { coveredFrom: plan.startsAt, window: null } });
  });

  it('reads the newest stretch once where the clock of the source is behind ours', async () => {
    const behind = '2026-11-20T11:57:00.000Z';
    const windows: Window[] = [];
    const steps = await read((window) => (windows.push(window), { ...page(['a']), asOf: behind }));
    expect(windows.filter(({ until }) => until === plan.now)).toHaveLength(1);
    expect(windows.length).toBeLessThan(7);
    expect(steps.at(-1)).toMatchObject({ progress: 1, cursor: { coveredUntil: behind, window: null } });
  });

  it('goes on from the page at which it was stopped', async () => {
    const [first] = await read(({ page: at }) => (at === null ? page(['a'], 'p2') : page(['b'])));
    const again = await read(({ page: at }) => (at === 'p2' ? page(['b']) : page([])), first?.cursor);
    expect(again[0]?.records).toEqual(['b']);
  });

  it('begins a window anew when the source forgot its page', async () => {
    let isForgotten = true;
    const steps = await read(({ page: at }) => {
      if (at === null) return page(['a'], isForgotten ? 'old' : null);
      isForgotten = false;
      return 'forgotten';
    });
    expect(steps.slice(0, 2).map(({ records }) => records)).toEqual([['a'], ['a']]);
  });

  it('ends the history where the source gives out nothing older, for good', async () => {
    const isOld = ({ from }: Window): boolean => from < '2026-10-01';
    const steps = await read((window) => (isOld(window) ? 'ended' : page(['a'])));
    const last = steps.at(-1);
    expect(last).toMatchObject({ records: [], isWindowEnd: true, progress: 1, cursor: { hasEnded: true } });
    expect(last?.cursor.coveredFrom).toBe('2026-10-21T12:00:00.000Z');
    expect(await read(() => page([]), last?.cursor)).toEqual([]);
  });
});

describe('fails well', () => {
  it('stops at a source that leads in a circle', async () => {
    await expect(read(({ page: at }) => page([], at === 'p1' ? 'p2' : 'p1'))).rejects.toMatchObject({
      code: 'source_unavailable',
      retryable: true,
    });
  });
  it('stops at a source that forgets at once, and at one that gives out nothing', async () => {
    await expect(read(() => 'forgotten')).rejects.toMatchObject({ code: 'source_rejected' });
    await expect(read(() => 'ended')).rejects.toMatchObject({ code: 'source_rejected' });
  });
});
