import { describe, expect, it } from 'vitest';
import { findLead } from '#core/agent/find-lead.ts';
import type { Cell, Entry } from '#core/agent/ledger/entry.ts';
import { wordCell } from '#core/agent/wording/statements.ts';

const PERIOD = { from: '2025-07-01', to: '2025-07-31' };

function cell(ref: string, value: number, filters: Cell['filters'], more: Partial<Cell> = {}): Cell {
  const scope = { metric: 'net_sales', unit: 'money', currency: 'IDR', period: PERIOD } as const;
  return { type: 'cell', ref, stat: 'total', ...scope, filters, value, isEmpty: false, ...more };
}

const at = (outlet: string, ...more: Cell['filters']): Cell['filters'] => [
  { dimension: 'outlet', values: [outlet] },
  ...more,
];
const COFFEE = { dimension: 'category', values: ['Kopi'] } as const;

describe('findLead', () => {
  describe('works', () => {
    it('says which of two sides is ahead, by how much and by what share of the other', () => {
      const lead = findLead([cell('c1', 80_000_000, at('Dago')), cell('c2', 100_000_000, at('Kemang'))]);
      expect(lead).toMatchObject({ stat: 'lead', value: 20_000_000, filters: at('Kemang') });
      expect(lead && wordCell(lead, 'id')).toBe(
        'Cabang Kemang lebih tinggi Rp 200.000 (25,0%) daripada cabang Dago.',
      );
      expect(lead && wordCell(lead, 'en')).toBe(
        'Outlet Kemang is Rp 200,000 (25.0%) higher than outlet Dago.',
      );
    });

    it('leaves out what both sides have in common', () => {
      const lead = findLead([
        cell('c1', 300, at('Kemang', { ...COFFEE, values: ['Kopi'] })),
        cell('c2', 100, at('Dago', { ...COFFEE, values: ['Kopi'] })),
      ]);
      expect(lead && wordCell(lead, 'id')).not.toContain('Kopi');
    });

    it('says so when both are the same', () => {
      const lead = findLead([cell('c1', 500, at('Dago')), cell('c2', 500, at('Kemang'))]);
      expect(lead && wordCell(lead, 'id')).toBe('Keduanya sama persis.');
    });

    it('gives no percentage of nothing or of a loss', () => {
      expect(findLead([cell('c1', 500, at('Dago')), cell('c2', 0, at('Kemang'))])?.beside?.pct).toBeNull();
      expect(findLead([cell('c1', 500, at('Dago')), cell('c2', -9, at('Kemang'))])?.beside?.pct).toBeNull();
    });
  });

  describe('fails well', () => {
    const kemang = cell('c1', 500, at('Kemang'));
    const others: [string, Entry[]][] = [
      ['one side', [kemang]],
      ['three sides', [kemang, cell('c2', 1, at('Dago')), cell('c3', 2, at('Losari'))]],
      ['two metrics', [kemang, cell('c2', 7, at('Dago'), { metric: 'orders', unit: 'orders' })]],
      ['two periods', [kemang, cell('c2', 7, at('Dago'), { period: { ...PERIOD, to: '2025-07-30' } })]],
      ['a part and its whole', [kemang, cell('c2', 900, [])]],
      ['sides apart in two things', [kemang, cell('c2', 7, at('Dago', { ...COFFEE, values: ['Kopi'] }))]],
      ['sides that overlap', [kemang, cell('c2', 7, [{ dimension: 'outlet', values: ['Kemang', 'Dago'] }])]],
      [
        'percentages',
        [cell('c1', 50, at('Dago'), { unit: 'percent' }), cell('c2', 7, at('Kemang'), { unit: 'percent' })],
      ],
      ['a side without receipts', [kemang, cell('c2', 0, at('Dago'), { isEmpty: true })]],
    ];
    it.each(others)('compares nothing for %s', (_what, mentioned) => {
      expect(findLead(mentioned)).toBeNull();
    });
  });
});
