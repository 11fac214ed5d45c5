import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordFreshness, mergeFreshness } from '#core/agent/wording/freshness.ts';
import type { ToolInput } from '#core/agent/tools/inputs.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { openShop, type TestShop } from '../../metrics/sales-fixture.ts';
import { createChain } from './outlet-chain.ts';
import { runTool } from './run-tool.ts';

let db: PgliteDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

async function compare(
  shop: TestShop,
  now: string,
  input: Pick<ToolInput<'compare_periods'>, 'period' | 'compare_to'>,
) {
  const ctx = openShop(db, shop, Temporal.Instant.from(now));
  const { texts, ledger } = await runTool(ctx, 'compare_periods', { metrics: ['net_sales'], ...input });
  const freshness = mergeFreshness(ledger.freshness, 'Asia/Jakarta');
  return {
    text: texts.join('\n'),
    read: [...ledger.assumptions],
    freshness: freshness ? wordFreshness(freshness, 'id') : '',
  };
}

const day = (date: string) => ({ from: date, to: date });
const TODAY = { period: day('2025-07-10'), compare_to: day('2025-07-09') };
const WEEK = {
  period: { from: '2025-07-14', to: '2025-07-20' },
  compare_to: { from: '2025-07-07', to: '2025-07-13' },
};
const FRIDAY = '2025-07-18T20:00:00+07:00';
const NOW = '2025-07-10T20:00:00+07:00';

describe('compare_periods with outlets that differ', () => {
  describe('works', () => {
    it('compares today until now when every outlet has sent its sales', async () => {
      const shop = await createChain(db, {}, NOW);
      const { text, read } = await compare(shop, NOW, TODAY);
      expect(text).toContain('Rp 90.000, sama persis dengan');
      expect(text).toContain('sama-sama sampai jam 20.00');
      expect(read).toEqual(['compared_until_same_time']);
    });

    it('does not take an outlet that stopped sending for one that sold less', async () => {
      const shop = await createChain(db, { Batu: '2025-07-10T14:00:00+07:00' }, NOW);
      const { text, freshness } = await compare(shop, NOW, TODAY);
      expect(text).toContain('Rp 60.000, sama persis dengan');
      expect(text).toContain('sama-sama sampai jam 14.00');
      expect(freshness).toBe(
        'Data s.d. 10 Jul 2025, 20.00 WIB; cabang Batu baru s.d. 10 Jul 2025, 14.00 WIB.',
      );
    });

    it('leaves out an outlet of which nothing of today came in, and says so', async () => {
      const shop = await createChain(db, { Batu: '2025-07-09T23:59:59+07:00' }, NOW);
      const { text, read, freshness } = await compare(shop, NOW, TODAY);
      expect(text).toContain('cabang Alun, Candi');
      expect(text).toContain('Rp 60.000, sama persis dengan');
      expect(read).toContain('outlets_left_out');
      expect(freshness).toContain('cabang Batu baru s.d. 9 Jul 2025');
    });

    it('cuts a running week where two of three outlets end', async () => {
      const end = '2025-07-16T23:59:59+07:00';
      const shop = await createChain(db, { Batu: end, Candi: end }, FRIDAY);
      const { text, read } = await compare(shop, FRIDAY, WEEK);
      expect(text).toContain('Omzet 14–16 Jul 2025: Rp 270.000, sama persis dengan 7–9 Jul 2025');
      expect(read).toEqual(['compared_with_same_days']);
    });

    it('keeps to the freshest outlet when the others stopped long before', async () => {
      const end = '2025-07-14T23:59:59+07:00';
      const shop = await createChain(db, { Batu: end, Candi: end }, FRIDAY);
      const { text, read } = await compare(shop, FRIDAY, WEEK);
      expect(text).toContain('cabang Alun, 14–18 Jul 2025: Rp 150.000, sama persis dengan 7–11 Jul 2025');
      expect(read).toContain('outlets_left_out');
    });

    it('does not compare yesterday whole when yesterday was never received whole', async () => {
      const end = '2025-07-10T14:00:00+07:00';
      const shop = await createChain(db, { Alun: end, Batu: end, Candi: end }, end);
      const { text, read } = await compare(shop, '2025-07-11T09:00:00+07:00', TODAY);
      expect(text).toContain('Rp 60.000, sama persis dengan');
      expect(read).toEqual(['compared_until_received']);
    });

    it('cuts the earlier side too when that is the one still running', async () => {
      const shop = await createChain(db, {}, NOW);
      const { text } = await compare(shop, NOW, {
        period: day('2025-07-09'),
        compare_to: day('2025-07-10'),
      });
      expect(text).toContain('Rp 90.000, sama persis dengan');
      const early = await compare(shop, '2025-07-10T10:00:00+07:00', {
        period: day('2025-07-09'),
        compare_to: day('2025-07-10'),
      });
      expect(early.text).toContain('Rp 30.000, sama persis dengan');
    });

    it('never sets part of a week against a whole shorter span', async () => {
      const shop = await createChain(db, {}, FRIDAY);
      const { text } = await compare(shop, FRIDAY, {
        ...WEEK,
        compare_to: { from: '2025-07-08', to: '2025-07-10' },
      });
      expect(text).toContain('Omzet 14–16 Jul 2025: Rp 270.000, sama persis dengan 8–10 Jul 2025');
    });
  });

  describe('fails well', () => {
    it('compares an ended week whole when its last day is missing everywhere, and says it', async () => {
      const shop = await createChain(db, {}, '2025-07-19T23:59:59+07:00');
      const { text, read, freshness } = await compare(shop, '2025-07-22T09:00:00+07:00', WEEK);
      expect(text).toContain('Omzet 14–20 Jul 2025: Rp 540.000, turun Rp 90.000 (14,3%) dari 7–13 Jul 2025');
      expect(read).toEqual([]);
      expect(freshness).toContain('20 Jul belum masuk');
    });

    it('says what is missing when the earlier period was never received', async () => {
      const shop = await createChain(db, {}, NOW);
      const { text } = await compare(shop, NOW, { period: day('2025-07-09'), compare_to: day('2025-06-09') });
      expect(text).toContain('Rp 90.000');
      expect(text).toContain('Yang sudah masuk: 1 Jul 2025 s.d. 10 Jul 2025');
    });
  });
});
