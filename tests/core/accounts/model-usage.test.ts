import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBusiness } from '#core/accounts/create-business.ts';
import { addModelUsage, getModelCost, listModelCosts } from '#core/accounts/model-usage.ts';
import { openTenant } from '#core/accounts/open-tenant.ts';
import type { Database } from '#core/db/database.ts';
import type { TenantContext } from '#core/db/tenant-context.ts';
import { DATABASE_DRIVERS } from '#tests/helpers/database-drivers.ts';

const DAY = '2026-11-22';
const TURN = { calls: 2, inputTokens: 4000, outputTokens: 150, costMicros: 1300 };

describe.each(['PGlite', 'PostgreSQL (node-postgres)'])('the ledger of models on %s', (driver) => {
  let db: Database;
  let kopi: TenantContext;
  let roti: TenantContext;
  beforeAll(async () => {
    db = (await DATABASE_DRIVERS[driver]?.()) as Database;
    kopi = await open('kopi');
    roti = await open('roti');
  });
  afterAll(() => db.close());

  async function open(slug: string): Promise<TenantContext> {
    const { business, owner } = await createBusiness(db, {
      slug,
      name: slug,
      currency: 'IDR',
      timeZone: 'Asia/Jakarta',
      ownerName: 'Ani',
    });
    const now = Temporal.Instant.from('2026-11-22T03:00:00Z');
    return openTenant(db, { personId: owner.id, businessId: business.id, now });
  }

  it('adds up turns that end at the same moment, whatever order their models came in', async () => {
    const rows = [
      { model: 'big', ...TURN },
      { model: 'small', ...TURN },
    ];
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        addModelUsage(kopi, DAY, index % 2 ? rows : rows.toReversed()),
      ),
    );
    expect(await getModelCost(kopi, DAY)).toEqual({
      calls: 160,
      inputTokens: 320_000,
      outputTokens: 12_000,
      costMicros: 104_000,
    });
  });

  it('begins each day anew, and says how many calls a model has had', async () => {
    expect(await getModelCost(kopi, '2026-11-23')).toMatchObject({ calls: 0, costMicros: 0 });
    await addModelUsage(kopi, '2026-11-23', [{ model: 'small', ...TURN }]);
    const calls = await addModelUsage(kopi, '2026-11-23', [{ model: 'small', ...TURN }]);
    expect(calls.get('small')).toBe(4);
  });

  it('shows the host what each business cost, and a business nothing of another', async () => {
    await addModelUsage(roti, DAY, [{ model: 'big', ...TURN }]);
    expect(await getModelCost(roti, DAY)).toEqual(TURN);
    const costs = await listModelCosts(db, DAY);
    expect(costs.filter(({ business }) => business === 'roti')).toEqual([
      { business: 'roti', day: DAY, model: 'big', ...TURN },
    ]);
    expect(new Set(costs.map(({ business }) => business))).toEqual(new Set(['kopi', 'roti']));
    const foreign = { ...roti, query: kopi.query };
    await expect(addModelUsage(foreign, DAY, [{ model: 'big', ...TURN }])).rejects.toMatchObject({
      cause: { code: '42501' },
    });
    expect(await getModelCost(foreign, DAY)).toMatchObject({ calls: 0 });
  });
});
