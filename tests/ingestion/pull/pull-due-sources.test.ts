import { describe, expect, it } from 'vitest';
import { connectSource } from '#ingestion/pull/connect-source.ts';
import { pullDueSources } from '#ingestion/pull/pull-due-sources.ts';
import { createTestCafe } from './audit-cafe.ts';
import { KEYS, type PullBench, select } from './pull-bench.ts';
import { useBenches } from './use-benches.ts';

const benches = useBenches({
  shop: createTestCafe(),
  now: '2026-11-13T12:00:00Z',
  config: { firstDays: 1, windowDays: 1, pageSize: 40 },
});

/** Nothing of an earlier test is due. */
const rest = () => benches.db.client.query(`update sources set status = 'paused'`);

/** Another source of the same business and register. */
async function addSource(bench: PullBench, name: string): Promise<string> {
  const [source] = await select<{ config: Record<string, unknown> }>(
    benches.db,
    'select config from sources where id = $1',
    [bench.sourceId],
  );
  const connection = {
    businessId: bench.business.id,
    kind: 'alunam',
    name,
    config: source?.config ?? {},
    credentials: 'key-of-the-shop',
    intervalSeconds: 300,
  };
  return connectSource(benches.db, connection, KEYS);
}

describe('works', () => {
  it('gives each business its turn, however many sources another one has and how long they are', async () => {
    await rest();
    const large = await benches.open();
    for (const name of ['Kedua', 'Ketiga', 'Keempat', 'Kelima']) await addSource(large, name);
    const small = await benches.open();
    const options = { ...large.pullOptions, budgetMilliseconds: -1, atOnce: 1, mostTurns: 6 };
    const turns = await pullDueSources(benches.db, options);
    const names = turns.map(({ businessId }) => (businessId === small.business.id ? 'small' : 'large'));
    expect(names).toEqual(['large', 'small', 'large', 'small', 'large', 'small']);
    expect(turns.every(({ outcome }) => outcome.status === 'done' && !outcome.isComplete)).toBe(true);
  });

  it('goes round until every history is in, with a progress that only grows', async () => {
    await rest();
    const [one, other] = [await benches.open(), await benches.open()];
    const seen: number[] = [];
    for (let round = 0; round < 60; round += 1) {
      const options = { ...one.pullOptions, budgetMilliseconds: -1, mostTurns: 2 };
      const turns = await pullDueSources(benches.db, options);
      if (turns.length === 0) break;
      const [source] = await select<{ progress: number }>(
        benches.db,
        'select progress from sources where id = $1',
        [one.sourceId],
      );
      seen.push(source?.progress ?? 0);
    }
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThan(2);
    expect(seen.at(-1)).toBe(1);
    for (const bench of [one, other]) await benches.expectTruth(bench);
    const state = await select(
      benches.db,
      'select status, last_succeeded_at is not null as has_succeeded from sources where id = $1',
      [one.sourceId],
    );
    expect(state).toEqual([{ status: 'active', has_succeeded: true }]);
  });

  it('shares one source between two processes without running it twice', async () => {
    await rest();
    const bench = await benches.open();
    const rounds = await Promise.all(
      [1, 2, 3].map(() => pullDueSources(benches.db, { ...bench.pullOptions, atOnce: 2 })),
    );
    const outcomes = rounds.flat().map(({ outcome }) => outcome.status);
    expect(outcomes.filter((status) => status === 'done')).toHaveLength(1);
    await benches.expectTruth(bench);
  });

  it('leaves paused and removed sources alone', async () => {
    await rest();
    const bench = await benches.open();
    for (const status of ['paused', 'removed']) {
      await benches.db.client.query('update sources set status = $2 where id = $1', [bench.sourceId, status]);
      expect(await pullDueSources(benches.db, bench.pullOptions)).toEqual([]);
    }
  });
});

describe('fails well', () => {
  it('does not wake a source that somebody paused while it ran', async () => {
    await rest();
    const bench = await benches.open();
    await bench.pull({
      onProgress: () =>
        void benches.db.client.query(`update sources set status = 'paused' where id = $1`, [bench.sourceId]),
    });
    const state = await select(benches.db, 'select status from sources where id = $1', [bench.sourceId]);
    expect(state).toEqual([{ status: 'paused' }]);
  });
});
