import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFaultPlan } from '#api/simulator/faults.ts';
import type { SimulatedShop } from '#api/simulator/wire.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import type { PullReport } from '#ingestion/pull/pull-report.ts';
import type { PullOutcome } from '#ingestion/pull/pull-source.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { auditCafe, createTestCafe } from '../ingestion/alunam/audit-cafe.ts';
import { createPullBench, readRollups, select, type PullBench } from '../ingestion/alunam/pull-bench.ts';

const HOUR = 3_600_000;
const ZONES = { Losari: 'Asia/Makassar' };

/** Where receipts cannot be deleted, what another register would delete is cancelled. */
const withoutDeletions = (shop: SimulatedShop): SimulatedShop => ({
  ...shop,
  listReceipts: (slice) =>
    shop
      .listReceipts(slice)
      .map((receipt) => (receipt.status === 'deleted' ? { ...receipt, status: 'void' } : receipt)),
});

const REGISTERS = [
  { kind: 'alunam', shop: createTestCafe(), config: {}, messSeed: 'test' },
  { kind: 'loyverse', shop: withoutDeletions(createTestCafe()), config: { timeZones: ZONES } },
] as const;

let db: PgliteDatabase;
let benches: PullBench[] = [];
let count = 0;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterEach(async () => {
  await Promise.all(benches.map((bench) => bench.close()));
  benches = [];
});
afterAll(() => db.close());

describe.each(REGISTERS)('the connector $kind', ({ kind, shop, config, ...rest }) => {
  const open = async (change: Partial<Parameters<typeof createPullBench>[0]> = {}): Promise<PullBench> => {
    count += 1;
    const options = { db, shop, slug: `${kind}-${count}`, now: '2026-11-14T12:00:00Z', kind, ...rest };
    const bench = await createPullBench({ ...options, ...change, config: { ...config, ...change.config } });
    benches.push(bench);
    return bench;
  };
  const reportOf = (outcome: PullOutcome): PullReport => {
    if (outcome.status !== 'done')
      throw new Error(`expected a finished pull, got ${JSON.stringify(outcome)}`);
    return outcome.report;
  };
  const expectTruth = async (bench: PullBench): Promise<void> => {
    const { loaded, truth } = await auditCafe(db, bench, shop);
    expect(truth.totals.length).toBeGreaterThan(1);
    expect(loaded).toEqual(truth);
  };

  describe('works', () => {
    it('loads the whole history to the figures of the shop, and nothing more the second time', async () => {
      const bench = await open();
      expect(reportOf(await bench.pull())).toMatchObject({ quarantined: 0, progress: 1 });
      await expectTruth(bench);
      const before = await readRollups(db, bench.business.id);
      await db.client.query('update sources set cursor = null where id = $1', [bench.sourceId]);
      expect(reportOf(await bench.pull())).toMatchObject({ inserted: 0, updated: 0, deleted: 0 });
      expect(await readRollups(db, bench.business.id)).toEqual(before);
    });

    it('follows the shop through edits, voids and refunds', async () => {
      const bench = await open({ now: '2026-11-13T05:00:00Z' });
      const changes: number[] = [];
      for (let step = 0; step < 4; step += 1) {
        if (step > 0) bench.clock.now += 11 * HOUR;
        changes.push(reportOf(await bench.pull()).updated);
      }
      expect(Math.max(...changes)).toBeGreaterThan(0);
      await expectTruth(bench);
    });

    it('vouches for the days of what it has read, per outlet', async () => {
      const bench = await open();
      await bench.pull();
      const covered = await select<{ through: string }>(
        db,
        `select distinct through_at::text as through from coverages where business_id = $1`,
        [bench.business.id],
      );
      expect(covered).toEqual([{ through: '2026-11-14 12:00:00+00' }]);
    });
  });

  describe('fails well', () => {
    it('loses and doubles nothing when it is killed after every page', async () => {
      const bench = await open({ config: { firstDays: 1, windowDays: 1 } });
      let kills = 0;
      const kill = (): never => {
        throw new Error('killed');
      };
      while ((await bench.pull({ onProgress: kill })).status !== 'done') {
        kills += 1;
        expect(kills).toBeLessThan(100);
      }
      expect(kills).toBeGreaterThan(2);
      await expectTruth(bench);
    });

    it('survives limits, broken servers, half bodies and lost connections', async () => {
      const bench = await open({ faults: createFaultPlan('faults', 0.6), config: { pageSize: 40 } });
      reportOf(await bench.pull());
      expect(bench.waits.length).toBeGreaterThan(3);
      await expectTruth(bench);
    });

    it('stops asking when the key is refused, and keeps the key to itself', async () => {
      const bench = await open({ apiKey: 'sk-very-secret' });
      expect(await bench.pull()).toMatchObject({ status: 'failed', error: { code: 'source_rejected' } });
      expect(bench.waits).toEqual([]);
      const [source] = await select(db, 'select * from sources where id = $1', [bench.sourceId]);
      expect(source).toMatchObject({ status: 'failing', last_error: expect.stringContaining('401') });
      expect(JSON.stringify(source)).not.toContain('sk-very-secret');
    });
  });
});
