import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeText } from '#core/agent/compose-text.ts';
import type { ToolInput, ToolName } from '#core/agent/tools/inputs.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { openShop, type TestShop } from '../../metrics/sales-fixture.ts';
import { createChain } from './outlet-chain.ts';
import { runTool } from './run-tool.ts';

const NOW = '2025-07-04T20:00:00+07:00';
const THIS_WEEK = { from: '2025-06-30', to: '2025-07-04' };
const ALUN = [{ dimension: 'outlet' as const, values: ['Alun'] }];

/** Every kind of answer with figures in it. */
const CALLS: { [Name in ToolName]?: Partial<ToolInput<Name>>[] } = {
  query_metrics: [
    { metrics: ['net_sales'], period: THIS_WEEK },
    { metrics: ['net_sales'], period: THIS_WEEK, stat: 'daily_average' },
    { metrics: ['net_sales'], period: THIS_WEEK, filters: ALUN, against: { share_of: [] } },
    { metrics: ['net_sales'], period: THIS_WEEK, against: { target: 1000 } },
    { metrics: ['net_sales'], period: THIS_WEEK, against: { days: { op: '>', threshold: 1 } } },
  ],
  rank: [
    { metric: 'net_sales', dimension: 'outlet', period: THIS_WEEK },
    { metric: 'net_sales', dimension: 'outlet', period: THIS_WEEK, place_of: 'Alun' },
  ],
  make_table: [{ metrics: ['net_sales'], dimension: 'outlet', period: THIS_WEEK }],
  make_chart: [{ metric: 'net_sales', dimension: 'day', period: THIS_WEEK }],
};
const CASES = Object.entries(CALLS).flatMap(([name, inputs]) =>
  inputs.map((input) => [name as ToolName, input] as const),
);

let db: PgliteDatabase;
let shop: TestShop;
beforeAll(async () => {
  db = await createTestDatabase();
  const ends = { Batu: '2025-07-04T14:00:00+07:00', Candi: '2025-07-02T23:59:59+07:00' };
  shop = await createChain(db, ends, NOW);
});
afterAll(() => db.close());

/** The last line of the answer that places everything found. */
async function readFreshness(name: ToolName, input: object, now = NOW): Promise<string> {
  const ctx = openShop(db, shop, Temporal.Instant.from(now));
  const { ledger } = await runTool(ctx, name, input);
  const template = ledger.entries.map(({ ref }) => `{{${ref}}}`).join('\n');
  const composed = composeText({ template, ledger, locale: 'id', timeZone: 'Asia/Jakarta' });
  return 'text' in composed ? (composed.text.split('\n').at(-1) ?? '') : '';
}

describe('the freshness of an answer', () => {
  describe('works', () => {
    it.each(CASES)('names every outlet that is behind: %s %j', async (name, input) => {
      expect(await readFreshness(name, input)).toBe(
        'Data s.d. 4 Jul 2025, 20.00 WIB; cabang Batu baru s.d. 4 Jul 2025, 14.00 WIB; cabang Candi baru s.d. 2 Jul 2025; 30 Jun belum masuk.',
      );
    });

    it('says nothing of outlets that were complete for the period', async () => {
      const first = { from: '2025-07-01', to: '2025-07-02' };
      const line = await readFreshness('query_metrics', { metrics: ['net_sales'], period: first });
      expect(line).toMatch(/^Data s\.d\. [^;]*\.$/);
    });
  });
});
