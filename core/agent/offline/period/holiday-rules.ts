import { findHoliday, type HolidayId } from '../../calendar/holidays.ts';
import { rule, type Caught, type PeriodRule } from './period-pattern.ts';
import { reading, toDate, type PeriodContext, type PeriodReading } from './period-reading.ts';

/** Canonical word (see `feast-names.ts`) → holiday. */
const WORDS: Readonly<Record<string, HolidayId>> = {
  ramadan: 'ramadan',
  lebaran: 'lebaran',
  iduladha: 'iduladha',
  muharram: 'muharram',
  maulid: 'maulid',
  isramiraj: 'isramiraj',
  imlek: 'imlek',
  nyepi: 'nyepi',
  waisak: 'waisak',
  jumatagung: 'jumatagung',
  paskah: 'paskah',
  kenaikanisa: 'kenaikanisa',
  natal: 'natal',
  christmas: 'natal',
  xmas: 'natal',
  malamnatal: 'malamnatal',
  tahunbaru: 'tahunbaru',
  malamtahunbaru: 'malamtahunbaru',
  hariburuh: 'hariburuh',
  haripancasila: 'haripancasila',
  kemerdekaan: 'kemerdekaan',
  valentine: 'valentine',
  harikartini: 'harikartini',
  hariibu: 'hariibu',
  nataru: 'nataru',
};

/** The holiday in a year, with a word of warning while its date may still move. */
function readHoliday(id: HolidayId, year: number): PeriodReading | null {
  const found = findHoliday(id, year);
  if (found === null) return null;
  const assumptions = found.isProvisional ? (['holiday_date_provisional'] as const) : [];
  const { from, to } = found.period;
  return reading(toDate(from), toDate(to), from === to ? 'day' : 'range', { assumptions, holiday: id });
}

/** Without a year: the latest that has begun, in the data when there is one. */
function latest(id: HolidayId, context: PeriodContext): PeriodReading | null {
  const { covered, today } = context;
  const begun = yearsFrom(toDate(today).year + 1)
    .map((year) => readHoliday(id, year))
    .filter((one) => one !== null)
    .filter(({ period }) => period.from <= today);
  const inData = begun.find(
    ({ period }) => covered !== null && period.from <= covered.to && period.to >= covered.from,
  );
  return inData ?? begun[0] ?? null;
}

const yearsFrom = (year: number): number[] =>
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((back) => year - back);

const holidayOf = ({ words }: Caught): HolidayId => {
  const id = words.map((word) => WORDS[word]).find((one) => one !== undefined) ?? 'lebaran';
  return id === 'lebaran' && words.includes('libur') ? 'lebaran_leave' : id;
};

const spoken: PeriodRule['resolve'] = (caught, context) => {
  const id = holidayOf(caught);
  const base = caught.bases[0];
  if (base !== undefined) return readHoliday(id, toDate(base.period.from).year);
  const found = latest(id, context);
  return found === null ? null : { ...found, isYearless: true };
};

/** The same holiday some years later (or, below zero, earlier); null when the calendar ends before. */
export function moveHoliday(one: PeriodReading, years: number): PeriodReading | null {
  if (one.holiday === undefined) return null;
  const start = toDate(one.period.from).year;
  return readHoliday(one.holiday, (one.holiday === 'malamtahunbaru' ? start + 1 : start) + years);
}

/** "lebaran depan": the first that has not begun. */
const upcoming: PeriodRule['resolve'] = (caught, context) => {
  const year = toDate(context.today).year;
  return (
    [year, year + 1]
      .map((one) => readHoliday(holidayOf(caught), one))
      .find((one) => one !== null && one.period.from > context.today) ?? null
  );
};

/** The only holidays that are said in years of their own, for "H-7 lebaran 2025". */
export const HOLIDAY: readonly PeriodRule[] = [
  rule(
    'DAY|libur? THE? FEAST THE? <year>? / FEAST YANG? LAST|RECENT|THIS / LAST|THIS FEAST / MONTH FEAST <year>? / libur FEAST LAST',
    spoken,
  ),
  rule('FEAST NEXT / NEXT FEAST', upcoming),
];

export const RAMADAN: readonly PeriodRule[] = [
  rule('MONTH? ramadan <year>? / MONTH? ramadan YANG? LAST|RECENT|THIS / LAST ramadan', spoken),
];

