import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger, type Ledger } from '#core/agent/ledger/ledger.ts';
import type { EntryDraft, Graph } from '#core/agent/ledger/entry.ts';
import type { ToolInput } from '#core/agent/tools/inputs.ts';
import { makeChartTool } from '#core/agent/tools/make-chart.ts';
import { wordEntry } from '#core/agent/wording/entries.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import type { Role } from '#core/tenant.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import type { TestShop } from '../../metrics/sales-fixture.ts';
import { createKopiShop, openKopiShop } from '../kopi-shop.ts';

const JULY = { from: '2025-07-01', to: '2025-07-31' };
const AUGUST = { from: '2025-08-01', to: '2025-08-31' };

let db: PgliteDatabase;
let shop: TestShop;
beforeAll(async () => {
  db = await createTestDatabase();
  shop = await createKopiShop(db, 'kopi');
});
afterAll(() => db.close());

interface Drawn {
  graph: Graph;
  texts: string[];
  ledger: Ledger;
}

async function draw(
  input: Partial<ToolInput<'make_chart'>>,
  { now, role }: { now?: string; role?: Role } = {},
): Promise<Drawn> {
  const ledger = createLedger();
  const ctx = openKopiShop(db, shop, now, role);
  const asked = { metric: 'net_sales', dimension: 'day', period: JULY, ...input };
  const entries = await makeChartTool.run({ ctx, results: ledger, locale: 'id', previous: [] }, asked);
  const graph = entries.find((entry) => entry.type === 'chart') as Graph;
  return { graph, texts: entries.map((entry) => wordEntry(entry, 'id')), ledger };
}

const values = ({ graph }: Drawn): (number | null)[] => graph.points.map(({ value }) => value);

describe('works', () => {
  it('has a point for every day, zero where the shop was closed', async () => {
    const drawn = await draw({});
    expect(drawn.graph.points).toHaveLength(31);
    expect(values(drawn).slice(8, 12)).toEqual([3_000_000, 3_000_000, 0, 0]);
    expect(drawn.texts).toEqual(['Omzet Juli 2025: Rp 300.000.']);
  });

  it('says the whole and the highest point of names, and cuts the lower ones', async () => {
    const all = await draw({ dimension: 'product' });
    expect(all.texts[0]).toBe('Omzet Juli 2025: Rp 300.000. Per produk, tertinggi Kopi Susu (Rp 200.000).');
    expect([all.graph.points.length, all.graph.isCut]).toEqual([3, false]);
    const two = await draw({ dimension: 'product', limit: 2 });
    expect([two.graph.points.length, two.graph.isCut]).toEqual([2, true]);
  });

  it('shows the hours between the first and the last sale', async () => {
    const { graph } = await draw({ dimension: 'hour', metric: 'orders' });
    expect(graph.points).toEqual([
      { key: '09', value: 4 },
      { key: '10', value: 3 },
      { key: '11', value: 3 },
    ]);
  });

  it('puts the days of a long period together by week, and says so', async () => {
    const { graph, texts } = await draw({ period: { from: '2025-07-01', to: '2025-08-20' } });
    expect(graph.dimension).toBe('week');
    expect(graph.points[0]).toEqual({ key: '2025-06-30', value: 18_000_000 });
    expect(texts[0]).toContain('per minggu supaya terbaca');
  });

  it('lays another period below the first, first day on first day', async () => {
    const now = '2025-09-02T09:00:00+07:00';
    const period = { from: '2025-08-01', to: '2025-08-10' };
    const { graph, texts } = await draw(
      { period, compare_to: { from: '2025-07-03', to: '2025-07-12' } },
      { now },
    );
    expect(graph.earlier?.keys.slice(0, 2)).toEqual(['2025-07-03', '2025-07-04']);
    expect(graph.earlier?.values.slice(6)).toEqual([3_000_000, 3_000_000, 0, 0]);
    expect(texts[0]).toMatch(/^Omzet 1–10 Agu 2025: Rp 150\.000, turun .* 3–12 Jul 2025 \(Rp 240\.000\)\./);
  });

  it('marks a last day that still runs, and leaves out the days to come', async () => {
    const { graph, texts } = await draw({}, { now: '2025-07-04T20:00:00+07:00' });
    expect(graph.points.map(({ key }) => key).at(-1)).toBe('2025-07-04');
    expect(graph.isRunning).toBe(true);
    expect(texts[0]).toContain('Hari terakhir masih berjalan.');
    expect((await draw({}, { now: '2025-07-20T20:00:00+07:00' })).graph.isRunning).toBe(true);
    expect((await draw({})).graph.isRunning).toBe(false);
  });

  it('compares a running month until the same time, point by point', async () => {
    const { graph, texts } = await draw(
      { period: AUGUST, compare_to: JULY },
      { now: '2025-08-02T08:00:00+07:00' },
    );
    expect(graph.points.map(({ value }) => value)).toEqual([3_000_000, 0]);
    expect(graph.earlier?.values).toEqual([3_000_000, 0]);
    expect(texts[0]).toContain('sampai jam 08.00');
  });
});

describe('fails well', () => {
  it('ends where the data ends, and says through when it goes', async () => {
    const { graph, ledger } = await draw({ period: AUGUST }, { now: '2025-08-31T20:00:00+07:00' });
    expect(graph.points.at(-1)).toEqual({ key: '2025-08-20', value: 0 });
    expect(ledger.freshness.flatMap(({ missing }) => missing.days)).toContain('2025-08-21');
  });

  it('says what is missing in place of an empty picture', async () => {
    expect((await draw({ dimension: 'cashier' })).texts).toEqual([
      expect.stringContaining('tidak mencatat kasir'),
    ]);
    const future = { from: '2026-01-01', to: '2026-01-31' };
    expect((await draw({ period: future })).texts).toEqual([expect.stringContaining('belum ada')]);
    const closed = { from: '2025-07-20', to: '2025-07-25' };
    expect((await draw({ period: closed })).texts).toEqual([expect.stringContaining('Tidak ada transaksi')]);
  });

  it('finds no average where nothing was sold', async () => {
    const drawn = await draw({ metric: 'average_order_value' });
    expect(values(drawn)).toHaveLength(10);
    expect(
      (await draw({ metric: 'average_order_value', dimension: 'month', period: AUGUST })).graph.points,
    ).toEqual([{ key: '2025-08', value: 3_000_000 }]);
  });
});

describe('keeps tenants apart', () => {
  it('keeps cost and margin from a viewer', async () => {
    const drafts: EntryDraft[] = [];
    const { texts, ledger } = await draw({ metric: 'gross_profit' }, { role: 'viewer' });
    drafts.push(...ledger.entries.filter(({ type }) => type !== 'notice'));
    expect(texts).toEqual([expect.stringContaining('pemilik dan admin')]);
    expect(drafts).toEqual([]);
  });
});
