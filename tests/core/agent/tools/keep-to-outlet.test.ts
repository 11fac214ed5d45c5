import { describe, expect, it } from 'vitest';
import type { ToolCall } from '#core/agent/tools/inputs.ts';
import { keepToOutlet } from '#core/agent/tools/keep-to-outlet.ts';

const period = { from: '2026-11-01', to: '2026-11-30' };
const KUTA = { dimension: 'outlet' as const, values: ['Kuta'] };
const KOPI = { dimension: 'product' as const, values: ['Kopi'] };
const total: ToolCall = {
  name: 'query_metrics',
  input: { metrics: ['net_sales'], period, filters: [KOPI], stat: 'total' },
};

describe('keepToOutlet', () => {
  describe('works', () => {
    it('adds the outlet to a call that names none', () => {
      expect(keepToOutlet(total, 'Kuta')).toMatchObject({ input: { filters: [KOPI, KUTA] } });
    });

    it('takes a share of that outlet, not of the whole business', () => {
      const share = { ...total, input: { ...total.input, against: { share_of: [] } } } as ToolCall;
      expect(keepToOutlet(share, 'Kuta')).toMatchObject({
        input: { filters: [KOPI, KUTA], against: { share_of: [KUTA] } },
      });
    });
  });

  describe('fails well', () => {
    it('leaves a call alone that is about outlets, or about no figures', () => {
      const named = {
        ...total,
        input: { ...total.input, filters: [{ ...KUTA, values: ['Ubud'] }] },
      } as ToolCall;
      const split: ToolCall = {
        name: 'rank',
        input: {
          metric: 'orders',
          dimension: 'outlet',
          period,
          filters: [],
          direction: 'desc',
          stat: 'total',
        },
      };
      const proof: ToolCall = { name: 'show_evidence', input: { filters: [] } };
      for (const call of [named, split, proof, { name: 'get_data_status', input: {} } as ToolCall]) {
        expect(keepToOutlet(call, 'Kuta')).toBe(call);
      }
      expect(keepToOutlet(total, null)).toBe(total);
    });
  });
});
