import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFaultPlan } from '#api/simulator/faults.ts';
import type { SimulatedShop } from '#api/simulator/wire.ts';
import { findConnector, listConnectorKinds } from '#ingestion/pull/connectors.ts';
import { createTestCafe } from '../ingestion/pull/audit-cafe.ts';
import {
  ALUNAM,
  LOYVERSE,
  type PullBench,
  readRollups,
  select,
  SHOPIFY,
} from '../ingestion/pull/pull-bench.ts';
import { createMokaRegister } from '../ingestion/moka/moka-register.ts';
import { reportOf, useBenches } from '../ingestion/pull/use-benches.ts';

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
  { register: ALUNAM, shop: createTestCafe(), config: {}, messSeed: 'test' },
  { register: createMokaRegister(), shop: createTestCafe(), config: {} },
  { register: LOYVERSE, shop: withoutDeletions(createTestCafe()), config: { timeZones: ZONES } },
  { register: SHOPIFY, shop: withoutDeletions(createTestCafe()), config: { timeZones: ZONES } },
] as const;

describe.each(REGISTERS)('the connector $register.kind', ({ shop, ...rest }) => {
  const benches = useBenches({ shop, now: '2026-11-14T12:00:00Z', ...rest });
  const { open } = benches;
  const expectTruth = (bench: PullBench): Promise<void> => benches.expectTruth(bench, shop);

  describe('works', () => {
    it('loads the whole history to the figures of the shop, and nothing more the second time', async () => {
      const bench = await open();
      expect(reportOf(await bench.pull())).toMatchObject({ quarantined: 0, progress: 1 });
      await expectTruth(bench);
      const before = await readRollups(benches.db, bench.business.id);
      await benches.db.client.query('update sources set cursor = null where id = $1', [bench.sourceId]);
      expect(reportOf(await bench.pull())).toMatchObject({ inserted: 0, updated: 0, deleted: 0 });
      expect(await readRollups(benches.db, bench.business.id)).toEqual(before);
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
        benches.db,
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
      const secret = 'sk-very-secret';
      const bench = await open({ apiKey: rest.register.toWrongKey?.(secret) ?? secret });
      expect(await bench.pull()).toMatchObject({ status: 'failed', error: { code: 'source_rejected' } });
      expect(bench.waits).toEqual([]);
      const [source] = await select(benches.db, 'select * from sources where id = $1', [bench.sourceId]);
      expect(source).toMatchObject({ status: 'failing', last_error: expect.stringContaining('401') });
      expect(JSON.stringify(source)).not.toContain(secret);
    });
  });
});

const PUSHES = listConnectorKinds().flatMap((kind) => {
  const push = findConnector(kind)?.push;
  return push ? [{ kind, push }] : [];
});

describe.each(PUSHES)('what the connector $kind is pushed', ({ push }) => {
  describe('fails well', () => {
    it('is believed only with the signature of the source', async () => {
      const names = fc.constantFrom('signature', 'delivery', 'hmac-sha256', 'webhook-id', 'date');
      const values = fc.oneof(
        fc.string(),
        fc.constant(`t=1795132800,v1=${'0'.repeat(64)}`),
        fc.base64String(),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.dictionary(names, values),
          fc.uint8Array(),
          fc.string(),
          async (given, body, secret) => {
            const request = {
              // Whatever a connector calls its headers, it finds something in them.
              header: (name: string) =>
                Object.entries(given).find(([key]) => name.includes(key))?.[1] ?? null,
              body: new Uint8Array(body),
              now: 1_795_132_800_000,
            };
            await expect(push.verify(request, `secret ${secret}`)).rejects.toMatchObject({
              code: 'unauthorized',
            });
          },
        ),
      );
    });
  });
});
