import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapOrder } from '#ingestion/connectors/shopify/mapper.ts';
import { toShopifyAccount } from '#tests/helpers/shopify-cafe.ts';
import { serveShopify } from '#tests/helpers/shopify-simulator.ts';
import { createTestCafe } from '../pull/audit-cafe.ts';
import { toFixture } from '../pull/to-fixture.ts';
import { CONTEXT } from './order-fixture.ts';

const NOW = Date.parse('2026-11-14T12:00:00Z');
const folder = '../../../ingestion/connectors/shopify/fixtures';

interface Page {
  orders: { refunds: unknown[]; cancelled_at: string | null }[];
}

let shopify: Awaited<ReturnType<typeof serveShopify>>;
beforeAll(async () => {
  const account = toShopifyAccount(createTestCafe(), NOW);
  shopify = await serveShopify({ account, token: 'token', now: () => NOW });
});
afterAll(() => shopify.close());

async function get(path: string): Promise<unknown> {
  const headers = { 'x-shopify-access-token': 'token' };
  return (await fetch(`${shopify.url}/admin/api/2026-10/${path}`, { headers })).json();
}

/** A paid order, one with a refund and a cancelled one. */
function pickEachKind({ orders }: Page): Page {
  const plain = orders.find(({ refunds, cancelled_at: at }) => refunds.length === 0 && at === null);
  const refunded = orders.find(({ refunds }) => refunds.length > 0);
  const cancelled = orders.find(({ cancelled_at: at }) => at !== null);
  return { orders: [plain, refunded, cancelled].filter((order) => order !== undefined) };
}

describe('works', () => {
  it('keeps the bodies as the simulator serves them, and what becomes of them', async () => {
    const locations = (await get('locations.json')) as { locations: { id: number; name: string }[] };
    const query = 'status=any&limit=250&updated_at_min=2026-11-10T00:00:00Z';
    const page = pickEachKind((await get(`orders.json?${query}`)) as Page);
    await expect(toFixture(await get('shop.json'))).toMatchFileSnapshot(`${folder}/shop.json`);
    await expect(toFixture(locations)).toMatchFileSnapshot(`${folder}/locations.json`);
    await expect(toFixture(page)).toMatchFileSnapshot(`${folder}/orders.json`);
    const names = new Map(locations.locations.map(({ id, name }) => [String(id), name]));
    const mapped = page.orders.map((raw, at) => mapOrder(raw, at, { ...CONTEXT, locations: names }));
    expect(mapped.map(({ outcome }) => outcome)).toEqual(['sale', 'sale', 'sale']);
    await expect(toFixture(mapped)).toMatchFileSnapshot(`${folder}/mapped.json`);
  });
});
