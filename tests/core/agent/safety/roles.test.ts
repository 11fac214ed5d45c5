import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '#core/agent/answer-question.ts';
import { createLedger } from '#core/agent/ledger/ledger.ts';
import { toReply } from '#core/agent/to-reply.ts';
import { TOOLS } from '#core/agent/tools/registry.ts';
import type { AgentTool } from '#core/agent/tools/tool.ts';
import { wordEntry } from '#core/agent/wording/entries.ts';
import type { TenantContext } from '#core/db/tenant-context.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import type { Role } from '#core/tenant.ts';
import { createInputArbitrary } from '#tests/helpers/schema-arbitrary.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import {
  createShop,
  openShop,
  type TestSale,
  type TestShop,
  writeCoverage,
  writeSales,
} from '../../metrics/sales-fixture.ts';

/** Rupiah per unit: what was paid for it, and what is left of Rp 10.000. Both are prime factors of no price. */
const COST = 6131;
const PROFIT = 3869;
const MARGIN = /38[.,]7/;
const RESTRICTED = ['cogs', 'gross_profit', 'gross_margin'];
const POOLS = {
  texts: ['Kopi', 'Teh', 'Pusat', 'Kuta', 'Minuman', '*'],
  dates: ['2025-07-01', '2025-07-03', '2025-07-05', '2025-07-08'],
};

let db: PgliteDatabase;
let shop: TestShop;
beforeAll(async () => {
  db = await createTestDatabase();
  shop = await createShop(db, {
    slug: 'modal',
    outlets: ['Pusat', 'Kuta'].map((name) => ({ name, timeZone: 'Asia/Jakarta' })),
    products: { Kopi: 'Minuman', Teh: 'Minuman' },
  });
  const days = Array.from({ length: 8 }, (_, index) => index + 1);
  await writeSales(
    db,
    shop,
    days.flatMap((day) => [toSale(day, 'Pusat', 'Kopi', day + 1), toSale(day, 'Kuta', 'Teh', 9 - day)]),
  );
  const span = { from: '2025-07-01', through: '2025-07-08', at: '2025-07-08T23:59:59+07:00' };
  await writeCoverage(db, shop, ['Pusat', 'Kuta'], span);
});
afterAll(() => db.close());

function toSale(day: number, outlet: string, product: string, quantity: number): TestSale {
  const date = `2025-07-0${day}`;
  const net = quantity * 1_000_000;
  const line = { product, quantity, gross: net, discount: 0, net, cost: quantity * COST * 100 };
  const soldAt = `${date}T10:00:00+07:00`;
  const money = {
    gross: net,
    discounts: 0,
    net,
    items: quantity,
    payments: [{ method: 'cash', amount: net }],
  };
  return {
    id: `${outlet}-${day}`,
    outlet,
    soldAt,
    businessDate: date,
    hour: 10,
    channel: 'Kasir',
    cashier: 'Ani',
    ...money,
    lines: [line],
  };
}

function open(role: Role): TenantContext {
  return openShop(db, shop, Temporal.Instant.from('2025-07-09T09:00:00+07:00'), { role });
}

/** Everything that a call leaves: findings, words, picture, table and file. */
async function call(tool: AgentTool, input: unknown, role: Role): Promise<string> {
  const results = createLedger();
  await tool
    .run({ ctx: open(role), results, locale: 'id', previous: [], question: '' }, input)
    .catch(() => null);
  const mentioned = [...results.entries];
  const reply = toReply({ text: '', mentioned, assumptions: [], freshness: null }, [], 'id');
  return JSON.stringify([mentioned, mentioned.map((entry) => wordEntry(entry, 'id')), reply]);
}

/** True when a text holds a cost, a profit or a margin of the shop, in rupiah or sen. */
function tellsCost(text: string): boolean {
  const plain = text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');
  const figures = (plain.match(/\d[\d.]*\d/g) ?? []).map((digits) => Number(digits.replaceAll('.', '')));
  const isSecret = (value: number): boolean =>
    [COST, PROFIT].some((secret) => value >= secret && value % secret === 0 && value % 10_000 !== 0);
  return MARGIN.test(plain) || figures.some(isSecret);
}

/** Any input of the tool, about a restricted metric wherever it takes one. */
function aboutCost(tool: AgentTool): fc.Arbitrary<unknown> {
  return fc
    .tuple(createInputArbitrary(tool.input, POOLS), fc.constantFrom(...RESTRICTED), fc.boolean())
    .map(([input, metric, isForced]) => {
      const given = input as Record<string, unknown>;
      if (!isForced) return given;
      return {
        ...given,
        ...('metric' in given ? { metric } : {}),
        ...('metrics' in given ? { metrics: ['net_sales', metric] } : {}),
      };
    });
}

describe.each(TOOLS.map((tool) => [tool.name, tool] as const))('%s for a viewer', (_name, tool) => {
  it('tells no cost, profit or margin, whatever is asked of it', async () => {
    await fc.assert(
      fc.asyncProperty(aboutCost(tool), async (input) => {
        expect(tellsCost(await call(tool, input, 'viewer'))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('questions about cost and profit', () => {
  describe('works', () => {
    it('are answered to the owner, so that the silence above means something', async () => {
      const period = { from: '2025-07-01', to: '2025-07-08' };
      const told: string[] = [];
      for (const tool of TOOLS) {
        const input = { metrics: ['gross_profit'], metric: 'gross_profit', period, dimension: 'product' };
        const keys = Object.keys((tool.input as unknown as { shape: object }).shape);
        const own = Object.fromEntries(Object.entries(input).filter(([key]) => keys.includes(key)));
        const compared = keys.includes('compare_to')
          ? { compare_to: { from: '2025-07-01', to: '2025-07-02' } }
          : {};
        if (tellsCost(await call(tool, { ...own, ...compared }, 'owner'))) told.push(tool.name);
      }
      expect(told).toEqual(
        expect.arrayContaining(['query_metrics', 'compare_periods', 'rank', 'make_table']),
      );
    });
  });

  describe('keeps tenants apart', () => {
    it.each([
      'berapa margin bulan juli?',
      'hpp minggu lalu brp',
      'laba kotor per produk',
      'produk dengan margin tertinggi',
      'omzet sama modal juli berapa?',
      'selisih omzet dan HPP juli',
      'kenapa laba turun?',
      'grafik laba per hari',
      'kirim csv margin per produk',
      'what was our gross profit in July?',
      'which outlet has the best margin?',
      'did we hit a profit target of 100000 in July?',
      'how many days was profit over 20000?',
      'bukti laba juli',
    ])('get a kind no from a viewer: %s', async (question) => {
      const ctx = open('viewer');
      const { answer, reply } = await answerQuestion({ ctx, question, history: [], models: [] });
      expect(tellsCost(JSON.stringify([answer.answer, answer.figures, answer.ranking, reply]))).toBe(false);
      expect(answer.answer).toMatch(/pemilik dan admin|owner and admins|tidak|belum|not|cannot/i);
    });
  });
});
