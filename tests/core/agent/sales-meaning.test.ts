import { describe, expect, it } from 'vitest';
import type { Plan } from '#core/agent/offline/plan.ts';
import { readOmzet } from '#core/agent/sales-meaning.ts';
import type { ToolCall } from '#core/agent/tools/inputs.ts';
import type { BusinessSettings } from '#core/tenant.ts';
import { DEFAULT_SETTINGS } from '#core/tenant.ts';

const period = { from: '2026-11-01', to: '2026-11-30' };
const total: ToolCall = {
  name: 'query_metrics',
  input: { metrics: ['net_sales', 'orders'], period, filters: [], stat: 'total' },
};
const ranked: ToolCall = {
  name: 'rank',
  input: { metric: 'net_sales', dimension: 'product', period, filters: [], direction: 'desc', stat: 'total' },
};

const planOf = (...calls: ToolCall[]): Plan => ({
  locale: 'id',
  calls,
  smalltalk: null,
  effect: null,
  assumptions: ['sales_mean_net_sales'],
  trace: [],
});
const read = (
  question: string,
  calls: ToolCall[],
  omzetMeans: BusinessSettings['omzetMeans'],
  previous: ToolCall[][] = [],
): Pick<Plan, 'calls' | 'assumptions'> =>
  readOmzet(planOf(...calls), { question, previous }, { ...DEFAULT_SETTINGS, omzetMeans });

describe('readOmzet', () => {
  describe('works', () => {
    it('leaves everything as it is where omzet means net sales', () => {
      expect(read('omzet bulan ini', [total, ranked], 'net_sales')).toEqual(planOf(total, ranked));
    });

    it('puts the owner’s meaning in its place and says so', () => {
      const { calls, assumptions } = read('omzet dan transaksi bulan ini', [total], 'total_collected');
      expect(calls).toMatchObject([{ input: { metrics: ['total_collected', 'orders'] } }]);
      expect(assumptions).toEqual(['sales_mean_total_collected']);
    });

    it('ranks products by gross sales when that is what omzet means', () => {
      const { calls, assumptions } = read('produk omzet tertinggi', [ranked], 'gross_sales');
      expect(calls).toMatchObject([{ input: { metric: 'gross_sales' } }]);
      expect(assumptions).toEqual(['sales_mean_gross_sales']);
    });

    it('keeps products at net sales, because tax belongs to receipts, and says so', () => {
      const { calls, assumptions } = read('produk omzet tertinggi', [ranked], 'total_collected');
      expect(calls).toEqual([ranked]);
      expect(assumptions).toEqual(['product_sales_stay_net']);
    });

    it.each(['penjualan bersih bulan ini', 'omzet sebelum pajak', 'net sales this month'])(
      'gives net sales to who says “%s”, and to the follow-up',
      (question) => {
        const asked = read(question, [total], 'total_collected');
        expect(asked).toMatchObject({ calls: [total], assumptions: ['omzet_label_means_net'] });
        const next = read('kalau bulan lalu?', [total], 'total_collected', [[total]]);
        expect(next.calls).toEqual([total]);
        expect(read('omzet bulan lalu?', [total], 'total_collected', [[total]]).calls).not.toEqual([total]);
      },
    );
  });
});
