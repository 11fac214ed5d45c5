import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../text.ts';
import type { BusinessDate, Period } from '../../time.ts';
import { zoneLabel } from '../../time.ts';

const LONG: Readonly<Record<Locale, readonly string[]>> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
const SHORT: Readonly<Record<Locale, readonly string[]>> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
const WEEKDAYS: Readonly<Record<Locale, readonly string[]>> = {
  id: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const WEEKDAY_KEYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A period as it cannot be misread: `Juli 2025`, `1–30 Agu 2025`, `Senin, 4 Agu 2025`. */
export function wordPeriod(period: Period, locale: Locale): string {
  const from = Temporal.PlainDate.from(period.from);
  const to = Temporal.PlainDate.from(period.to);
  if (from.equals(to)) return wordDay(period.from, locale);
  if (from.day === 1 && to.day === to.daysInMonth) return wordMonths(from, to, locale);
  if (from.year !== to.year) return `${wordDate(period.from, locale)} – ${wordDate(period.to, locale)}`;
  if (from.month !== to.month) {
    return `${from.day} ${short(from, locale)} – ${to.day} ${short(to, locale)} ${to.year}`;
  }
  return `${from.day}–${to.day} ${short(to, locale)} ${to.year}`;
}

/** `Senin, 4 Agu 2025` */
export function wordDay(date: BusinessDate, locale: Locale): string {
  const weekday = WEEKDAYS[locale][Temporal.PlainDate.from(date).dayOfWeek - 1];
  return `${weekday}, ${wordDate(date, locale)}`;
}

/** `4 Agu 2025` */
export function wordDate(date: BusinessDate, locale: Locale): string {
  const day = Temporal.PlainDate.from(date);
  return `${day.day} ${short(day, locale)} ${day.year}`;
}

/** `2025-07` → `Juli 2025` */
export function wordMonth(key: string, locale: Locale): string {
  const month = Temporal.PlainYearMonth.from(key);
  return `${LONG[locale][month.month - 1]} ${month.year}`;
}

export function wordWeekday(key: string, locale: Locale): string {
  return WEEKDAYS[locale][WEEKDAY_KEYS.indexOf(key)] ?? key;
}

/** Days in as few words as possible: `29 Agu`, `1–3 Sep`. */
export function wordDays(days: readonly BusinessDate[], locale: Locale): string {
  const ranges: { from: Temporal.PlainDate; to: Temporal.PlainDate }[] = [];
  for (const text of days.toSorted()) {
    const day = Temporal.PlainDate.from(text);
    const last = ranges.at(-1);
    if (last && last.to.add({ days: 1 }).equals(day)) last.to = day;
    else ranges.push({ from: day, to: day });
  }
  return ranges.map(({ from, to }) => wordRange(from, to, locale)).join(', ');
}

/** The last moment covered: `30 Agu 2025, 21.05 WIB`; only the day when the whole day is covered. */
export function wordInstant(instant: string, timeZone: string, locale: Locale): string {
  const moment = Temporal.Instant.from(toIsoInstant(instant));
  const local = moment.toZonedDateTimeISO(timeZone);
  const date = wordDate(local.toPlainDate().toString(), locale);
  if (local.hour === 23 && local.minute === 59) return date;
  const separator = locale === 'id' ? '.' : ':';
  const minute = String(local.minute).padStart(2, '0');
  return `${date}, ${String(local.hour).padStart(2, '0')}${separator}${minute} ${zoneLabel(moment, timeZone)}`;
}

/** PostgreSQL writes `2025-08-30 14:05:00+00`. */
export function toIsoInstant(text: string): string {
  return text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00');
}

function wordMonths(from: Temporal.PlainDate, to: Temporal.PlainDate, locale: Locale): string {
  if (from.year === to.year && from.month === to.month) return wordMonth(from.toString().slice(0, 7), locale);
  if (from.month === 1 && to.month === 12) {
    const years = from.year === to.year ? `${to.year}` : `${from.year}–${to.year}`;
    return locale === 'id' ? `tahun ${years}` : years;
  }
  const start = from.year === to.year ? short(from, locale) : `${short(from, locale)} ${from.year}`;
  return `${start} – ${short(to, locale)} ${to.year}`;
}

function wordRange(from: Temporal.PlainDate, to: Temporal.PlainDate, locale: Locale): string {
  if (from.equals(to)) return `${to.day} ${short(to, locale)}`;
  const start = from.month === to.month ? `${from.day}` : `${from.day} ${short(from, locale)} `;
  return `${start}–${from.month === to.month ? '' : ' '}${to.day} ${short(to, locale)}`;
}

function short(date: Temporal.PlainDate, locale: Locale): string {
  return SHORT[locale][date.month - 1] ?? '';
}
