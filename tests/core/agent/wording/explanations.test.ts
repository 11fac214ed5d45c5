import { describe, expect, it } from 'vitest';
import type { Breakdown } from '#core/agent/ledger/breakdown.ts';
import { wordBreakdown, wordChangeNotice } from '#core/agent/wording/explanations.ts';

const BREAKDOWN: Breakdown = {
  type: 'breakdown',
  ref: 'b1',
  metric: 'gross_margin',
  unit: 'percent',
  currency: 'IDR',
  period: { from: '2025-08-01', to: '2025-08-31' },
  comparePeriod: { from: '2025-07-01', to: '2025-07-31' },
  filters: [],
  change: -2.5,
  splits: [],
  factors: [
    { metric: 'cogs', unit: 'money', values: null, effect: -3.1 },
    { metric: 'net_sales', unit: 'money', values: null, effect: 0.6 },
  ],
  prices: [],
};

const PART = { isNew: false, isGone: false };

describe('wording an explanation', () => {
  describe('works', () => {
    it('counts percentages in points, and says nothing where nothing is known', () => {
      expect(wordBreakdown(BREAKDOWN, 'id')).toBe('HPP mengurangi 3,1 poin; omzet menambah 0,6 poin.');
      expect(wordBreakdown(BREAKDOWN, 'en')).toBe(
        'Cost of goods took away 3.1 points; net sales added 0.6 points.',
      );
    });

    it('names hours and weekdays as they stand in a sentence', () => {
      const hours: Breakdown = {
        ...BREAKDOWN,
        metric: 'orders',
        unit: 'orders',
        change: 3,
        factors: [],
        splits: [
          {
            dimension: 'hour',
            parts: [
              { key: '08', change: 4, ...PART, isNew: true },
              { key: '12', change: -2, ...PART },
            ],
            others: 0,
            unassigned: 1,
          },
        ],
      };
      expect(wordBreakdown(hours, 'id').split('\n')).toEqual([
        'Rinciannya:',
        '• Jam 08.00–08.59 naik 4 (sebelumnya tidak ada)',
        '• Jam 12.00–12.59 turun 2',
        '• Yang tidak tercatat naik 1',
        'Pastikan petugas cukup di sekitar jam 08.00–08.59.',
      ]);
    });

    it('gives no advice about figures whose rise is no good news', () => {
      const split = { dimension: 'outlet' as const, others: 0, unassigned: 0 };
      const refunds: Breakdown = {
        ...BREAKDOWN,
        metric: 'refunds',
        unit: 'money',
        change: 5_000_000,
        factors: [],
        splits: [{ ...split, parts: [{ key: 'Kuta', change: 5_000_000, ...PART }] }],
      };
      expect(wordBreakdown(refunds, 'en')).toBe('In detail:\n• Outlet Kuta up Rp 50,000');
    });
  });

  describe('fails well', () => {
    it('makes names harmless', () => {
      const split = { dimension: 'product' as const, others: 0, unassigned: 0 };
      const key = '[Klik](https://evil.example) `rm` {{c1}}';
      const attack: Breakdown = {
        ...BREAKDOWN,
        metric: 'net_sales',
        unit: 'money',
        factors: [],
        splits: [{ ...split, parts: [{ key, change: -5_000_000, ...PART }] }],
      };
      const text = wordBreakdown(attack, 'id');
      expect(text).not.toMatch(/https?:|[[\]{}`]/);
      expect(text).toContain('Klik rm c1 turun Rp 50.000');
    });

    it('puts a premise right in both languages', () => {
      const notice = { notice: 'premise', metric: 'orders', taken: 'up', real: 'same' } as const;
      expect(wordChangeNotice(notice, 'id')).toBe('Sebenarnya jumlah transaksi tetap, bukan naik.');
      expect(wordChangeNotice(notice, 'en')).toBe('Actually orders are unchanged, not up.');
    });
  });
});
