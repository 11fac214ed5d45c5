import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapPayment } from '#ingestion/connectors/moka/mapper.ts';
import { type RunningMoka, serveMoka } from '#tests/helpers/moka-simulator.ts';
import { createTestCafe } from '../pull/audit-cafe.ts';
import { toFixture } from '../pull/to-fixture.ts';

const NOW = Date.parse('2026-11-14T12:00:00Z');
const folder = '../../../ingestion/connectors/moka/fixtures';

interface Page {
  data: { payments: { payment_refunds?: unknown[] }[] };
}

let moka: RunningMoka;
beforeAll(async () => {
  moka = await serveMoka({ shop: createTestCafe(), now: () => NOW });
});
afterAll(() => moka.close());

async function get(path: string): Promise<unknown> {
  const { accessToken } = JSON.parse(moka.giveAccess()) as { accessToken: string };
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
  return (await fetch(`${moka.url}${path}`, { headers })).json();
}

/** Two payments and one that was given back. The page's own links hold a token. */
function pickEachKind({ data: { payments } }: Page): Page {
  const refunded = payments.filter(({ payment_refunds: refunds = [] }) => refunds.length > 0).slice(0, 1);
  return { data: { payments: [...payments.slice(0, 2), ...refunded] } };
}

describe('works', () => {
  it('keeps the bodies as the simulator serves them, and what becomes of them', async () => {
    const outlets = (await get('/v1/businesses/4011/outlets')) as {
      data: { outlets: { id: string; name: string }[] };
    };
    const span = ['2026-11-01T00:00:00Z', '2026-11-14T12:00:00Z'].map((at) => Date.parse(at) / 1000);
    const query = `since=${span[0]}&until=${span[1]}&per_page=5000`;
    const pages = await Promise.all(
      outlets.data.outlets.map(
        ({ id }) => get(`/v3/outlets/${id}/reports/get_latest_transactions?${query}`) as Promise<Page>,
      ),
    );
    const page = pickEachKind({ data: { payments: pages.flatMap(({ data }) => data.payments) } });
    await expect(toFixture(await get('/v1/profile/self'))).toMatchFileSnapshot(`${folder}/profile.json`);
    await expect(toFixture(outlets)).toMatchFileSnapshot(`${folder}/outlets.json`);
    await expect(toFixture(page)).toMatchFileSnapshot(`${folder}/payments.json`);
    const names = new Map(outlets.data.outlets.map(({ id, name }) => [id, name]));
    const context = { currency: 'IDR', outlets: names };
    const mapped = page.data.payments.map((raw, at) => mapPayment(raw, at, context));
    expect(mapped.map(({ outcome }) => outcome)).toEqual(['sale', 'sale', 'sale']);
    await expect(toFixture(mapped)).toMatchFileSnapshot(`${folder}/mapped.json`);
  });
});
