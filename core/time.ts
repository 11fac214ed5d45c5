import { Temporal } from 'temporal-polyfill';

/** A business day, `YYYY-MM-DD`. */
export type BusinessDate = string;

/** Both ends inclusive. */
export interface Period {
  from: BusinessDate;
  to: BusinessDate;
}

/**
 * The business day that an instant belongs to: the outlet's local date, moved back while the
 * clock is before the day's start (a bar that closes at 02.00 starts its day at 120 minutes).
 */
export function toBusinessDate(
  instant: Temporal.Instant,
  timeZone: string,
  dayStartMinutes = 0,
): BusinessDate {
  return instant.toZonedDateTimeISO(timeZone).subtract({ minutes: dayStartMinutes }).toPlainDate().toString();
}

/** Number of days in a period, both ends counted. */
export function countDays(period: Period): number {
  return Temporal.PlainDate.from(period.from).until(period.to, { largestUnit: 'days' }).days + 1;
}

export function addDays(date: BusinessDate, days: number): BusinessDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** WIB, WITA, WIT for the Indonesian zones, otherwise the zone's own offset (`GMT-05:00`). */
export function zoneLabel(instant: Temporal.Instant, timeZone: string): string {
  const offset = instant.toZonedDateTimeISO(timeZone).offset;
  const labels: Record<string, string> = { '+07:00': 'WIB', '+08:00': 'WITA', '+09:00': 'WIT' };
  return labels[offset] ?? `GMT${offset}`;
}
