import { describe, expect, it } from 'vitest';
import { findStrayNumbers } from '#api/eval/find-stray-numbers.ts';
import type { Answer } from '#core/agent/answer.ts';

const JUNE = { from: '2026-06-01', to: '2026-06-28' };
const BASE: Answer = {
  kind: 'figures',
  answer: '',
  language: 'id',
  figures: [
    { metric: 'net_sales', stat: 'total', unit: 'IDR', period: JUNE, filter: {}, value: 45_172_600.4 },
    {
      metric: 'net_sales',
      stat: 'change',
      unit: 'IDR',
      period: JUNE,
      filter: { product: 'Betasept 30 ml' },
      current: 900,
      previous: 1000,
      change_pct: -10,
      difference: -100,
    },
  ],
  ranking: null,
  assumptions: [],
  reason: null,
  choices: [],
  freshness: null,
  tools: [],
  model: 'offline',
  ms: 1,
  usage: { input_tokens: 0, output_tokens: 0 },
  conversation: null,
};

const strayIn = (answer: string, question = ''): string[] => findStrayNumbers({ ...BASE, answer }, question);

describe('findStrayNumbers', () => {
  describe('works', () => {
    it.each([
      'Omzet 1–28 Jun 2026: Rp 45.172.600.',
      'Sekitar Rp 45,2 juta. Data s.d. 28 Jun 2026, 22.30 WIB.',
      'Betasept 30 ml turun Rp 100 (10,0%) dari Rp 1.000 jadi Rp 900.',
      'Jam 08.00–08.59, K2, berkas bogor-2025.csv.',
    ])('finds nothing in “%s”', (answer) => {
      expect(strayIn(answer)).toEqual([]);
    });

    it('leaves what the person typed', () => {
      expect(strayIn('5 produk teratas', 'top 5 produk')).toEqual([]);
    });

    it('reads numbers as English writes them', () => {
      const answer = { ...BASE, language: 'en' as const, answer: 'Net sales: Rp 45,172,600, down 10.0%.' };
      expect(findStrayNumbers(answer, '')).toEqual([]);
    });
  });

  describe('fails well', () => {
    it.each([
      ['Omzet: Rp 45.172.601.', '45.172.601'],
      ['Omzet naik 12,5%.', '12,5'],
      ['Kira-kira 3 juta lagi.', '3 juta'],
      ['Betasept 15 ml: Rp 900.', '15'],
      ['Ada 7 toko lain.', '7'],
    ])('finds the number of “%s”', (answer, stray) => {
      expect(strayIn(answer)).toEqual([stray]);
    });
  });
});
