import { describe, expect, it } from 'vitest';
import { wordFile } from '#core/agent/wording/evidence-file.ts';
import type { EvidenceFile } from '#core/metrics/list-evidence-sources.ts';

const FILE: EvidenceFile = { name: 'juli.xlsx', rows: 1200, acceptedRows: 1198, totals: [], causes: [] };
const TOTAL = { column: 'Total', isMoney: true, stated: 5000, summed: 5000, loaded: 5000 };

describe('wording what a file says of itself', () => {
  describe('works', () => {
    it('says that the totals agree', () => {
      expect(wordFile({ ...FILE, totals: [TOTAL] }, 'IDR', 'id')).toBe(
        'juli.xlsx: 1.200 baris, 1.198 dimuat; “Total” di berkas Rp 5.000, sama dengan yang dimuat.',
      );
    });

    it('says by how much they differ, and where that can come from', () => {
      const file: EvidenceFile = {
        ...FILE,
        totals: [{ ...TOTAL, loaded: 4200 }],
        causes: ['held', 'refund'],
      };
      expect(wordFile(file, 'IDR', 'id')).toContain(
        '“Total” di berkas Rp 5.000, yang dimuat Rp 4.200, selisih Rp 800 (ada baris yang ditahan, refund)',
      );
      expect(wordFile(file, 'IDR', 'en')).toContain(
        '“Total” in the file Rp 5,000, loaded Rp 4,200, a difference of Rp 800 (there are rows held back, refunds)',
      );
    });

    it('sets a totals row beside its own rows where the upload tells no more', () => {
      const file = { ...FILE, totals: [{ ...TOTAL, isMoney: false, summed: 4999, loaded: null }] };
      expect(wordFile(file, 'IDR', 'en')).toBe(
        'juli.xlsx: 1,200 rows, 1,198 loaded; “Total” in the file 5,000, its rows sum to 4,999.',
      );
    });
  });

  describe('fails well', () => {
    it('makes names of files and columns harmless', () => {
      const file = {
        ...FILE,
        name: '<b>[x](https://evil.example)</b>',
        totals: [{ ...TOTAL, column: '{{c1}}' }],
      };
      expect(wordFile(file, 'IDR', 'id')).not.toMatch(/https?:|[<>[\]{}]/);
    });
  });
});
