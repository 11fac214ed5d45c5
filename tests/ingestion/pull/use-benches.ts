import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import type { PullReport } from '#ingestion/pull/pull-report.ts';
import type { PullOutcome } from '#ingestion/pull/pull-source.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { auditCafe, createTestCafe } from './audit-cafe.ts';
import { type BenchOptions, createPullBench, type PullBench } from './pull-bench.ts';

type Change = Partial<Omit<BenchOptions, 'db'>>;

interface Benches {
  readonly db: PgliteDatabase;
  open(change?: Change): Promise<PullBench>;
  /** The messy café of the tests. */
  openCafe(change?: Change): Promise<PullBench>;
  /** What was loaded is what the café sold, and every rollup is as computed anew. */
  expectTruth(bench: PullBench, shop?: BenchOptions['shop']): Promise<void>;
}

let count = 0;

/** Benches of one test file on one database; each is closed after its test. */
export function useBenches(defaults: Change = {}): Benches {
  let db: PgliteDatabase;
  let benches: PullBench[] = [];
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterEach(async () => {
    await Promise.all(benches.map((bench) => bench.close()));
    benches = [];
  });
  afterAll(() => db.close());

  const open = async (change: Change = {}): Promise<PullBench> => {
    count += 1;
    const shop = defaults.shop ?? createTestCafe();
    const now = '2026-11-20T12:00:00Z';
    const config = { ...defaults.config, ...change.config };
    const bench = await createPullBench({
      db,
      shop,
      now,
      slug: `shop-${count}`,
      ...defaults,
      ...change,
      config,
    });
    benches.push(bench);
    return bench;
  };
  return {
    get db() {
      return db;
    },
    open,
    openCafe: (change = {}) => open({ shop: createTestCafe(), messSeed: 'test', ...change }),
    expectTruth: async (bench, shop) => {
      const { loaded, truth } = await auditCafe(db, bench, shop);
      expect(truth.totals.length).toBeGreaterThan(1);
      expect(loaded).toEqual(truth);
    },
  };
}

export function reportOf(outcome: PullOutcome): PullReport {
  if (outcome.status !== 'done') throw new Error(`expected a finished pull, got ${JSON.stringify(outcome)}`);
  return outcome.report;
}
