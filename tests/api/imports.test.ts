import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditLog, memberships, people } from '#core/db/schema/index.ts';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';

let test: TestApp;
let ours: Awaited<ReturnType<TestApp['addBusiness']>>;
let theirs: Awaited<ReturnType<TestApp['addBusiness']>>;
let owner: string;
let stranger: string;

const MAY = [
  'Struk;Tanggal;Produk;Qty;Total',
  'A1;03/05/2026;Kopi;1;20.000',
  'A2;04/05/2026;Teh;2;16.000',
  'A3;TBA;Roti;1;9.000',
].join('\n');

beforeAll(async () => {
  test = await createTestApp();
  test.clock.now = Temporal.Instant.from('2026-06-20T00:00:00Z');
  ours = await test.addBusiness('senja', 'Kopi Senja');
  theirs = await test.addBusiness('fajar', 'Kopi Fajar');
  owner = await test.signIn(ours.owner.id, ours.business.id);
  stranger = await test.signIn(theirs.owner.id, theirs.business.id);
});
afterAll(() => test.close());

const origin = 'http://localhost';

/** What the routes answer, as far as the tests look into it. */
interface Body {
  id: string;
  runId: string;
  title: string;
  detail: string;
  runs: { id: string }[];
  next: string | null;
  sources: { id: string }[];
  tables: { mapping: unknown[]; saved: { columns: object } }[];
  rows: unknown[];
  story: string[];
}
interface Sent {
  status: number;
  body: Body;
}
async function send(method: string, path: string, body?: unknown, cookie = owner): Promise<Sent> {
  const isForm = body instanceof FormData;
  const response = await test.app.request(path, {
    method,
    headers: { cookie, origin, ...(body && !isForm ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text || '{}') as Body };
}
function toForm(text: string, fields: Record<string, string> = {}, name = 'mei.csv'): FormData {
  const form = new FormData();
  form.append('file', new File([text], name));
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  return form;
}

/** Somebody with fewer rights in our shop. */
async function addViewer(): Promise<string> {
  const id = await test.services.db.transaction({ system: true }, async (tx) => {
    const [person] = await tx.insert(people).values({ name: 'Kasir' }).returning();
    if (!person) throw new TypeError('insert returned no row');
    await tx
      .insert(memberships)
      .values({ businessId: ours.business.id, personId: person.id, role: 'viewer' });
    return person.id;
  });
  return test.signIn(id, ours.business.id);
}

describe('works', () => {
  it('shows what an upload would become, with the evidence, and writes nothing', async () => {
    const { status, body } = await send('POST', '/v1/imports/preview', toForm(MAY));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      currency: 'IDR',
      totals: { receipts: 2, net_sales: 36_000 },
      tables: [{ file: 'mei.csv', rows: 3, held: [{ reason: 'date_invalid', rows: 1, first: { row: 4 } }] }],
      receipts: [{ soldAt: '2026-05-03', net: 20_000, lines: [{ product: 'Kopi', quantity: 1 }] }, {}],
    });
    expect(body.tables[0]?.mapping[1]).toMatchObject({ column: 'Tanggal', role: 'date' });
    expect(body.tables[0]?.saved.columns).toMatchObject({ Tanggal: 'date', Total: 'total' });
    expect((await send('GET', '/v1/imports')).body).toEqual({ runs: [], next: null });
  });

  it('takes an upload, tells what waits, reads it again after a fix, and lets rows rest', async () => {
    const sent = await send('POST', '/v1/imports', toForm(MAY));
    expect(sent).toMatchObject({ status: 201, body: { report: { inserted: 2 } } });
    const id = sent.body.id;
    expect((await send('GET', '/v1/imports')).body.runs).toMatchObject([
      { id, fileName: 'mei.csv', trigger: 'upload', status: 'done', loaded: 2, held: 1 },
    ]);
    expect((await send('GET', `/v1/imports/${id}/quarantine`)).body.rows).toMatchObject([
      { row: 4, file: 'mei.csv', reason: 'date_invalid', column: 'Tanggal', value: 'TBA' },
    ]);
    const { body: story } = await send('GET', `/v1/imports/${id}/rows/2`);
    expect(story.story.join('\n')).toContain('Masuk ke struk A1');

    const replay = await send('POST', `/v1/imports/${id}/replay`, {
      mapping: { columns: {}, date_order: 'month_first' },
    });
    expect(replay.body).toMatchObject({ inserted: 2, deleted: 2, held: { before: 1, after: 1 } });
    const dismissed = await send('POST', `/v1/imports/${id}/quarantine/dismiss`, { rows: [4] });
    expect(dismissed.body).toEqual({ dismissed: 1 });
    const { body: shown } = await send('GET', `/v1/imports/${id}`);
    expect(shown).toMatchObject({
      waiting: [],
      report: { runId: id },
      readAgain: [{ id: replay.body.runId }],
    });
    const log = await test.services.db.transaction({ businessIds: [ours.business.id] }, (tx) =>
      tx.select({ action: auditLog.action, personId: auditLog.personId }).from(auditLog).orderBy(auditLog.at),
    );
    expect(log).toEqual(
      ['import.uploaded', 'import.replayed', 'import.dismissed'].map((action) => ({
        action,
        personId: ours.owner.id,
      })),
    );
  });

  it('keeps, shows and forgets the mappings of a source', async () => {
    const { body } = await send('GET', '/v1/sources');
    expect(body.sources).toMatchObject([{ kind: 'spreadsheet', status: 'active', failures: 0 }]);
    expect(JSON.stringify(body)).not.toMatch(/credential|secret|config/i);
    const path = `/v1/sources/${body.sources[0]?.id}/mappings`;
    const mappings = [{ columns: { Total: 'net' }, date_order: 'day_first' }];
    expect((await send('PUT', path, { mappings })).status).toBe(200);
    expect((await send('GET', path)).body).toEqual({ mappings });
    const preview = await send('POST', '/v1/imports/preview', toForm(MAY));
    expect(preview.body.tables[0]?.saved.columns).toMatchObject({ Total: 'net' });
    expect((await send('DELETE', path)).status).toBe(204);
    expect((await send('GET', path)).body).toEqual({ mappings: [] });
  });

  it('keeps an upload that is refused, and loads it once it is told what it lacks', async () => {
    const text = 'Struk;Tanggal;Kol B\nK1;13/06/2026;20.000\nK2;14/06/2026;5.000';
    const refused = await send('POST', '/v1/imports', toForm(text, {}, 'kode.csv'));
    expect({ status: refused.status, title: refused.body.title }).toEqual({
      status: 422,
      title: 'column_not_found',
    });
    const [run] = (await send('GET', '/v1/imports')).body.runs;
    expect(run).toMatchObject({ fileName: 'kode.csv', status: 'failed', error: 'column_not_found' });
    const mapping = { columns: { 'Kol B': 'total' } };
    const replay = await send('POST', `/v1/imports/${run?.id}/replay`, { mapping });
    expect(replay).toMatchObject({ status: 200, body: { inserted: 2 } });
  });

  it('reconciles an import figure by figure, as JSON and as a file for a spreadsheet', async () => {
    const text = 'Struk;Tanggal;Produk;Qty;Total\nR1;13/06/2026;Kopi;1;20.000\nR2;besok;=1+1;1;5.000';
    const { id } = (await send('POST', '/v1/imports', toForm(text, {}, '=juni.csv'))).body;
    const { body } = await send('GET', `/v1/imports/${id}/reconciliation`);
    expect(body).toMatchObject({
      columns: ['Dari', 'Angka', 'Keterangan', 'Jumlah', 'Banyaknya'],
      rows: expect.arrayContaining([
        ['=juni.csv', 'Total diterima (Total)', 'Jumlah di sumber', 25_000, 2],
        ['=juni.csv', 'Total diterima (Total)', expect.stringContaining('Ditahan: '), -5_000, 1],
        ['=juni.csv', 'Total diterima (Total)', 'Dimuat', 20_000, null],
      ]),
    });
    const file = await test.app.request(`/v1/imports/${id}/reconciliation`, {
      headers: { cookie: owner, accept: 'text/csv' },
    });
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.headers.get('content-disposition')).toContain('.csv');
    expect(await file.text()).toContain("'=juni.csv;");
  });

  it('turns the pages of a long list', async () => {
    for (const day of ['11', '12', '13']) {
      const text = `Struk;Tanggal;Produk;Qty;Total\nP${day};${day}/06/2026;Kopi;1;20.000`;
      await send('POST', '/v1/imports', toForm(text, {}, `${day}.csv`));
    }
    const { runs: all } = (await send('GET', '/v1/imports')).body;
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await send('GET', `/v1/imports?limit=2${next === '' ? '' : `&before=${next}`}`);
      seen.push(...body.runs.map(({ id }) => id));
      next = body.next;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
  });
});

