import { Temporal } from 'temporal-polyfill';
import type { BusinessDate, Period } from '../../../time.ts';
import type { HolidayId } from '../../calendar/holidays.ts';
import type { PlanAssumption } from '../plan.ts';

export type PeriodUnit = 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'range' | 'all';

/** What the resolver may look at: the turn's day, the days with data, the conversation's period. */
export interface PeriodContext {
  today: BusinessDate;
  covered: Period | null;
  /** English month-first dates in a shop that counts in dollars. */
  isMonthFirst: boolean;
  isEnglish: boolean;
  /** What a lone "m" after a number is worth. */
  currency: string;
}

/** A period as read. `relative` ones wait for the period that they lean on. */
export interface PeriodReading {
  period: Period;
  unit: PeriodUnit;
  assumptions: readonly PlanAssumption[];
  /** A month or day without its year: another period of the question may still decide it. */
  isYearless: boolean;
  /** Steps back from the period it leans on: "the month before that", "sama tahun lalu". */
  relative: {
    unit: PeriodUnit | 'same';
    step: number;
    isYearBack: boolean;
    isMonthBack?: boolean;
    /** So many days that end before it. */
    daysBefore?: number;
  } | null;
  /** "jam yang sama kemarin" speaks of today as well, until now. */
  isUntilNow?: boolean;
  /** "seminggu", "the year": gives way to any period that is said outright. */
  isVague?: boolean;
  /** The words name a day that no calendar has ("31 juni"): nothing else may be read from them. */
  isImpossible?: boolean;
  /** What an impossible one may have meant. */
  instead?: readonly Period[];
  /** A feast can be asked for in another year, where it has other dates. */
  holiday?: HolidayId;
  /** Only these weekdays of the period (1 is Monday): "3 senin terakhir". */
  weekdays?: readonly number[];
}

type Plain = Temporal.PlainDate;

export const toDate = (text: BusinessDate): Plain => Temporal.PlainDate.from(text);

export function reading(
  from: Plain,
  to: Plain,
  unit: PeriodUnit,
  extra: Partial<PeriodReading> = {},
): PeriodReading {
  return {
    period: { from: from.toString(), to: to.toString() },
    unit,
    assumptions: [],
    isYearless: false,
    relative: null,
    ...extra,
  };
}

/** A date that cannot be, in a place of its own so that no part of it is read as something else. */
export const impossible = (instead: readonly Period[] = []): PeriodReading => ({
  ...reading(toDate('1970-01-01'), toDate('1970-01-01'), 'day'),
  isImpossible: true,
  instead,
});

export const dayOf = (date: Plain, extra?: Partial<PeriodReading>): PeriodReading =>
  reading(date, date, 'day', extra);

export const weekOf = (date: Plain): PeriodReading => {
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  return reading(monday, monday.add({ days: 6 }), 'week');
};

/** The Saturday and Sunday of the week that a day is in. */
export const weekendOf = (date: Plain): PeriodReading => {
  const saturday = date.add({ days: 6 - date.dayOfWeek });
  return reading(saturday, saturday.add({ days: 1 }), 'weekend');
};

export const monthOf = (date: Plain, extra?: Partial<PeriodReading>): PeriodReading =>
  reading(date.with({ day: 1 }), date.with({ day: date.daysInMonth }), 'month', extra);

const monthsFrom = (start: Plain, months: number, unit: PeriodUnit): PeriodReading =>
  reading(start, start.add({ months }).subtract({ days: 1 }), unit);

export const quarterOf = (year: number, quarter: number): PeriodReading =>
  monthsFrom(new Temporal.PlainDate(year, (quarter - 1) * 3 + 1, 1), 3, 'quarter');

export const halfOf = (year: number, half: number): PeriodReading =>
  monthsFrom(new Temporal.PlainDate(year, half === 1 ? 1 : 7, 1), 6, 'half');

export const yearOf = (year: number): PeriodReading =>
  reading(new Temporal.PlainDate(year, 1, 1), new Temporal.PlainDate(year, 12, 31), 'year');

/** The days up to today that end with today, `days` of them. */
export const lastDays = (today: Plain, days: number): PeriodReading =>
  reading(today.subtract({ days: days - 1 }), today, 'range', { assumptions: ['last_days_include_today'] });

/** A period that still runs ends today: nothing later exists yet. */
export function cutAtToday(found: PeriodReading, today: BusinessDate): PeriodReading {
  const { from, to } = found.period;
  if (to <= today || from > today) return found;
  return { ...found, period: { from, to: today } };
}

/** The whole calendar unit that a period cut at today belongs to. */
export function wholeUnit(period: Period, unit: PeriodUnit): Period {
  const start = toDate(period.from);
  if (unit === 'week') return weekOf(start).period;
  if (unit === 'month') return monthOf(start).period;
  if (unit === 'quarter') return quarterOf(start.year, Math.ceil(start.month / 3)).period;
  if (unit === 'half') return halfOf(start.year, start.month <= 6 ? 1 : 2).period;
  if (unit === 'year') return yearOf(start.year).period;
  return period;
}

/** What kind of calendar unit a bare period is, for follow-ups that only carry dates. */
export function unitOf(period: Period, today: BusinessDate): PeriodUnit {
  if (period.from === period.to) return 'day';
  for (const unit of ['week', 'month', 'quarter', 'half', 'year'] as const) {
    const whole = wholeUnit(period, unit);
    if (whole.from === period.from && (whole.to === period.to || (period.to === today && whole.to > today))) {
      return unit;
    }
  }
  return 'range';
}

/** The period of the same kind `steps` before; ranges move by their own length. */
export function stepBack(period: Period, unit: PeriodUnit, steps = 1): Period {
  const start = toDate(period.from);
  if (unit === 'week') return weekOf(start.subtract({ weeks: steps })).period;
  if (unit === 'weekend') return weekendOf(start.subtract({ weeks: steps })).period;
  if (unit === 'month') return monthOf(start.subtract({ months: steps })).period;
  if (unit === 'quarter') return wholeUnit(dayOf(start.subtract({ months: 3 * steps })).period, 'quarter');
  if (unit === 'half') return wholeUnit(dayOf(start.subtract({ months: 6 * steps })).period, 'half');
  if (unit === 'year') return yearOf(start.year - steps).period;
  const days = start.until(toDate(period.to), { largestUnit: 'days' }).days + 1;
  const from = start.subtract({ days: days * steps });
  return reading(from, from.add({ days: days - 1 }), 'range').period;
}

/** The same dates a year earlier; whole months stay whole (29 February). */
export function yearBack(period: Period, unit: PeriodUnit): Period {
  const from = toDate(period.from).subtract({ years: 1 });
  const to = toDate(period.to).subtract({ years: 1 });
  const isWhole = unit === 'month' && toDate(period.to).day === toDate(period.to).daysInMonth;
  return { from: from.toString(), to: (isWhole ? to.with({ day: to.daysInMonth }) : to).toString() };
}
