import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { normaliseWords } from '#core/agent/offline/normalise-words.ts';
import { readPeriods, type PlacedPeriod } from '#core/agent/offline/period/read-periods.ts';
import { toTokens } from '#core/agent/offline/tokens.ts';
import { ENGLISH_PERIODS, INDONESIAN_PERIODS } from './spoken-periods.ts';

const NO_NAMES = { has: () => false, distance: () => Infinity };
/** Wednesday 18 November 2026, with two years of data. */
const CONTEXT = {
  today: '2026-11-18',
  covered: { from: '2024-11-19', to: '2026-11-18' },
  isMonthFirst: false,
  isEnglish: false,
  currency: 'IDR',
};

const find = (text: string, extra: Partial<typeof CONTEXT> = {}): PlacedPeriod[] =>
  readPeriods(normaliseWords(toTokens(text), NO_NAMES), () => false, { ...CONTEXT, ...extra });

function show({ reading: { period, relative, weekdays, isImpossible } }: PlacedPeriod): string {
  if (isImpossible === true) return 'impossible';
  const span = period.from === period.to ? period.from : `${period.from}..${period.to}`;
  return `${span}${relative === null ? '' : ' REL'}${weekdays === undefined ? '' : ` wd${weekdays.join(',')}`}`;
}

const read = (text: string, extra: Partial<typeof CONTEXT> = {}): string =>
  find(text, extra).map(show).join(' ; ');

const rows = (table: string): [text: string, periods: string][] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', periods = ''] = line.split('  =>  ');
      return [text, periods];
    });

describe('readPeriods works', () => {
  it.each(rows(INDONESIAN_PERIODS))('reads "%s"', (text, periods) => {
    expect(read(text)).toBe(periods);
  });

  it.each(rows(ENGLISH_PERIODS))('reads "%s" in English', (text, periods) => {
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

  it.each([
    ['menjelang lebaran', 'around_holiday_means_a_week'],
    ['gajian', 'payday_is_end_of_month'],
    ['belakangan ini', 'lately_means_a_week'],
    ['lebaran 2027', 'holiday_date_provisional'],
    ['tgl 5', 'date_without_month_is_latest'],
    ['oktober', 'month_without_year_is_latest'],
    ['3 hari terakhir', 'last_days_include_today'],
  ])('says what it assumed of "%s"', (text, assumption) => {
    expect(find(text)[0]?.reading.assumptions).toContain(assumption);
  });
});

const MONTHS = [
  'januari jan January',
  'februari feb February',
  'maret mar March',
  'april apr April',
  'mei mei May',
  'juni jun June',
  'juli jul July',
  'agustus agt August',
  'september sept September',
  'oktober okt October',
  'november nop November',
  'desember des December',
].map((names) => names.split(' '));
const DAYS = [
  'senin Monday',
  'selasa Tuesday',
  'rabu Wednesday',
  'kamis Thursday',
  'jumat Friday',
  'sabtu Saturday',
].map((names) => names.split(' '));

const anyDay = fc
  .integer({ min: 0, max: 700 })
  .map((back) => Temporal.PlainDate.from('2026-11-18').subtract({ days: back }));

describe('readPeriods works for every date', () => {
  it('reads a date in every way of writing it', () => {
    const ways: readonly ((date: Temporal.PlainDate) => [text: string, isEnglish: boolean])[] = [
      ({ day, month, year }) => [`omzet tgl ${day} ${MONTHS[month - 1]?.[0]} ${year} brp`, false],
      ({ day, month, year }) => [`${day} ${MONTHS[month - 1]?.[1]} ${year} omzetnya`, false],
      ({ day, month, year }) => [`jualan ${day}/${month}/${year}`, false],
      ({ day, month, year }) => [`${day}-${month}-${year} laku berapa`, false],
      (date) => [`omzet ${date.toString()}`, false],
      ({ day, month, year }) => [`sales on ${MONTHS[month - 1]?.[2]} ${day}, ${year}`, true],
      ({ day, month, year }) => [`sales on the ${day}th of ${MONTHS[month - 1]?.[2]} ${year}`, true],
    ];
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...ways), (date, way) => {
        const [text, isEnglish] = way(date);
        expect(`${text}: ${read(text, { isEnglish })}`).toBe(`${text}: ${date.toString()}`);
      }),
      { numRuns: 500 },
    );
  });

  it('reads a span between two dates, and refuses one that runs backwards', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const to = from.add({ days });
        if (to.toString() > CONTEXT.today) return;
        const [a, b] = [from, to].map(({ day, month, year }) => `${day} ${MONTHS[month - 1]?.[0]} ${year}`);
        expect(read(`dari ${a} sampai ${b}`)).toBe(`${from.toString()}..${to.toString()}`);
        expect(read(`dari ${b} sampai ${a}`)).toBe('impossible');
      }),
      { numRuns: 200 },
    );
  });

  it('counts back days, weeks and months from any today', () => {
    const unit = fc.constantFrom('hari days', 'minggu weeks', 'bulan months');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 2, max: 20 }), unit, (today, count, names) => {
        const [said = '', key = 'days'] = names.split(' ');
        const from = today.subtract({ [key]: count }).add({ days: 1 });
        expect(read(`${count} ${said} terakhir`, { today: today.toString() })).toBe(
          `${from.toString()}..${today.toString()}`,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('finds the latest such weekday before today, and the one of last week', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 5 }), (today, index) => {
        const [id = '', en = ''] = DAYS[index] ?? [];
        const back = (today.dayOfWeek - (index + 1) + 7) % 7 || 7;
        const latest = today.subtract({ days: back }).toString();
        const monday = today.subtract({ days: today.dayOfWeek - 1 + 7 });
        const context = { today: today.toString() };
        expect(read(`${id} lalu`, context)).toBe(latest);
        expect(read(`last ${en}`, { ...context, isEnglish: true })).toBe(latest);
        expect(read(`${id} minggu lalu`, context)).toBe(monday.add({ days: index }).toString());
      }),
      { numRuns: 200 },
    );
  });

  it('never ends a running period after today', () => {
    const text = fc.constantFrom('minggu ini', 'bulan ini', 'tahun ini', 'kuartal ini', 'semester ini');
    fc.assert(
      fc.property(anyDay, text, (today, said) => {
        const [only] = find(said, { today: today.toString() });
        expect(only?.reading.period.to).toBe(today.toString());
      }),
    );
  });
});

describe('readPeriods fails well', () => {
  it.each(['omzet', 'minggu', 'lebih dari 100', 'target bulan 10 juta', 'tiap tanggal 25', 'may i know'])(
    'finds no period in "%s"',
    (text) => {
      expect(read(text)).toBe('');
    },
  );

  it('keeps a threshold out of the dates', () => {
    expect(read('lebih dari 100 bulan lalu')).toBe('2026-10-01..2026-10-31');
    expect(read('di atas 5 juta bulan lalu')).toBe('2026-10-01..2026-10-31');
  });

  it('marks every day that a month does not have', () => {
    const never = fc.constantFrom('31 april', '31 juni', '31 september', '31 november', '30 februari');
    fc.assert(
      fc.property(never, fc.constantFrom('', 'tgl ', 'tanggal '), (date, opening) => {
        expect(read(`omzet ${opening}${date}`)).toBe('impossible');
      }),
    );
  });
});
