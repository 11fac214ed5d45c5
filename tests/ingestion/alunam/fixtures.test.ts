import { describe, expect, it } from 'vitest';
import { createAlunamApp } from '#api/simulator/alunam-app.ts';
import { toDelivery } from '#api/simulator/to-delivery.ts';
import { alunamConnector } from '#ingestion/connectors/alunam/source.ts';
import { createMapper } from '#ingestion/connectors/alunam/mapper.ts';
import { AlunamOutlet, AlunamProduct, AlunamReceiptPage } from '#ingestion/connectors/alunam/api-types.ts';
import { createTestCafe } from '../pull/audit-cafe.ts';
import { toFixture } from '../pull/to-fixture.ts';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const SECRET = 'a secret that everybody may know';
const folder = '../../../ingestion/connectors/alunam/fixtures';
const shop = createTestCafe();
const app = createAlunamApp({ shop, apiKey: 'key', now: () => NOW, messSeed: 'fixtures' });

/** The body that the simulated register answers with. */
async function get(path: string): Promise<{ data: unknown[] }> {
  const response = await app.request(path, { headers: { authorization: 'Bearer key' } });
  return (await response.json()) as { data: unknown[] };
}

/** A sale, a refund, a void and a deletion, the first of each. */
const listOfEachKind = () => {
  const all = shop.listReceipts({ since: 0, until: NOW, now: NOW, after: null, limit: Infinity });
  const kinds = Map.groupBy(all, ({ type, status }) => `${type} ${status}`);
  return [...kinds.values()].flatMap(([first]) => (first ? [first] : []));
};

describe('works', () => {
  it('keeps the bodies of the contract as the simulator serves them, and what becomes of them', async () => {
    const outlets = await get('/v1/outlets');
    const products = await get('/v1/products');
    const page = { ...(await get('/v1/receipts?limit=2')), data: listOfEachKind() };
    expect(page.data.length).toBe(4);
    await expect(toFixture(outlets)).toMatchFileSnapshot(`${folder}/outlets.json`);
    await expect(toFixture(products)).toMatchFileSnapshot(`${folder}/products.json`);
    await expect(toFixture(page)).toMatchFileSnapshot(`${folder}/receipts.json`);
    const mapper = createMapper(
      'IDR',
      outlets.data.map((outlet) => AlunamOutlet.parse(outlet)),
      products.data.map((product) => AlunamProduct.parse(product)),
    );
    const mapped = AlunamReceiptPage.parse(page).data.map(mapper.map);
    expect(mapped.filter(({ outcome }) => outcome === 'quarantined')).toEqual([]);
    await expect(toFixture(mapped)).toMatchFileSnapshot(`${folder}/mapped.json`);
  });

  it('keeps a signed delivery that anybody can check', async () => {
    const receipts = listOfEachKind().slice(0, 1);
    const delivery = await toDelivery({ id: 'dlv_1', shop, receipts, now: NOW, secrets: [SECRET] });
    await expect(toFixture({ secret: SECRET, ...delivery })).toMatchFileSnapshot(`${folder}/delivery.json`);
    const request = {
      header: (name: string) => delivery.headers[name] ?? null,
      body: new TextEncoder().encode(delivery.body),
      now: NOW,
    };
    expect(await alunamConnector.push?.verify(request, SECRET)).toBe('dlv_1');
  });
});
