import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sheet } from '#core/agent/ledger/entry.ts';
import { createLedger } from '#core/agent/ledger/ledger.ts';
import type { ToolInput } from '#core/agent/tools/inputs.ts';
import { makeTableTool } from '#core/agent/tools/make-table.ts';
import { wordEntry } from '#core/agent/wording/entries.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import type { Role } from '#core/tenant.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import type { TestShop } from '../../metrics/sales-fixture.ts';
import { createKopiShop, openKopiShop } from '../kopi-shop.ts';

let db: PgliteDatabase;
let shop: TestShop;
beforeAll(async () => {
  db = await createTestDatabase();
  shop = await createKopiShop(db, 'kopi');
});
afterAll(() => db.close());

async function fill(
  input: Partial<ToolInput<'make_table'>>,
  role: Role = 'owner',
): Promise<{ sheet: Sheet; texts: string[] }> {
  const ctx = openKopiShop(db, shop, undefined, role);
  const asked = {
    metrics: ['net_sales', 'orders'],
    dimension: 'product',
    period: { from: '2025-07-01', to: '2025-07-31' },
    ...input,
  };
  const turn = { ctx, results: createLedger(), locale: 'id', previous: [] } as const;
  const entries = await makeTableTool.run(turn, asked);
  return {
    sheet: entries.find(({ type }) => type === 'table') as Sheet,
    texts: entries.map((entry) => wordEntry(entry, 'id')),
  };
}

describe('works', () => {
  it('asks for the whole by itself: receipts do not add up over products', async () => {
    const { sheet } = await fill({});
    expect(sheet.rows.map(({ values }) => values)).toEqual([
      [20_000_000, 10],
      [6_000_000, 6],
      [4_000_000, 4],
    ]);
    expect(sheet.columns.map(({ whole }) => whole)).toEqual([30_000_000, 10]);
  });

  it('lists days in their order, closed ones too', async () => {
    const { sheet } = await fill({ dimension: 'day' });
    expect([sheet.rows.length, sheet.rows[0]?.key, sheet.isInTime]).toEqual([31, '2025-07-01', true]);
    expect(sheet.rows.at(-1)).toEqual({ key: '2025-07-31', values: [0, 0] });
  });
});

describe('fails well', () => {
  it('says what is missing beside the columns that are there', async () => {
    const { sheet, texts } = await fill({ metrics: ['net_sales', 'gross_profit'] });
    expect(sheet.columns.map(({ metric }) => metric)).toEqual(['net_sales']);
    expect(texts[1]).toContain('harga modal');
  });

  it('makes no table of nothing', async () => {
    const period = { from: '2025-08-10', to: '2025-08-12' };
    expect((await fill({ period })).texts).toEqual([expect.stringContaining('Tidak ada transaksi')]);
  });
});

describe('keeps tenants apart', () => {
  it('keeps the columns of cost and margin from a viewer', async () => {
    const { sheet, texts } = await fill({ metrics: ['gross_margin', 'net_sales', 'cogs'] }, 'viewer');
    expect(sheet.columns.map(({ metric }) => metric)).toEqual(['net_sales']);
    expect(texts.slice(1).join()).toContain('pemilik dan admin');
  });
});
