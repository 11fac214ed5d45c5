import { describe, expect, it } from 'vitest';
import type { PullReport } from '#ingestion/pull/pull-report.ts';
import { readTotals } from '../pull/audit-cafe.ts';
import { readRollups, select } from '../pull/pull-bench.ts';
import { reportOf, useBenches } from '../pull/use-benches.ts';
import { createScriptedShop, wireLine, wireReceipt } from './shop-fixture.ts';

const HOUR = 3_600_000;

const benches = useBenches();
const { open, openCafe, expectTruth } = benches;

describe('works', () => {
  it('loads the whole history, messy as it is, to the figures of the shop', async () => {
    const bench = await openCafe();
    const report = reportOf(await bench.pull());
    expect(report).toMatchObject({ quarantined: 0, progress: 1 });
    expect(report.received).toBeGreaterThan(500);
    await expectTruth(bench);
  });

  it('changes nothing when it pulls again', async () => {
    const bench = await openCafe();
    await bench.pull();
    await benches.db.client.query('update sources set cursor = null where id = $1', [bench.sourceId]);
    const before = await readRollups(benches.db, bench.business.id);
    const report = reportOf(await bench.pull());
    expect(report).toMatchObject({ inserted: 0, updated: 0, deleted: 0 });
    expect(report.unchanged).toBeGreaterThan(500);
    expect(await readRollups(benches.db, bench.business.id)).toEqual(before);
  });

  it('follows the shop hour by hour through edits, refunds and deletions', async () => {
    const bench = await openCafe({ now: '2026-11-14T05:00:00Z' });
    for (let step = 0; step < 12; step += 1) {
      expect(reportOf(await bench.pull()).progress).toBe(1);
      bench.clock.now += 11 * HOUR;
    }
    bench.clock.now -= 11 * HOUR;
    await expectTruth(bench);
  });

  it('reads the newest weeks first and then the past', async () => {
    const bench = await openCafe({ config: { firstDays: 1, windowDays: 2 } });
    const seen: number[] = [];
    await bench.pull({ onProgress: (report) => seen.push(report.progress) });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThan(4);
    await expectTruth(bench);
  });

  it('vouches for whole days only, and up to the moment of the pull', async () => {
    const bench = await openCafe({ config: { firstDays: 2, windowDays: 3 } });
    const cover = (): Promise<unknown[]> =>
      select(
        benches.db,
        `select o.name, c.from_date::text as from, c.through_date::text as through, c.through_at::text as at
         from coverages c join outlets o on o.id = c.outlet_id
         where c.business_id = $1 and o.name in ('Kemang', 'Losari') order by 1`,
        [bench.business.id],
      );
    // The budget ends the run after one page, in the middle of the first window: nothing is complete yet.
    await bench.pull({ budgetMilliseconds: -1 });
    expect(await cover()).toEqual([]);
    await bench.pull({ onProgress: stopAt(0.1) });
    expect(await cover()).toEqual([
      { name: 'Kemang', from: '2026-11-19', through: '2026-11-20', at: '2026-11-20 12:00:00+00' },
      { name: 'Losari', from: '2026-11-19', through: '2026-11-20', at: '2026-11-20 12:00:00+00' },
    ]);
    await bench.pull();
    expect(await cover()).toEqual([
      { name: 'Kemang', from: '2026-11-12', through: '2026-11-20', at: '2026-11-20 12:00:00+00' },
      { name: 'Losari', from: '2026-11-12', through: '2026-11-20', at: '2026-11-20 12:00:00+00' },
    ]);
  });

  it('takes a late edit, a void, a deletion and a refund into the figures of their day', async () => {
    const shop = createScriptedShop();
    for (const id of ['a', 'b', 'c', 'd']) shop.receipts.set(id, wireReceipt(id));
    const bench = await open({ shop });
    await bench.pull();
    const later = { updated_at: '2026-11-20T12:30:00.000Z' };
    shop.receipts.set(
      'a',
      wireReceipt('a', { ...later, lines: [wireLine({ quantity: '2' })], total: '57750.00' }),
    );
    shop.receipts.set('b', wireReceipt('b', { ...later, status: 'void' }));
    shop.receipts.set('c', { ...wireReceipt('c', { ...later, status: 'deleted' }), lines: [] });
    const refund = {
      type: 'refund',
      original_receipt_id: 'd',
      opened_at: '2026-11-20T10:00:00+07:00',
    } as const;
    shop.receipts.set('e', wireReceipt('e', { ...later, ...refund }));
    bench.clock.now += HOUR;
    expect(reportOf(await bench.pull())).toMatchObject({ inserted: 1, updated: 2, deleted: 1 });
    const days = await select(
      benches.db,
      `select business_date::text as day, net_sales::int as net, refunds::int as refunds, orders
       from rollup_days where business_id = $1 order by 1`,
      [bench.business.id],
    );
    expect(days).toEqual([
      { day: '2026-11-10', net: 7_500_000, refunds: 0, orders: 2 },
      { day: '2026-11-20', net: -2_500_000, refunds: 2_500_000, orders: 0 },
    ]);
  });

  it('does not lose a receipt that is edited while pages are read', async () => {
    const shop = createScriptedShop();
    for (let index = 100; index < 400; index += 1) shop.receipts.set(`r${index}`, wireReceipt(`r${index}`));
    const bench = await open({ shop });
    await bench.pull({
      onProgress: (report) => {
        if (report.pages !== 1) return;
        bench.clock.now += 60_000;
        const updated_at = new Date(bench.clock.now).toISOString();
        shop.receipts.set('r350', wireReceipt('r350', { updated_at, channel: 'Take Away' }));
      },
    });
    bench.clock.now += HOUR;
    await bench.pull();
    const [row] = await select(
      benches.db,
      `select count(*)::int as receipts, count(*) filter (where sales_channel = 'Take Away')::int as edited
       from sales where business_id = $1`,
      [bench.business.id],
    );
    expect(row).toEqual({ receipts: 300, edited: 1 });
  });

  it('places a day by the clock of the outlet', async () => {
    const shop = createScriptedShop();
    shop.receipts.set('w', wireReceipt('w', { opened_at: '2026-11-10T16:30:00Z', outlet_id: 'out_1' }));
    shop.receipts.set('e', wireReceipt('e', { opened_at: '2026-11-10T16:30:00Z', outlet_id: 'out_2' }));
    shop.receipts.set('l', wireReceipt('l', { opened_at: '2026-11-10 23:30:00', outlet_id: 'out_2' }));
    const bench = await open({ shop });
    await bench.pull();
    const rows = await select(
      benches.db,
      'select external_id as id, business_date::text as day, hour from sales where business_id = $1 order by 1',
      [bench.business.id],
    );
    expect(rows).toEqual([
      { id: 'e', day: '2026-11-11', hour: 0 },
      { id: 'l', day: '2026-11-10', hour: 23 },
      { id: 'w', day: '2026-11-10', hour: 23 },
    ]);
  });

  it('leaves no run behind when there was nothing to read', async () => {
    const bench = await open({ shop: createScriptedShop() });
    await bench.pull();
    expect(
      await select(benches.db, 'select 1 from ingest_runs where source_id = $1', [bench.sourceId]),
    ).toEqual([]);
  });
});

/** Stops a run from outside once the progress is reached, as a kill between two pages would. */
function stopAt(progress: number): (report: PullReport) => void {
  return (report) => {
    if (report.progress >= progress) throw new Error('killed');
  };
}

describe('keeps tenants apart', () => {
  it('loads two shops with the same receipt ids side by side', async () => {
    const one = createScriptedShop();
    const other = createScriptedShop();
    one.receipts.set('r1', wireReceipt('r1'));
    other.receipts.set('r1', wireReceipt('r1', { total: '1000.00', lines: [] }));
    const [a, b] = [await open({ shop: one }), await open({ shop: other })];
    await Promise.all([a.pull(), b.pull()]);
    expect(await readTotals(benches.db, a.business.id)).toMatchObject([{ receipts: 1, total: 2_887_500 }]);
    expect(await readTotals(benches.db, b.business.id)).toMatchObject([{ receipts: 1, total: 100_000 }]);
  });
});
