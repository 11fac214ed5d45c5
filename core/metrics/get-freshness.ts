import { Temporal } from 'temporal-polyfill';
import type { BusinessDate, Period } from '../time.ts';
import type { OutletClock } from './outlet-clocks.ts';
import type { Freshness } from './types.ts';

/**
 * Up to when the outlets' data goes, seen from `now`, and what of the period was never received.
 * Only coverage tells: a covered day without a sale is a closed day. Days after today are not missing.
 */
export function getFreshness(
  outlets: readonly OutletClock[],
  now: Temporal.Instant,
  period: Period,
): Freshness {
  const known = outlets
    .map((outlet) => ({ outlet, spans: outlet.spans.filter((span) => span.from <= outlet.today) }))
    .filter(({ spans }) => spans.length > 0);
  const throughs = known.map(({ outlet, spans }) => ({ outlet, through: lastMoment(spans, now) }));
  const first = known.map(({ spans }) => spans[0]?.from ?? '').toSorted()[0] ?? null;
  const days = listDays(period, outlets);
  const received = days.filter((day) => known.some(({ outlet }) => isCovered(outlet, day)));
  const receivedDays = new Set(received);
  return {
    through: throughs.length === 0 ? null : earliest(throughs.map((item) => item.through)).toString(),
    coveredFrom: first,
    outlets: throughs.map(toEnd),
    missing: {
      days: days.filter((day) => !receivedDays.has(day)),
      outlets: known
        .filter(({ outlet, spans }) =>
          received.some((day) => day > (spans[0]?.from ?? '') && !isCovered(outlet, day)),
        )
        .map(({ outlet }) => outlet.name),
    },
    behind: findBehind(throughs, period).map(toEnd),
    isOutside: received.length === 0,
  };
}

interface OutletEnd {
  outlet: OutletClock;
  through: Temporal.Instant;
}

const NOTABLE_MS = 3_600_000;

/** Measured at the end of the period, where that comes before the freshest outlet's end. */
function findBehind(ends: readonly OutletEnd[], { to }: Period): OutletEnd[] {
  const freshest = Math.max(...ends.map(({ through }) => through.epochMilliseconds));
  return ends.filter(({ outlet, through }) => {
    const over = Temporal.PlainDate.from(to)
      .add({ days: 1 })
      .toZonedDateTime(outlet.timeZone)
      .add({ minutes: outlet.dayStartMinutes }).epochMilliseconds;
    return Math.min(freshest, over) - through.epochMilliseconds >= NOTABLE_MS;
  });
}

function toEnd({ outlet, through }: OutletEnd): Freshness['outlets'][number] {
  return { name: outlet.name, timeZone: outlet.timeZone, through: through.toString() };
}

/** True when the outlet's data holds the business day, as far as the clock has come. */
function isCovered(outlet: OutletClock, day: BusinessDate): boolean {
  return day <= outlet.today && outlet.spans.some((span) => span.from <= day && day <= span.through);
}

function lastMoment(spans: OutletClock['spans'], now: Temporal.Instant): Temporal.Instant {
  const last =
    spans
      .map((span) => span.at)
      .toSorted(Temporal.Instant.compare)
      .at(-1) ?? now;
  return earliest([last, now]);
}

function earliest(instants: Temporal.Instant[]): Temporal.Instant {
  const [first] = instants.toSorted(Temporal.Instant.compare);
  if (!first) throw new RangeError('no instant given');
  return first;
}

const DAY = 86_400_000;
const MOST_DAYS = 3660;

/** The days of the period up to the latest today; of a longer period its last ten years. */
function listDays(period: Period, outlets: readonly OutletClock[]): BusinessDate[] {
  const today =
    outlets
      .map((outlet) => outlet.today)
      .toSorted()
      .at(-1) ?? period.to;
  const last = Date.parse(period.to < today ? period.to : today) / DAY;
  const first = Math.max(Date.parse(period.from) / DAY, last - MOST_DAYS + 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
    new Date((first + i) * DAY).toISOString().slice(0, 10),
  );
}
