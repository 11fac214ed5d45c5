import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LoyverseReceiptPage, LoyverseStore } from '#ingestion/connectors/loyverse/api-types.ts';
import { mapReceipt } from '#ingestion/connectors/loyverse/mapper.ts';
import { serveLoyverse } from '#tests/helpers/loyverse-simulator.ts';
import { createTestCafe } from '../pull/audit-cafe.ts';
import { toFixture } from '../pull/to-fixture.ts';

const NOW = Date.parse('2026-11-14T12:00:00Z');
const folder = '../../../ingestion/connectors/loyverse/fixtures';

let simulator: Awaited<ReturnType<typeof serveLoyverse>>;
beforeAll(async () => {
  simulator = await serveLoyverse({ shop: createTestCafe(), token: 'token', now: () => NOW });
});
afterAll(() => simulator.close());

async function get(path: string): Promise<unknown> {
  const response = await fetch(`${simulator.url}${path}`, { headers: { authorization: 'Bearer token' } });
  return response.json();
}

/** Two sales, a refund and a cancelled one, with the names and the page's own cursor. */
function pickEachKind(page: { receipts: { receipt_type: string; cancelled_at: string | null }[] }) {
  const sales = page.receipts.filter(({ receipt_type: type }) => type === 'SALE');
  const refund = page.receipts.find(({ receipt_type: type }) => type === 'REFUND');
  const cancelled = sales.find(({ cancelled_at: at }) => at !== null);
  return { ...page, receipts: [...sales.slice(0, 2), refund, cancelled] };
}

describe('works', () => {
  it('keeps the bodies as the simulator serves them, and what becomes of them', async () => {
    const { stores } = (await get('/stores')) as { stores: unknown[] };
    const query = 'updated_at_min=2026-11-12T00:00:00Z&updated_at_max=2026-11-14T12:00:00Z&limit=250';
    const page = pickEachKind((await get(`/receipts?${query}`)) as Parameters<typeof pickEachKind>[0]);
    await expect(toFixture(await get('/merchant'))).toMatchFileSnapshot(`${folder}/merchant.json`);
    await expect(toFixture({ stores })).toMatchFileSnapshot(`${folder}/stores.json`);
    await expect(toFixture(page)).toMatchFileSnapshot(`${folder}/receipts.json`);
    const context = {
      currency: 'IDR',
      stores: new Map(stores.map((store) => LoyverseStore.parse(store)).map(({ id, name }) => [id, name])),
      employees: new Map(),
      categories: new Map(),
    };
    const mapped = LoyverseReceiptPage.parse(page).receipts.map((raw, at) => mapReceipt(raw, at, context));
    expect(mapped.map(({ outcome }) => outcome)).toEqual(['sale', 'sale', 'sale', 'sale']);
    await expect(toFixture(mapped)).toMatchFileSnapshot(`${folder}/mapped.json`);
  });
});
