import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sourcesCommand } from '#api/commands/sources.ts';
import { toPullOptions } from '#api/pull-options.ts';
import { serveSimulator, type RunningSimulator } from '#api/simulator/serve-simulator.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { connectSource } from '#ingestion/pull/connect-source.ts';
import { pullSource } from '#ingestion/pull/pull-source.ts';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { createScriptedShop, wireReceipt } from '../../ingestion/alunam/shop-fixture.ts';

let db: PgliteDatabase;
let test: TestApp;
let simulator: RunningSimulator;
const shop = createScriptedShop();

beforeAll(async () => {
  db = await createTestDatabase();
  test = await createTestApp({ db });
  test.clock.now = Temporal.Instant.from('2026-11-20T12:00:00Z');
  const now = (): number => test.clock.now.epochMilliseconds;
  simulator = await serveSimulator({ shop, apiKey: 'right', now });
});
afterAll(async () => {
  await simulator.close();
  await test.close();
});

async function run(...args: string[]): Promise<string> {
  let out = '';
  const written = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => ((out += String(text)), true));
  try {
    await sourcesCommand(args, test.services);
  } finally {
    written.mockRestore();
  }
  return out;
}

async function connect(slug: string, name: string, credentials: string): Promise<string> {
  const { rows } = await db.client.query<{ id: string }>('select id from businesses where slug = $1', [slug]);
  const businessId = rows[0]?.id ?? (await test.addBusiness(slug)).business.id;
  const options = toPullOptions(test.services);
  const connection = { businessId, kind: 'alunam', name, config: { baseUrl: simulator.url }, credentials };
  const id = await connectSource(db, { ...connection, intervalSeconds: 300 }, options.keys);
  await pullSource(db, id, { ...options, sleep: async () => {}, random: () => 0.5 });
  return id;
}

const columnsOf = (line: string): string[] => line.trim().split(/ {2,}/);

describe('works', () => {
  it('shows how each source is doing, and what is wrong in the language of the reader', async () => {
    shop.receipts.set('good', wireReceipt('good'));
    shop.receipts.set('bad', wireReceipt('bad', { total: 'banyak' }));
    await connect('senja', 'Depan', 'right');
    await connect('senja', 'Belakang', 'wrong');
    const lines = (await run('--business', 'senja')).split('\n');
    expect(lines.slice(0, 3).map(columnsOf)).toEqual([
      ['Jenis', 'Nama', 'Keadaan', 'Berhasil', 'Berikutnya', 'Riwayat', 'Ditahan'],
      ['alunam', 'Belakang', 'bermasalah', '-', '2026-11-20 19:45', '0%', '0'],
      ['alunam', 'Depan', 'lancar', '2026-11-20 19:00', '2026-11-20 19:05', '100%', '1'],
    ]);
    expect(lines).toContain(
      'Belakang: Kasirnya menolak sambungan. Periksa kunci atau izinnya, lalu sambungkan lagi.',
    );
    const english = await run('--business', 'senja', '--lang', 'en');
    expect(english).toContain('Belakang: The cash register refused the connection.');
    const { sources } = JSON.parse(await run('--business', 'senja', '--json')) as { sources: object[] };
    expect(sources).toMatchObject([
      { name: 'Belakang', status: 'failing' },
      { name: 'Depan', held: 1 },
    ]);
  });

  it('pauses a source and lets it go on', async () => {
    const id = await connect('fajar', 'Kasir', 'right');
    expect(await run('pause', 'kasir', '--business', 'fajar')).toContain('dijeda');
    expect(columnsOf((await run('--business', 'fajar')).split('\n')[1] ?? '')[2]).toBe('dijeda');
    expect(await run('resume', 'Kasir', '--business', 'fajar')).toContain('jalan lagi');
    const { rows } = await db.client.query('select status, failures from sources where id = $1', [id]);
    expect(rows).toEqual([{ status: 'active', failures: 0 }]);
    const { rows: audit } = await db.client.query(
      `select action from audit_log where action like 'source.%' and detail->>'id' = $1 order by at`,
      [id],
    );
    expect(audit).toEqual([{ action: 'source.paused' }, { action: 'source.resumed' }]);
  });

  it('removes a source with its key, keeps its sales, and takes it up again where it was', async () => {
    const id = await connect('mekar', 'Kasir', 'right');
    expect(await run('remove', 'alunam', '--business', 'mekar')).toContain('tetap dihitung');
    const { rows } = await db.client.query(
      `select status, credentials, webhook_secret, cursor is not null as has_cursor,
         (select count(*)::int from sales where source_id = s.id) as sales
       from sources s where id = $1`,
      [id],
    );
    expect(rows).toEqual([
      { status: 'removed', credentials: null, webhook_secret: null, has_cursor: true, sales: 1 },
    ]);
    expect(await run('--business', 'mekar')).toContain('Belum ada sumber');
    expect(await connect('mekar', 'Kasir', 'right')).toBe(id);
    expect(columnsOf((await run('--business', 'mekar')).split('\n')[1] ?? '')[2]).toBe('lancar');
  });
});

describe('fails well', () => {
  it.each([
    ['an unknown verb', ['stop', 'Kasir', '--business', 'senja'], 'bad_request'],
    ['no name', ['pause', '--business', 'senja'], 'bad_request'],
    ['a kind that several sources have', ['pause', 'alunam', '--business', 'senja'], 'bad_request'],
    ['a source that is not there', ['pause', 'Gudang', '--business', 'senja'], 'not_found'],
    ['no business', [], 'bad_request'],
    ['a business that is not there', ['--business', 'nihil'], 'not_found'],
  ])('refuses %s', async (_, args, code) => {
    await expect(run(...args)).rejects.toMatchObject({ code });
  });
});

describe('keeps tenants apart', () => {
  it('neither shows nor changes a source of another business', async () => {
    await connect('surya', 'Rahasia', 'right');
    expect(await run('--business', 'senja')).not.toContain('Rahasia');
    await expect(run('remove', 'Rahasia', '--business', 'senja')).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