const firstOf = ({ bases }: Caught): ReturnType<typeof toDate> =>
  toDate(bases[0]?.period.from ?? '2000-01-01');
const lastOf = ({ bases }: Caught): ReturnType<typeof toDate> => toDate(bases[0]?.period.to ?? '2000-01-01');
const warn = ({ bases }: Caught): PeriodReading['assumptions'] => bases[0]?.assumptions ?? [];

/** "H-7 sampai H+3 lebaran": counted from the first day, H+1 after the feast's first day. */
const around =
  (signs: readonly [number, number]): PeriodRule['resolve'] =>
  (caught) => {
    const [a = 0, b = 0] = caught.numbers;
    const from = firstOf(caught).add({ days: signs[0] * a });
    const to = firstOf(caught).add({ days: signs[1] * b });
    return from.toString() > to.toString() ? null : reading(from, to, 'range', { assumptions: warn(caught) });
  };
const oneDay =
  (sign: number): PeriodRule['resolve'] =>
  (caught) => {
    const date = firstOf(caught).add({ days: sign * (caught.numbers[0] ?? 0) });
    return reading(date, date, 'day', { assumptions: warn(caught) });
  };

/** The days just before or after, a week when no number is said. */
const beside =
  (side: 'before' | 'after', unit: 'days' | 'weeks' = 'days'): PeriodRule['resolve'] =>
  (caught) => {
    const size = caught.numbers[0] ?? 1;
    const days = unit === 'weeks' || caught.numbers.length === 0 ? size * 7 : size;
    const isGuess =
      caught.numbers.length === 0 && !caught.words.some((word) => /^(?:seminggu|sepekan|week)$/u.test(word));
    const assumptions = [...warn(caught), ...(isGuess ? (['around_holiday_means_a_week'] as const) : [])];
    return side === 'before'
      ? reading(firstOf(caught).subtract({ days }), firstOf(caught).subtract({ days: 1 }), 'range', {
          assumptions,
        })
      : reading(lastOf(caught).add({ days: 1 }), lastOf(caught).add({ days }), 'range', { assumptions });
  };

/** "musim lebaran": the week before to the week after. */
const season: PeriodRule['resolve'] = (caught) =>
  reading(firstOf(caught).subtract({ days: 7 }), lastOf(caught).add({ days: 7 }), 'range', {
    assumptions: [...warn(caught), 'around_holiday_means_a_week'],
  });

export const HOLIDAY_RULES: readonly PeriodRule[] = [
  ...HOLIDAY,
  rule(
    'HMINUS NUM TO? HPLUS NUM <holiday> / <holiday> FROM? HMINUS NUM TO? HPLUS NUM / FROM HMINUS NUM TO HPLUS NUM <holiday>',
    around([-1, 1]),
  ),
  rule(
    'FROM? HMINUS NUM TO HMINUS NUM <holiday> / <holiday> FROM? HMINUS NUM TO HMINUS NUM',
    around([-1, -1]),
  ),
  rule('FROM? HPLUS NUM TO HPLUS NUM <holiday> / <holiday> FROM? HPLUS NUM TO HPLUS NUM', around([1, 1])),
  rule('FROM? HMINUS NUM TO DAY? h <holiday> / FROM? HMINUS NUM TO <holiday>', around([-1, 0])),
  rule('HMINUS NUM <holiday> / <holiday> HMINUS NUM', oneDay(-1)),
  rule('HPLUS NUM <holiday> / <holiday> HPLUS NUM', oneDay(1)),
  rule('DAY h <holiday>', oneDay(0)),
  rule('THE? NUM DAY PREFEAST THE? <holiday>', beside('before')),
  rule('THE? NUM DAY POSTFEAST THE? <holiday>', beside('after')),
  rule(
    'NUM WEEK PREFEAST THE? <holiday> / THE? ONEWEEK|WEEK PREFEAST THE? <holiday>',
    beside('before', 'weeks'),
  ),
  rule(
    'NUM WEEK POSTFEAST THE? <holiday> / THE? ONEWEEK|WEEK POSTFEAST THE? <holiday>',
    beside('after', 'weeks'),
  ),
  rule('PREFEAST THE? <holiday>', beside('before')),
  rule('POSTFEAST THE? <holiday>', beside('after')),
  rule('SEASON THE? <holiday>', season),
];
