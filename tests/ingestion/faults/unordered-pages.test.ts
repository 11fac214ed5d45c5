import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimulatedShop, WireReceipt } from '#api/simulator/wire.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { createScriptedShop, wireReceipt } from '#tests/ingestion/alunam/shop-fixture.ts';
import { createPullBench, select } from '#tests/ingestion/pull/pull-bench.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

const RECEIPTS = 6;
const NOW = '2026-11-20T12:00:00Z';

let db: PgliteDatabase;
let count = 0;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

describe('a source that gives its pages in any order', () => {
  it('ends with the newest version of each receipt, once', { timeout: 180_000 }, async () => {
    const versions = fc.array(
      fc.record({
        receipt: fc.nat(RECEIPTS - 1),
        minute: fc.nat(59),
        thousands: fc.integer({ min: 1, max: 90 }),
      }),
      { minLength: 1, maxLength: 14 },
    );
    await fc.assert(
      fc.asyncProperty(versions, async (told) => {
        const receipts = told.map(({ receipt, minute, thousands }, index) =>
          toVersion(
            `r${receipt}`,
            `2026-11-10T03:${String(minute).padStart(2, '0')}:00.${String(index).padStart(3, '0')}Z`,
            thousands,
          ),
        );
        count += 1;
        const bench = await createPullBench({
          db,
          shop: inThisOrder(receipts),
          slug: `unordered-${count}`,
          now: NOW,
          config: { pageSize: 2 },
        });
        try {
          expect((await bench.pull()).status).toBe('done');
          const stored = await select(
            db,
            `select external_id as id, total::int from sales where business_id = $1 and status <> 'deleted' order by 1`,
            [bench.business.id],
          );
          expect(stored).toEqual(newestOfEach(receipts));
        } finally {
          await bench.close();
        }
      }),
      { numRuns: 25 },
    );
  });
});

function toVersion(id: string, updatedAt: string, thousands: number): WireReceipt {
  const total = `${thousands * 1000}.00`;
  const [line] = wireReceipt(id).lines;
  return wireReceipt(id, {
    updated_at: updatedAt,
    lines: line ? [{ ...line, unit_price: total }] : [],
    service_charge: '0.00',
    tax: '0.00',
    total,
    payments: [{ method: 'QRIS', amount: total }],
  });
}

/** Pages through the versions as they stand, whatever their times. */
function inThisOrder(receipts: readonly WireReceipt[]): SimulatedShop {
  return {
    ...createScriptedShop(),
    listReceipts: ({ since, until, after, limit }) => {
      const inWindow = receipts.filter(({ updated_at }) => {
        const at = Date.parse(updated_at);
        return at >= since && at < until;
      });
      const last = inWindow.findIndex(
        ({ id, updated_at }) => id === after?.id && Date.parse(updated_at) === after.at,
      );
      return inWindow.slice(last + 1, last + 1 + limit);
    },
  };
}

function newestOfEach(receipts: readonly WireReceipt[]): { id: string; total: number }[] {
  const newest = new Map<string, WireReceipt>();
  for (const receipt of receipts) {
    const known = newest.get(receipt.id);
    if (!known || known.updated_at < receipt.updated_at) newest.set(receipt.id, receipt);
  }
  return [...newest.values()]
    .map(({ id, total }) => ({ id, total: Number(total) * 100 }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
