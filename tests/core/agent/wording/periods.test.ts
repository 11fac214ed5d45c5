import { describe, expect, it } from 'vitest';
import { wordDays, wordInstant, wordPeriod } from '#core/agent/wording/periods.ts';

describe('wordPeriod', () => {
  describe('works', () => {
    it.each([
      ['2025-08-04', '2025-08-04', 'Senin, 4 Agu 2025', 'Monday, 4 Aug 2025'],
      ['2025-07-01', '2025-07-31', 'Juli 2025', 'July 2025'],
      ['2024-02-01', '2024-02-29', 'Februari 2024', 'February 2024'],
      ['2025-08-01', '2025-08-30', '1–30 Agu 2025', '1–30 Aug 2025'],
      ['2025-07-28', '2025-08-03', '28 Jul – 3 Agu 2025', '28 Jul – 3 Aug 2025'],
      ['2025-12-29', '2026-01-04', '29 Des 2025 – 4 Jan 2026', '29 Dec 2025 – 4 Jan 2026'],
      ['2025-01-01', '2025-03-31', 'Jan – Mar 2025', 'Jan – Mar 2025'],
      ['2025-01-01', '2025-12-31', 'tahun 2025', '2025'],
      ['2024-11-01', '2025-01-31', 'Nov 2024 – Jan 2025', 'Nov 2024 – Jan 2025'],
    ])('words %s to %s', (from, to, id, en) => {
      expect([wordPeriod({ from, to }, 'id'), wordPeriod({ from, to }, 'en')]).toEqual([id, en]);
    });

    it('gathers days into ranges', () => {
      expect(wordDays(['2025-08-31', '2025-08-29', '2025-08-30', '2025-09-02'], 'id')).toBe(
        '29–31 Agu, 2 Sep',
      );
      expect(wordDays(['2025-08-31', '2025-09-01'], 'id')).toBe('31 Agu – 1 Sep');
    });

    it('says the hour of a day that was cut, in the local zone', () => {
      expect(wordInstant('2025-08-30 14:05:00+00', 'Asia/Jakarta', 'id')).toBe('30 Agu 2025, 21.05 WIB');
      expect(wordInstant('2025-08-30T14:05:00Z', 'Asia/Makassar', 'en')).toBe('30 Aug 2025, 22:05 WITA');
      expect(wordInstant('2025-08-30T16:59:59Z', 'Asia/Jakarta', 'id')).toBe('30 Agu 2025');
    });
  });
});
