import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditLog, memberships, people } from '#core/db/schema/index.ts';
import type { MetricResult } from '#core/metrics/types.ts';
import { ingestFile } from '#ingestion/ingest-file.ts';
import type { ProductMatch } from '#ingestion/load/list-product-matches.ts';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';

const now = Temporal.Instant.from('2026-06-20T00:00:00Z');
const receipts = (name: string, price: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${name}-${index};03/05/2026;${name};1;${price}`);
const MAY = [
  'Struk;Tanggal;Produk;Qty;Total',
  ...receipts('Ayam Goreng', '17.000', 6),
  ...receipts('Ay. Grg', '17.000', 2),
  ...receipts('Es Teh', '5.000', 3),
].join('\n');

let test: TestApp;
let ours: Awaited<ReturnType<TestApp['addBusiness']>>;
let theirs: Awaited<ReturnType<TestApp['addBusiness']>>;
let owner: string;
let stranger: string;

beforeAll(async () => {
  test = await createTestApp();
  test.clock.now = now;
  ours = await test.addBusiness('senja', 'Kopi Senja');
  theirs = await test.addBusiness('fajar', 'Kopi Fajar');
  owner = await test.signIn(ours.owner.id, ours.business.id);
  stranger = await test.signIn(theirs.owner.id, theirs.business.id);
  const bytes = new TextEncoder().encode(MAY);
  await ingestFile(test.services.db, ours.business, [{ name: 'mei.csv', bytes }], { now });
});
afterAll(() => test.close());

async function send<Body>(
  method: string,
  path: string,
  body?: unknown,
  cookie = owner,
): Promise<{ status: number; body: Body }> {
  const response = await test.app.request(path, {
    method,
    headers: { cookie, origin: 'http://localhost', 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: (await response.json()) as Body };
}

const list = async (status = 'proposed', cookie = owner): Promise<ProductMatch[]> =>
  (await send<{ matches: ProductMatch[] }>('GET', `/v1/products/matches?status=${status}`, undefined, cookie))
    .body.matches;

async function readSales(dimension = 'product'): Promise<Record<string, number>> {
  const { body } = await send<MetricResult>('POST', '/v1/metrics/query', {
    metrics: ['orders'],
    dimensions: [dimension],
    period: { from: '2026-05-01', to: '2026-05-31' },
  });
  return Object.fromEntries(
    body.rows.map(({ keys, values }) => [Object.values(keys)[0], values.orders ?? 0]),
  );
}

describe('the routes of products', () => {
  describe('works', () => {
    it('shows a proposal with what helps to decide, merges it, takes it back, and notes who did', async () => {
      const [match] = await list();
      expect(match).toMatchObject({
        status: 'proposed',
        evidence: ['abbreviation', 'same_price'],
        product: {
          name: 'Ay. Grg',
          price: 1_700_000,
          netSales: 3_400_000,
          orders: 2,
          firstDay: '2026-05-03',
        },
        into: { name: 'Ayam Goreng', orders: 6 },
      });
      const before = await readSales();
      const decision = { action: 'merge', product: match?.product.id, into: match?.into.id };
      const merged = await send<{ match: string }>('POST', '/v1/products/matches', decision);
      expect(merged.status).toBe(200);
      expect(await readSales()).toEqual({ 'Ayam Goreng': 8, 'Es Teh': 3 });
      expect(await list()).toEqual([]);
      expect(await list('merged')).toMatchObject([
        { decidedBy: ours.owner.id, product: { name: 'Ay. Grg' } },
      ]);
      const undo = { action: 'undo', match: merged.body.match };
      expect((await send('POST', '/v1/products/matches', undo)).status).toBe(200);
      expect(await readSales()).toEqual(before);
      const log = await test.services.db.transaction({ businessIds: [ours.business.id] }, (tx) =>
        tx.select().from(auditLog),
      );
      expect(log.map(({ action, personId }) => [action, personId])).toEqual([
        ['products.merge', ours.owner.id],
        ['products.undo', ours.owner.id],
      ]);
    });

    it('lets guessed categories count once they are accepted', async () => {
      const { body } = await send<{ guesses: { name: string; category: string }[] }>(
        'GET',
        '/v1/products/categories',
      );
      expect(body.guesses.map(({ name, category }) => [name, category])).toEqual([
        ['Ayam Goreng', 'Makanan'],
        ['Es Teh', 'Teh'],
      ]);
      const refused = await send<MetricResult>('POST', '/v1/metrics/query', {
        metrics: ['orders'],
        dimensions: ['category'],
        period: { from: '2026-05-01', to: '2026-05-31' },
      });
      expect(refused.body.unavailable).toEqual([{ id: 'category', reason: 'no_field' }]);
      const accepted = await send('POST', '/v1/products/categories', { products: null });
      expect(accepted.body).toEqual({ accepted: 2 });
      expect(await readSales('category')).toMatchObject({ Makanan: 6, Teh: 3 });
    });
  });

  describe('fails well', () => {
    it('refuses a viewer, a strange decision, and a pair that is one already', async () => {
      const viewer = await addViewer();
      expect((await send('GET', '/v1/products/matches', undefined, viewer)).status).toBe(403);
      expect(
        (await send('POST', '/v1/products/matches', { action: 'undo', match: crypto.randomUUID() })).status,
      ).toBe(404);
      expect((await send('POST', '/v1/products/matches', { action: 'burn' })).status).toBe(400);
      expect((await send('GET', '/v1/products/matches?status=lost')).status).toBe(400);
      const [match] = await list('undone');
      const pair = { product: match?.product.id, into: match?.product.id };
      expect((await send('POST', '/v1/products/matches', { action: 'merge', ...pair })).status).toBe(409);
    });
  });

  describe('keeps tenants apart', () => {
    it("neither shows nor changes another business's products", async () => {
      const [match] = await list('undone');
      expect(await list('undone', stranger)).toEqual([]);
      const pair = { product: match?.product.id, into: match?.into.id };
      for (const action of ['merge', 'keep_apart']) {
        expect((await send('POST', '/v1/products/matches', { action, ...pair }, stranger)).status).toBe(404);
      }
      expect((await send('POST', '/v1/products/categories', { products: null }, stranger)).body).toEqual({
        accepted: 0,
      });
    });
  });
});

async function addViewer(): Promise<string> {
  const businessId = ours.business.id;
  const personId = crypto.randomUUID();
  await test.services.db.transaction({ system: true }, async (tx) => {
    await tx.insert(people).values({ id: personId, name: 'Kasir' });
    await tx.insert(memberships).values({ businessId, personId, role: 'viewer' });
  });
  return test.signIn(personId, businessId);
}
