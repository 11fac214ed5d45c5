import { describe, expect, it } from 'vitest';
import { normaliseWords } from '#core/agent/offline/normalise-words.ts';
import { readPeriods } from '#core/agent/offline/period/read-periods.ts';
import { toTokens } from '#core/agent/offline/tokens.ts';

const NO_NAMES = { has: () => false, distance: () => Infinity };
/** Wednesday 18 November 2026, with two years of data. */
const CONTEXT = {
  today: '2026-11-18',
  covered: { from: '2024-11-19', to: '2026-11-18' },
  isMonthFirst: false,
  isEnglish: false,
  currency: 'IDR',
};

const read = (text: string, extra: Partial<typeof CONTEXT> = {}): string =>
  readPeriods(normaliseWords(toTokens(text), NO_NAMES), () => false, { ...CONTEXT, ...extra })
    .map(({ reading: { period } }) =>
      period.from === period.to ? period.from : `${period.from}..${period.to}`,
    )
    .join(' ; ');

describe('readPeriods works', () => {
  it.each([
    ['hari ini', '2026-11-18'],
    ['kemarin lusa', '2026-11-16'],
    ['2 hari yang lalu', '2026-11-16'],
    ['3 hari terakhir', '2026-11-16..2026-11-18'],
    ['2 minggu terakhir', '2026-11-05..2026-11-18'],
    ['3 bulan terakhir', '2026-08-19..2026-11-18'],
    ['minggu ini', '2026-11-16..2026-11-18'],
    ['mgg lalu', '2026-11-09..2026-11-15'],
    ['2 minggu lalu', '2026-11-02..2026-11-08'],
    ['hari minggu kemarin', '2026-11-15'],
    ['senin lalu', '2026-11-16'],
    ['rabu lalu', '2026-11-11'],
    ['jumat minggu lalu', '2026-11-13'],
    ['weekend kemarin', '2026-11-14..2026-11-15'],
    ['bulan ini', '2026-11-01..2026-11-18'],
    ['bln kmrn', '2026-10-01..2026-10-31'],
    ['juli kemarin', '2026-07-01..2026-07-31'],
    ['desember', '2025-12-01..2025-12-31'],
    ['agusuts 2025', '2025-08-01..2025-08-31'],
    ['juli tahun lalu', '2025-07-01..2025-07-31'],
    ['tgl 5', '2026-11-05'],
    ['tgl 25', '2026-10-25'],
    ['tgl 5-10', '2026-11-05..2026-11-10'],
    ['5 agustus', '2026-08-05'],
    ['25 desember', '2025-12-25'],
    ['dari tgl 1 sampai 5 juli', '2026-07-01..2026-07-05'],
    ['28 februari s/d 3 maret 2026', '2026-02-28..2026-03-03'],
    ['2026-10-05', '2026-10-05'],
    ['26/8', '2026-08-26'],
    ['26/8/2025', '2025-08-26'],
    ['tahun ini', '2026-01-01..2026-11-18'],
    ['2025', '2025-01-01..2025-12-31'],
    ['q3', '2026-07-01..2026-09-30'],
    ['q4', '2026-10-01..2026-11-18'],
    ['kuartal 1 2025', '2025-01-01..2025-03-31'],
    ['semester 2 2025', '2025-07-01..2025-12-31'],
    ['awal bulan', '2026-11-01..2026-11-10'],
    ['pertengahan juli', '2026-07-11..2026-07-20'],
    ['akhir bulan lalu', '2026-10-21..2026-10-31'],
    ['minggu kedua oktober', '2026-10-08..2026-10-14'],
    ['minggu terakhir oktober', '2026-10-25..2026-10-31'],
    ['juli sampai september', '2026-07-01..2026-09-30'],
    ['november sampai januari 2026', '2025-11-01..2026-01-31'],
    ['sejak awal tahun', '2026-01-01..2026-11-18'],
    ['sepanjang data', '2024-11-19..2026-11-18'],
    ['ramadan 2026', '2026-02-19..2026-03-20'],
    ['lebaran 2025', '2025-03-31..2025-04-01'],
    ['lebaran kemarin', '2026-03-21..2026-03-22'],
    ['januari dan februari', '2026-01-01..2026-01-31 ; 2026-02-01..2026-02-28'],
  ])('reads "%s"', (text, periods) => {
    expect(read(text)).toBe(periods);
  });

  it.each([
    ['yesterday', '2026-11-17'],
    ['the day before yesterday', '2026-11-16'],
    ['last 30 days', '2026-10-20..2026-11-18'],
    ['last week', '2026-11-09..2026-11-15'],
    ['last monday', '2026-11-16'],
    ['july 5', '2026-07-05'],
    ['5th of july 2025', '2025-07-05'],
    ['july 1 to july 15', '2026-07-01..2026-07-15'],
    ['first half of 2025', '2025-01-01..2025-06-30'],
    ['the second quarter of 2025', '2025-04-01..2025-06-30'],
    ['early october', '2026-10-01..2026-10-10'],
    ['since monday', '2026-11-16..2026-11-18'],
    ['year to date', '2026-01-01..2026-11-18'],
    ['all time', '2024-11-19..2026-11-18'],
  ])('reads "%s" in English', (text, periods) => {
    expect(read(text, { isEnglish: true })).toBe(periods);
  });

  it('takes month names from the data that there is', () => {
    const covered = { from: '2015-01-01', to: '2015-12-31' };
    expect(read('januari', { today: '2016-01-02', covered })).toBe('2015-01-01..2015-01-31');
    expect(read('setahun', { today: '2016-01-02', covered })).toBe('2015-01-01..2015-12-31');
  });

  it('puts the month first where people count in dollars', () => {
    expect(read('8/26/2025', { isMonthFirst: true })).toBe('2025-08-26');
    expect(read('8/5/2025', { isMonthFirst: true })).toBe('2025-08-05');
  });
});

describe('readPeriods fails well', () => {
  it.each(['omzet', 'minggu', '45 agustus', 'lebih dari 100', '99/99'])(
    'finds no day in "%s" that cannot be',
    (text) => {
      expect(read(text)).not.toMatch(/NaN|Invalid/u);
    },
  );

  it('keeps a threshold out of the dates', () => {
    expect(read('lebih dari 100 bulan lalu')).toBe('2026-10-01..2026-10-31');
  });
});
