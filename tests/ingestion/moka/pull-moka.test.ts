import { describe, expect, it } from 'vitest';
import type { SimulatedShop } from '#api/simulator/wire.ts';
import { createTestCafe } from '../pull/audit-cafe.ts';
import { type PullBench, select } from '../pull/pull-bench.ts';
import { reportOf, useBenches } from '../pull/use-benches.ts';
import { listTruth, readReceipts } from './audit-receipts.ts';
import { createMokaRegister } from './moka-register.ts';

const HOUR = 3_600_000;
const now = '2026-11-13T15:00:00Z';
const benches = useBenches({ shop: createTestCafe(), now });

const expectEveryFigure = async (bench: PullBench, shop: SimulatedShop = createTestCafe()): Promise<void> => {
  const truth = listTruth(shop, bench.clock.now);
  expect(truth.length).toBeGreaterThan(20);
  expect(await readReceipts(benches.db, bench.business.id)).toEqual(truth);
};
const readSource = async (bench: PullBench): Promise<Record<string, unknown>> => {
  const [source] = await select<Record<string, unknown>>(benches.db, 'select * from sources where id = $1', [
    bench.sourceId,
  ]);
  return source ?? {};
};

describe('pulling from Moka', () => {
  describe('works', () => {
    it.each(['silent', 'touch', 'row'] as const)(
      'has every figure of every receipt where refunds are told like this: %s',
      async (refunds) => {
        const bench = await benches.open({ register: createMokaRegister({ refunds }) });
        for (let step = 0; step < 3; step += 1) {
          expect(reportOf(await bench.pull())).toMatchObject({ quarantined: 0 });
          bench.clock.now += 7 * HOUR;
        }
        await bench.pull();
        await expectEveryFigure(bench);
      },
    );

    it('misses nothing that is sold, edited and refunded while it turns the pages', async () => {
      const bench = await benches.open({ register: createMokaRegister(), config: { pageSize: 7 } });
      await bench.pull({ onProgress: () => void (bench.clock.now += 2 * 60_000) });
      bench.clock.now += 4 * HOUR;
      expect(reportOf(await bench.pull()).quarantined).toBe(0);
      await expectEveryFigure(bench);
    });

    it('finds refunds of the last days although it is killed after every page', async () => {
      const bench = await benches.open({ register: createMokaRegister(), config: { pageSize: 20 } });
      await bench.pull();
      bench.clock.now += 8 * HOUR;
      let kills = 0;
      const kill = (): never => {
        throw new Error('killed');
      };
      while ((await bench.pull({ onProgress: kill })).status !== 'done') kills += 1;
      expect(kills).toBeGreaterThan(6);
      await expectEveryFigure(bench);
    });

    it('passes a moment at which more receipts arrived than a page holds', async () => {
      const cafe = createTestCafe();
      const sentAtOnce: SimulatedShop = {
        ...cafe,
        listReceipts: (slice) =>
          cafe
            .listReceipts(slice)
            .map((receipt) => ({ ...receipt, updated_at: new Date(Date.parse(now) - HOUR).toISOString() })),
      };
      const bench = await benches.open({
        register: createMokaRegister(),
        shop: sentAtOnce,
        config: { pageSize: 5 },
      });
      expect(reportOf(await bench.pull()).progress).toBe(1);
      await expectEveryFigure(bench, sentAtOnce);
    });

    it('reads the newest days of every outlet before the history of any', async () => {
      const register = createMokaRegister();
      const bench = await benches.open({ register, config: { firstDays: 1, windowDays: 1 } });
      await bench.pull();
      const windows = register.moka.asked.map((url) => {
        const { pathname, searchParams } = new URL(url, 'http://moka');
        return `${pathname.split('/')[3]} ${searchParams.get('since')}`;
      });
      const distinct = [...new Set(windows)];
      const outlets = createTestCafe().listOutlets(bench.clock.now);
      const first = distinct.slice(0, outlets.length);
      expect(new Set(first.map((window) => window.split(' ')[0])).size).toBe(outlets.length);
      expect(new Set(first.map((window) => window.split(' ')[1])).size).toBe(1);
      expect(distinct.length).toBeGreaterThan(outlets.length);
    });

    it('tells the zone of an outlet by its address', async () => {
      const bench = await benches.open({ register: createMokaRegister() });
      await bench.pull();
      const zones = await select<{ name: string; zone: string }>(
        benches.db,
        'select name, time_zone as zone from outlets where business_id = $1 order by name',
        [bench.business.id],
      );
      expect(zones).toContainEqual({ name: 'Losari', zone: 'Asia/Makassar' });
      expect(zones.filter(({ zone }) => zone === 'Asia/Jakarta').length).toBe(zones.length - 1);
    });
  });

  describe('fails well', () => {
    it('goes on with the other outlets when the subscription of one has ended', async () => {
      const register = createMokaRegister({ expired: ['Losari'] });
      const bench = await benches.open({ register });
      expect(reportOf(await bench.pull()).progress).toBe(1);
      const truth = listTruth(createTestCafe(), bench.clock.now).filter(({ outlet }) => outlet !== 'Losari');
      expect(await readReceipts(benches.db, bench.business.id)).toEqual(truth);
      const covered = await select<{ name: string }>(
        benches.db,
        `select distinct o.name from coverages c join outlets o on o.id = c.outlet_id where c.business_id = $1`,
        [bench.business.id],
      );
      expect(covered.map(({ name }) => name)).not.toContain('Losari');
    });

    it('is refused when every subscription has ended', async () => {
      const expired = createTestCafe()
        .listOutlets(Date.parse(now))
        .map(({ name }) => name);
      const bench = await benches.open({ register: createMokaRegister({ expired }) });
      expect(await bench.pull()).toMatchObject({ status: 'failed', error: { code: 'source_rejected' } });
    });

    it('reads the other outlets before it reports that one cannot be reached', async () => {
      const register = createMokaRegister();
      const [broken, ...others] = createTestCafe().listOutlets(Date.parse(now));
      const bench = await benches.open({
        register,
        faults: ({ url }) => (broken && url.includes(`/${broken.id}/`) ? 'server_error' : null),
      });
      expect(await bench.pull()).toMatchObject({ status: 'failed', error: { code: 'source_unavailable' } });
      const found = await readReceipts(benches.db, bench.business.id);
      expect(new Set(found.map(({ outlet }) => outlet))).toEqual(new Set(others.map(({ name }) => name)));
    });

    it('neither follows the address of the next page nor keeps the token in it', async () => {
      const register = createMokaRegister();
      const bench = await benches.open({ register, config: { pageSize: 10 } });
      await bench.pull({ budgetMilliseconds: -1 });
      const source = await readSource(bench);
      expect(JSON.stringify(source['cursor'])).toContain('until');
      expect(JSON.stringify(source['cursor'])).not.toContain('leaked');
      await bench.pull();
      expect(register.moka.asked.length).toBeGreaterThan(5);
      expect(register.moka.asked.filter((url) => /leaked|since=0|\/v1\//.test(url))).toEqual([]);
    });

    it('says which settings are missing where AIRA is not registered at Moka', async () => {
      const bench = await benches.open({ register: createMokaRegister() });
      expect(await bench.pull({ oauthApps: {} })).toMatchObject({
        status: 'failed',
        error: { code: 'configuration' },
      });
    });
  });
});
