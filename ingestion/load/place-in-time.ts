import { Temporal } from 'temporal-polyfill';
import { AiraError } from '#core/errors.ts';
import type { CleanSale } from '../clean-sale.ts';

interface PlacedTime {
  /** ISO instant. A sale of which only the day is known stands at the start of its business day. */
  soldAt: string;
  businessDate: string;
  /** Local clock hour, -1 where only the day is known. */
  hour: number;
}

interface Place {
  timeZone: string;
  dayStartMinutes: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const QUARTER = 15 * MINUTE;

/**
 * Makes the function that places a sale on its outlet's calendar. Zone offsets are remembered per
 * day (wall clock) and quarter hour (instants): Temporal alone is too slow for millions of rows.
 */
export function createTimePlacer(): (soldAt: CleanSale['soldAt'], place: Place) => PlacedTime {
  const offsets = new Map<string, number | null>();
  const remember = (key: string, compute: () => number | null): number | null => {
    const known = offsets.get(key);
    if (known !== undefined) return known;
    const fresh = compute();
    offsets.set(key, fresh);
    return fresh;
  };
  return (soldAt, place) => {
    if ('instant' in soldAt) {
      const epoch = Temporal.Instant.from(soldAt.instant).epochMilliseconds;
      const bucket = Math.floor(epoch / QUARTER);
      const offset = remember(`${place.timeZone}@${bucket}`, () =>
        offsetAt(bucket * QUARTER, place.timeZone),
      );
      return toPlaced(epoch, epoch + (offset ?? 0), place, true);
    }
    const { date, time } = soldAt.local;
    const clock = time ?? toClock(place.dayStartMinutes);
    const wall = Date.parse(`${date}T${clock.length === 5 ? `${clock}:00` : clock}Z`);
    if (Number.isNaN(wall)) throw new AiraError('value_invalid', 'sale has a date that does not exist');
    const steady = remember(`${place.timeZone}#${date}`, () => steadyOffset(date, place.timeZone));
    const epoch = steady === null ? wallToEpoch(date, clock, place.timeZone) : wall - steady;
    return toPlaced(epoch, wall, place, time !== null);
  };
}

function toPlaced(epoch: number, wall: number, place: Place, hasTime: boolean): PlacedTime {
  const local = new Date(wall);
  return {
    soldAt: new Date(epoch).toISOString(),
    businessDate: new Date(wall - place.dayStartMinutes * MINUTE).toISOString().slice(0, 10),
    hour: hasTime ? local.getUTCHours() : -1,
  };
}

function toClock(minutes: number): string {
  return new Date(minutes * MINUTE).toISOString().slice(11, 19);
}

function offsetAt(epoch: number, timeZone: string): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(timeZone);
  return zoned.offsetNanoseconds / 1_000_000;
}

/** The offset of a local day, or null when the clocks change during it. */
function steadyOffset(date: string, timeZone: string): number | null {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const before = offsetAt(midnight - DAY, timeZone);
  const after = offsetAt(midnight + 2 * DAY, timeZone);
  return before === after ? before : null;
}

function wallToEpoch(date: string, clock: string, timeZone: string): number {
  return Temporal.PlainDateTime.from(`${date}T${clock}`).toZonedDateTime(timeZone).epochMilliseconds;
}
