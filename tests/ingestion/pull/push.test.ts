import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireReceipt } from '#api/simulator/wire.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { wireReceipt } from '../alunam/shop-fixture.ts';
import { select } from './pull-bench.ts';
import { createPushBench, listSales, type PushBench, signAs } from './push-bench.ts';

let db: PgliteDatabase;
let test: TestApp;
const benches: PushBench[] = [];

beforeAll(async () => {
  db = await createTestDatabase();
  test = await createTestApp({ db });
  test.clock.now = Temporal.Instant.from('2026-11-20T12:00:00Z');
});
afterAll(async () => {
  await Promise.all(benches.map((bench) => bench.close()));
  await test.close();
});

const open = async (): Promise<PushBench> => {
  const bench = await createPushBench(test, `pushed-${benches.length}`);
  benches.push(bench);
  return bench;
};

/** A receipt as it was after so many changes; each has another total. */
const version = (id: string, change: number, status: WireReceipt['status'] = 'completed'): WireReceipt =>
  wireReceipt(id, {
    status,
    updated_at: new Date(Date.parse('2026-11-20T11:00:00Z') + change * 60_000).toISOString(),
    total: `${28_875 + change}.00`,
    rounding: `${change}.00`,
  });

describe('works', () => {
  it('loads a receipt as soon as it is pushed, and says which way it came', async () => {
    const bench = await open();
    expect((await bench.push([version('a', 0), version('b', 0)])).status).toBe(200);
    expect(await listSales(db, bench.business.id)).toEqual([
      { id: 'a', status: 'completed', total: 28_875 },
      { id: 'b', status: 'completed', total: 28_875 },
    ]);
    const runs = await select(db, 'select status, trigger from ingest_runs where source_id = $1', [
      bench.sourceId,
    ]);
    expect(runs).toEqual([{ status: 'done', trigger: 'push' }]);
    const days = await select(db, 'select net_sales::int as net from rollup_days where business_id = $1', [
      bench.business.id,
    ]);
    expect(days).toEqual([{ net: 5_000_000 }]);
  });

  it('vouches for no day and moves no cursor', async () => {
    const bench = await open();
    await bench.push([version('a', 0)]);
    const covered = await select(db, 'select 1 from coverages where source_id = $1', [bench.sourceId]);
    const [source] = await select(db, 'select cursor, status from sources where id = $1', [bench.sourceId]);
    expect({ covered, source }).toEqual({ covered: [], source: { cursor: null, status: 'active' } });
  });

  it('loads five deliveries of the same once', async () => {
    const bench = await open();
    const id = 'dlv-1';
    const answers = await Promise.all(Array.from({ length: 5 }, () => bench.push([version('a', 0)], { id })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const [kept] = await select(
      db,
      `select (select count(*)::int from pushes where source_id = $1) as pushes,
              (select count(*)::int from ingest_runs where source_id = $1) as runs,
              (select count(*)::int from sales where source_id = $1) as sales`,
      [bench.sourceId],
    );
    expect(kept).toEqual({ pushes: 1, runs: 1, sales: 1 });
  });

  it('ends with the newest version of each receipt, in whatever order they come', async () => {
    const bench = await open();
    const step = fc.record({ receipt: fc.nat(2), change: fc.nat(5), way: fc.constantFrom('push', 'pull') });
    let round = 0;
    const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      round += 1;
      const newest = new Map<string, WireReceipt>();
      for (const { receipt, change, way } of steps) {
        const id = `r${round}-${receipt}`;
        // Every change but the first two cancels or deletes: of one that never came nothing is known.
        const status = (['completed', 'completed', 'void', 'completed', 'deleted', 'completed'] as const)[
          change
        ];
        const sent = version(id, change, status);
        if ((newest.get(id)?.updated_at ?? '') < sent.updated_at) newest.set(id, sent);
        if (way === 'push') await bench.push([sent]);
        else {
          bench.shop.receipts.clear();
          bench.shop.receipts.set(id, sent);
          await db.client.query('update sources set cursor = null where id = $1', [bench.sourceId]);
          await bench.pull();
        }
      }
      const loaded = (await listSales(db, bench.business.id)).filter(({ id }) => id.startsWith(`r${round}-`));
      const isDeleted = ({ status }: { status: string }): boolean => status === 'deleted';
      const expected = [...newest.values()].filter((receipt) => !isDeleted(receipt));
      expect(loaded.filter((sale) => !isDeleted(sale))).toEqual(
        expected
          .map(({ id, status, total }) => ({ id, status, total: Number(total) }))
          .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
    });
    await fc.assert(property, { numRuns: 8 });
  });

  it('lets a delivery that a pull has overtaken change nothing', async () => {
    const bench = await open();
    bench.shop.receipts.set('a', version('a', 9));
    await bench.pull();
    await bench.push([version('a', 3)]);
    expect(await listSales(db, bench.business.id)).toEqual([{ id: 'a', status: 'completed', total: 28_884 }]);
  });

  it('takes a delivery that is signed with the old secret and the new one', async () => {
    const bench = await open();
    const secrets = ['a secret that is going out of use', bench.secret];
    expect((await bench.push([version('a', 0)], { secrets })).status).toBe(200);
  });

  it('understands the signature of the contract, made elsewhere', async () => {
    const bench = await open();
    const body = JSON.stringify({ data: { receipts: [], outlets: [], products: [] } });
    const signature = signAs(bench.secret, test.clock.now.epochMilliseconds, body);
    const headers = { 'alunam-delivery': 'd', 'alunam-signature': signature };
    expect((await bench.send(body, headers)).status).toBe(200);
    expect((await bench.send(`${body} `, { ...headers, 'alunam-delivery': 'e' })).status).toBe(401);
  });

  it('keeps what cannot be read until it is mended', async () => {
    const bench = await open();
    await bench.push([version('good', 0), { ...version('bad', 0), total: 'banyak' }]);
    expect(await listSales(db, bench.business.id)).toMatchObject([{ id: 'good' }]);
    const body = JSON.stringify({ data: 'nothing of the kind' });
    const headers = { 'alunam-delivery': 'odd' };
    const signature = signAs(bench.secret, test.clock.now.epochMilliseconds, body);
    expect((await bench.send(body, { ...headers, 'alunam-signature': signature })).status).toBe(200);
    const held = await select(
      db,
      'select reason, "column" from quarantine where business_id = $1 order by created_at, "column"',
      [bench.business.id],
    );
    expect(held).toEqual([
      { reason: 'value_invalid', column: 'total' },
      { reason: 'value_invalid', column: 'data' },
    ]);
  });

  it('lets deliveries wait while the source is paused, and loads them afterwards', async () => {
    const bench = await open();
    await db.client.query(`update sources set status = 'paused' where id = $1`, [bench.sourceId]);
    expect((await bench.push([version('a', 0)])).status).toBe(200);
    expect(await listSales(db, bench.business.id)).toEqual([]);
    await db.client.query(`update sources set status = 'active' where id = $1`, [bench.sourceId]);
    await bench.push([version('b', 0)]);
    expect(await listSales(db, bench.business.id)).toMatchObject([{ id: 'a' }, { id: 'b' }]);
  });
});

describe('fails well', () => {
  const refusals = (bench: PushBench) => {
    const now = test.clock.now.epochMilliseconds;
    const minute = 60_000;
    const post = async (id: string) =>
      test.app.request(`/webhooks/sources/${id}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
    return {
      'another secret': () => bench.push([version('x', 0)], { secrets: ['a guess that is long enough'] }),
      'no signature at all': () => bench.send('{}', { 'alunam-delivery': 'd' }),
      'no delivery id': () => bench.send('{}', { 'alunam-signature': signAs(bench.secret, now, '{}') }),
      'a delivery from six minutes ago': () => bench.push([version('x', 0)], { at: now - 6 * minute }),
      'a delivery from the future': () => bench.push([version('x', 0)], { at: now + 6 * minute }),
      'a signature that is no signature': () =>
        bench.send('{}', { 'alunam-delivery': 'd', 'alunam-signature': 't=x,v1=,v1=zz,,=' }),
      'a source that does not exist': () => post(crypto.randomUUID()),
      'a source that is no id': () => post('%27--'),
    };
  };

  it('refuses everything unsigned in the same words, and keeps nothing of it', async () => {
    const bench = await open();
    const before = test.lines.length;
    const answers = new Set<string>();
    for (const [what, send] of Object.entries(refusals(bench))) {
      const response = await send();
      expect({ what, status: response.status }).toEqual({ what, status: 401 });
      const { request_id: _, ...body } = (await response.json()) as Record<string, unknown>;
      answers.add(JSON.stringify(body));
    }
    expect(answers.size).toBe(1);
    expect(await select(db, 'select 1 from pushes where source_id = $1', [bench.sourceId])).toEqual([]);
    const logged = JSON.stringify(test.lines.slice(before));
    expect(logged).not.toMatch(/Americano|N-x|a guess that/);
    expect(logged).not.toContain(bench.sourceId);
  });

  it('refuses a body that is larger than the contract allows', async () => {
    const bench = await open();
    const body = JSON.stringify({ filler: 'x'.repeat(300 * 1024) });
    const signature = signAs(bench.secret, test.clock.now.epochMilliseconds, body);
    const headers = { 'alunam-delivery': 'd', 'alunam-signature': signature };
    expect((await bench.send(body, headers)).status).toBe(413);
  });

  it('loads what a crash left behind once the event is taken again', async () => {
    const bench = await open();
    await db.client.exec(`
      create function break_rollups() returns trigger language plpgsql as
        $$ begin raise exception 'disk full'; end $$;
      create trigger break_rollups before insert on rollup_days for each row execute function break_rollups();`);
    expect((await bench.push([version('a', 0)])).status).toBe(200);
    await db.client.exec('drop trigger break_rollups on rollup_days; drop function break_rollups');
    expect(await listSales(db, bench.business.id)).toEqual([]);
    await db.client.query(
      `update outbox set status = 'pending', attempts = 0, available_at = now()
       where type = 'source.pushed' and status <> 'done'`,
    );
    await test.bots.dispatcher.kick();
    expect(await listSales(db, bench.business.id)).toMatchObject([{ id: 'a' }]);
    const [left] = await select(
      db,
      'select count(*)::int as waiting from pushes where source_id = $1 and loaded_at is null',
      [bench.sourceId],
    );
    expect(left).toEqual({ waiting: 0 });
  });
});

describe('keeps tenants apart', () => {
  it('refuses one shop’s delivery at the address of another', async () => {
    const [one, other] = [await open(), await open()];
    expect((await other.push([version('a', 0)], { secrets: [one.secret] })).status).toBe(401);
    expect((await one.push([version('a', 0)])).status).toBe(200);
    expect(await listSales(db, other.business.id)).toEqual([]);
    expect(await listSales(db, one.business.id)).toHaveLength(1);
  });
});