describe('fails well', () => {
  it.each([
    ['no form', { any: 'json' }, 400, 'bad_request'],
    ['a form without a file', toForm(''), 422, 'file_empty'],
    ['a file without a table', toForm('halo'), 422, 'table_not_found'],
    ['a mapping that is none', toForm(MAY, { mapping: '{' }), 422, 'value_invalid'],
    [
      'a mapping for other columns',
      toForm(MAY, { mapping: '{"columns":{"X":"net"}}' }),
      422,
      'column_not_found',
    ],
  ])('refuses %s', async (_what, form, status, title) => {
    const answer = await send('POST', '/v1/imports/preview', form);
    expect({ status: answer.status, title: answer.body.title }).toEqual({ status, title });
  });
  it('takes a body that other routes refuse, and refuses one that is too large', async () => {
    const rows = Array.from(
      { length: 9_000 },
      (_, index) => `B${index};03/05/2026;Kopi Susu Gula Aren;1;20.000`,
    );
    const large = `Struk;Tanggal;Produk;Qty;Total\n${rows.join('\n')}`;
    expect(large.length).toBeGreaterThan(300_000);
    expect((await send('POST', '/v1/imports/preview', toForm(large))).status).toBe(200);
    const response = await test.app.request('/v1/imports', {
      method: 'POST',
      headers: { cookie: owner, origin, 'content-length': String(26 * 1024 * 1024) },
      body: toForm(MAY),
    });
    expect(response.status).toBe(413);
  });
  it('keeps viewers out, in words', async () => {
    const viewer = await addViewer();
    const id = crypto.randomUUID();
    for (const [method, path, body] of [
      ['GET', '/v1/imports'],
      ['GET', `/v1/imports/${id}`],
      ['GET', `/v1/imports/${id}/quarantine`],
      ['GET', `/v1/imports/${id}/rows/2`],
      ['POST', '/v1/imports', toForm(MAY)],
      ['POST', '/v1/imports/preview', toForm(MAY)],
      ['POST', `/v1/imports/${id}/replay`, {}],
      ['POST', `/v1/imports/${id}/quarantine/dismiss`, { rows: [1] }],
      ['GET', '/v1/sources'],
      ['PUT', `/v1/sources/${id}/mappings`, { mappings: [] }],
      ['DELETE', `/v1/sources/${id}/mappings`],
    ] as const) {
      const answer = await send(method, path, body, viewer);
      expect({ path, status: answer.status, detail: answer.body.detail }).toEqual({
        path,
        status: 403,
        detail: expect.stringContaining('tidak punya izin'),
      });
    }
  });
});

describe('keeps tenants apart', () => {
  it('does not know the imports and sources of another business', async () => {
    const { id } = (await send('POST', '/v1/imports', toForm(MAY))).body;
    const [source] = (await send('GET', '/v1/sources')).body.sources;
    for (const [method, path, body] of [
      ['GET', `/v1/imports/${id}`],
      ['GET', `/v1/imports/${id}/quarantine`],
      ['GET', `/v1/imports/${id}/rows/2`],
      ['POST', `/v1/imports/${id}/replay`, {}],
      ['POST', `/v1/imports/${id}/quarantine/dismiss`, { reason: 'date_invalid' }],
      ['GET', `/v1/sources/${source?.id}/mappings`],
      ['PUT', `/v1/sources/${source?.id}/mappings`, { mappings: [] }],
    ] as const) {
      expect((await send(method, path, body, stranger)).status).toBe(404);
    }
    expect((await send('GET', '/v1/imports', undefined, stranger)).body.runs).toEqual([]);
    expect((await send('GET', `/v1/imports?before=${id}`, undefined, stranger)).body.runs).toEqual([]);
  });
});
