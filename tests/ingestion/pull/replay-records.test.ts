import { describe, expect, it } from 'vitest';
import type { SimulatedShop } from '#api/simulator/wire.ts';
import { getImport } from '#ingestion/imports/get-import.ts';
import { listRuns } from '#ingestion/load/list-runs.ts';
import { replayImport } from '#ingestion/imports/replay-import.ts';
import { toReconciliationTable } from '#ingestion/report/to-reconciliation-table.ts';
import { createScriptedShop, wireLine, wireReceipt } from '../alunam/shop-fixture.ts';
import { type PullBench, select } from './pull-bench.ts';
import { useBenches } from './use-benches.ts';

const benches = useBenches();

/** A shop whose new outlet the register does not list yet: its receipts wait. */
async function openShop() {
  const shop = createScriptedShop();
  const outlets = { areNew: false };
  const growing: SimulatedShop = {
    ...shop,
    listOutlets: (now) => {
      const known = shop.listOutlets(now);
      const [first] = known;
      return outlets.areNew && first ? [...known, { ...first, id: 'out_9', name: 'Dago' }] : known;
    },
  };
  shop.receipts.set('a', wireReceipt('a'));
  shop.receipts.set('b', wireReceipt('b', { status: 'void' }));
  shop.receipts.set('c', wireReceipt('c', { outlet_id: 'out_9' }));
  shop.receipts.set('d', wireReceipt('d', { outlet_id: 'out_9', total: 'banyak' }));
  const bench = await benches.open({ shop: growing });
  await bench.pull();
  const [run] = (await listRuns(benches.db, bench.business.id, { limit: 1 })).runs;
  if (!run) throw new TypeError('the pull left no run');
  return { shop, outlets, bench, run };
}
const replay = (bench: PullBench, runId: string) =>
  replayImport(benches.db, bench.business, runId, {
    personId: null,
    now: bench.pullOptions.now(),
    pull: bench.pullOptions,
  });
const salesOf = (bench: PullBench) =>
  select<{ id: string; total: string; outlet: string }>(
    benches.db,
    `select s.external_id as id, s.total::text as total, o.name as outlet
     from sales s join outlets o on o.id = s.outlet_id
     where s.business_id = $1 and s.status = 'completed' order by 1`,
    [bench.business.id],
  );

describe('replaying what a pull held back', () => {
  describe('works', () => {
    it('loads the records that can be read now, and lets the others wait', async () => {
      const { outlets, bench, run } = await openShop();
      expect(run).toMatchObject({ trigger: 'pull', loaded: 2, held: 2 });
      outlets.areNew = true;
      expect(await replay(bench, run.id)).toMatchObject({ inserted: 1, held: { before: 2, after: 1 } });
      expect(await salesOf(bench)).toEqual([
        { id: 'a', total: '2887500', outlet: 'Kemang' },
        { id: 'c', total: '2887500', outlet: 'Dago' },
      ]);
      const { waiting } = await getImport(benches.db, bench.business.id, run.id);
      expect(waiting).toMatchObject([{ reason: 'value_invalid', rows: 1 }]);
    });
    it('changes nothing when nothing has changed', async () => {
      const { bench, run } = await openShop();
      const before = await salesOf(bench);
      const counts = { inserted: 0, updated: 0, deleted: 0, held: { before: 2, after: 2 } };
      expect(await replay(bench, run.id)).toMatchObject(counts);
      expect(await salesOf(bench)).toEqual(before);
    });
    it('never puts an old version over a newer one that has come since', async () => {
      const { shop, outlets, bench, run } = await openShop();
      outlets.areNew = true;
      const edited = { lines: [wireLine({ quantity: '2' })], total: '57750.00' };
      const updated_at = '2026-11-20T12:30:00.000Z';
      shop.receipts.set('c', wireReceipt('c', { outlet_id: 'out_9', ...edited, updated_at }));
      bench.clock.now += 3_600_000;
      await bench.pull();
      expect(await replay(bench, run.id)).toMatchObject({ inserted: 0, updated: 0, held: { after: 1 } });
      expect((await salesOf(bench)).find(({ id }) => id === 'c')?.total).toBe('5775000');
    });
    it('goes from what was received to what was loaded, in records, receipts and money', async () => {
      const { bench, run } = await openShop();
      const found = await getImport(benches.db, bench.business.id, run.id);
      const { rows } = toReconciliationTable(found, 'IDR', 'en');
      expect(rows.map(([, figure, what, amount]) => [figure, what, amount])).toEqual([
        ['Records', 'Received from the source', 4],
        ['Records', expect.stringContaining('Held back: The outlet is not known'), -1],
        ['Records', expect.stringContaining('Held back: A field cannot be read'), -1],
        ['Records', 'Became receipts', 2],
        ['Receipts', 'Received from the source', 2],
        ['Receipts', 'Void: kept, but not counted', -1],
        ['Receipts', 'Loaded', 1],
        ['Total collected', 'Received from the source', 57_750],
        ['Total collected', 'Void: kept, but not counted', -28_875],
        ['Total collected', 'Loaded', 28_875],
      ]);
    });
  });

  describe('fails well', () => {
    it('leaves everything as it was when the register cannot be reached', async () => {
      const { bench, run } = await openShop();
      const unreachable = {
        personId: null,
        now: bench.pullOptions.now(),
        pull: { ...bench.pullOptions, fetch: () => Promise.reject(new TypeError('no network')) },
      };
      await expect(replayImport(benches.db, bench.business, run.id, unreachable)).rejects.toMatchObject({
        code: 'source_unavailable',
      });
      const { waiting } = await getImport(benches.db, bench.business.id, run.id);
      expect(waiting.reduce((sum, { rows }) => sum + rows, 0)).toBe(2);
    });
  });
});
