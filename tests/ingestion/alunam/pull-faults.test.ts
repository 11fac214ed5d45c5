import { describe, expect, it } from 'vitest';
import type { Fault, FaultPlan } from '#api/simulator/faults.ts';
import { readTotals } from '../pull/audit-cafe.ts';
import { select } from '../pull/pull-bench.ts';
import { reportOf, useBenches } from '../pull/use-benches.ts';
import { createScriptedShop, wireReceipt } from './shop-fixture.ts';

const NOW = '2026-11-20T12:00:00Z';

const benches = useBenches();
const { open, openCafe, expectTruth } = benches;

const every =
  (fault: Fault): FaultPlan =>
  ({ attempt }) =>
    attempt <= 2 ? fault : null;

describe('fails well', () => {
  it.each(['rate_limited', 'server_error', 'half_body', 'previous_page', 'hang_up'] as const)(
    'survives %s on every page, twice each',
    async (fault) => {
      const bench = await openCafe({ faults: every(fault), now: '2026-11-14T12:00:00Z' });
      expect((await bench.pull()).status).toBe('done');
      expect(bench.waits.length).toBeGreaterThan(4);
      expect(Math.max(...bench.waits)).toBe(fault === 'rate_limited' ? 1000 : 375);
      await expectTruth(bench);
    },
  );

  it('loses and doubles nothing when it is killed after every page', async () => {
    const bench = await openCafe({ config: { firstDays: 3, windowDays: 4 } });
    let kills = 0;
    for (;;) {
      const outcome = await bench.pull({
        onProgress: () => {
          throw new Error('killed');
        },
      });
      if (outcome.status === 'done') break;
      kills += 1;
      expect(kills).toBeLessThan(100);
    }
    expect(kills).toBeGreaterThan(6);
    await expectTruth(bench);
  });

  it('rolls a page back as a whole when the load breaks, and reads it again', async () => {
    const bench = await openCafe();
    await benches.db.client.exec(`
      create function break_rollups() returns trigger language plpgsql as
        $$ begin raise exception 'disk full: secret row'; end $$;
      create trigger break_rollups before insert on rollup_products for each row execute function break_rollups();`);
    const outcome = await bench.pull();
    await benches.db.client.exec(
      'drop trigger break_rollups on rollup_products; drop function break_rollups',
    );
    expect(outcome.status).toBe('failed');
    expect(await readTotals(benches.db, bench.business.id)).toEqual([]);
    const [source] = await select(
      benches.db,
      'select cursor, last_error, failures from sources where id = $1',
      [bench.sourceId],
    );
    expect(source).toEqual({ cursor: null, last_error: 'internal', failures: 1 });
    await bench.pull();
    await expectTruth(bench);
  });

  it('quarantines what it cannot read and loads the rest', async () => {
    const shop = createScriptedShop();
    shop.receipts.set('good', wireReceipt('good'));
    shop.receipts.set('bad', wireReceipt('bad', { total: 'dua puluh' }));
    const bench = await open({ shop });
    expect(reportOf(await bench.pull())).toMatchObject({ received: 2, inserted: 1, quarantined: 1 });
    const rows = await select(
      benches.db,
      'select reason, "column", value from quarantine where business_id = $1',
      [bench.business.id],
    );
    expect(rows).toEqual([{ reason: 'value_invalid', column: 'total', value: '"dua puluh"' }]);
  });

  it('lets one of two simultaneous runs work', async () => {
    const bench = await openCafe();
    const outcomes = await Promise.all([bench.pull(), bench.pull(), bench.pull()]);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['busy', 'busy', 'done']);
    await expectTruth(bench);
  });

  it('takes over from a run that died, once its lease is over', async () => {
    const bench = await openCafe({ now: '2026-11-13T12:00:00Z' });
    await benches.db.client.query(
      `update sources set locked_until = clock_timestamp() + interval '1 minute' where id = $1`,
      [bench.sourceId],
    );
    await benches.db.client.query(
      `insert into ingest_runs (business_id, source_id, status, trigger) values ($1, $2, 'running', 'pull')`,
      [bench.business.id, bench.sourceId],
    );
    expect((await bench.pull()).status).toBe('busy');
    await benches.db.client.query('update sources set locked_until = clock_timestamp() where id = $1', [
      bench.sourceId,
    ]);
    expect((await bench.pull()).status).toBe('done');
    const runs = await select(
      benches.db,
      'select status from ingest_runs where source_id = $1 order by started_at',
      [bench.sourceId],
    );
    expect(runs).toEqual([{ status: 'failed' }, { status: 'done' }]);
  });

  it('waits longer after each failure and opens the circuit after three', async () => {
    const bench = await openCafe({ faults: () => 'server_error' });
    const seen: unknown[] = [];
    for (let failure = 0; failure < 4; failure += 1) {
      await bench.pull();
      const [source] = await select<{ status: string; wait: number }>(
        benches.db,
        `select status, round(extract(epoch from next_run_at - $2::timestamptz))::int as wait
         from sources where id = $1`,
        [bench.sourceId, NOW],
      );
      seen.push(`${source?.status} ${source?.wait}`);
    }
    expect(seen).toEqual(['active 45', 'active 180', 'failing 720', 'failing 2700']);
  });

  it('closes the circuit when the source is back', async () => {
    let isDown = true;
    const bench = await openCafe({
      faults: () => (isDown ? 'server_error' : null),
      now: '2026-11-13T12:00:00Z',
    });
    for (let failure = 0; failure < 3; failure += 1) await bench.pull();
    isDown = false;
    expect((await bench.pull()).status).toBe('done');
    const [source] = await select(
      benches.db,
      'select status, failures, last_error from sources where id = $1',
      [bench.sourceId],
    );
    expect(source).toEqual({ status: 'active', failures: 0, last_error: null });
  });

  it('stops asking when the key is refused, and keeps the key to itself', async () => {
    const bench = await openCafe({ apiKey: 'sk-very-secret' });
    const outcome = await bench.pull();
    expect(outcome).toMatchObject({ status: 'failed', error: { code: 'source_rejected' } });
    expect(bench.waits).toEqual([]);
    const [source] = await select<Record<string, unknown>>(
      benches.db,
      'select * from sources where id = $1',
      [bench.sourceId],
    );
    expect(source).toMatchObject({ status: 'failing', last_error: expect.stringContaining('401') });
    expect(JSON.stringify(source)).not.toContain('sk-very-secret');
  });

  it('refuses a shop that counts in another currency', async () => {
    const shop = createScriptedShop();
    const foreign = (now: number) => shop.listOutlets(now).map((outlet) => ({ ...outlet, currency: 'USD' }));
    const bench = await open({ shop: { ...shop, listOutlets: foreign } });
    expect(await bench.pull()).toMatchObject({ status: 'failed', error: { code: 'source_rejected' } });
  });
});
