import { Temporal } from 'temporal-polyfill';
import type { Freshness } from '../../metrics/types.ts';
import type { Locale } from '../../text.ts';
import { toPlainName } from './names.ts';
import { toIsoInstant, wordDays, wordInstant } from './periods.ts';

/** Up to when the data behind a whole turn goes, and what was never received. */
export interface TurnFreshness {
  through: string | null;
  timeZone: string;
  /** Outlets that end earlier than the others, each with its own end. */
  behind: Freshness['behind'];
  /** Up to when the data of the outlets that are not behind goes. */
  throughOthers: string | null;
  missing: { outlets: string[]; days: string[] };
}

/** One line for all results of a turn: the earliest end, everything that is missing. */
export function mergeFreshness(states: readonly Freshness[], timeZone: string): TurnFreshness | null {
  if (states.length === 0) return null;
  const behind = new Map(states.flatMap((state) => state.behind).map((end) => [end.name, end]));
  const others = states
    .flatMap((state) => state.outlets)
    .filter((outlet) => !behind.has(outlet.name))
    .map((outlet) => outlet.through);
  const outlets = new Set(states.flatMap((state) => state.missing.outlets));
  const days = new Set(states.flatMap((state) => state.missing.days));
  return {
    through: findEarliest(states.flatMap((state) => state.through ?? [])),
    throughOthers: findEarliest(others),
    behind: [...behind.values()],
    timeZone: oneZone(states) ?? timeZone,
    missing: { outlets: [...outlets].toSorted(), days: [...days].toSorted() },
  };
}

const MOST_BEHIND = 4;

/** `Data s.d. 30 Agu 2025, 21.05 WIB; cabang Kuta baru s.d. 14.00 WIB; 31 Agu belum masuk.` */
export function wordFreshness(freshness: TurnFreshness, locale: Locale): string {
  const { through, throughOthers, timeZone, missing, behind } = freshness;
  if (!through) return '';
  const isId = locale === 'id';
  const whole = wordInstant(throughOthers ?? through, timeZone, locale);
  const late = behind.slice(0, MOST_BEHIND).map((end) => {
    const until = wordInstant(end.through, end.timeZone, locale);
    const name = toPlainName(end.name);
    return isId ? `cabang ${name} baru s.d. ${until}` : `outlet ${name} only up to ${until}`;
  });
  const rest =
    behind.length > MOST_BEHIND
      ? [isId ? 'cabang lain juga tertinggal' : 'other outlets are behind too']
      : [];
  const gaps = missing.outlets.filter((name) => !behind.some((end) => end.name === name));
  const days = wordDays(missing.days, locale);
  return `${[
    `${isId ? 'Data s.d.' : 'Data up to'} ${whole}`,
    ...late,
    ...rest,
    ...(gaps.length > 0 ? [wordMissingOutlets(gaps, locale)] : []),
    ...(days === '' ? [] : [isId ? `${days} belum masuk` : `${days} not received yet`]),
  ].join('; ')}.`;
}

function wordMissingOutlets(outlets: readonly string[], locale: Locale): string {
  const names = outlets.map(toPlainName).join(', ');
  return locale === 'id' ? `cabang ${names} belum lengkap` : `outlet ${names} incomplete`;
}

function findEarliest(instants: readonly string[]): string | null {
  const [first] = instants.map(toIsoInstant).toSorted((a, b) => Temporal.Instant.compare(a, b));
  return first ?? null;
}

function oneZone(states: readonly Freshness[]): string | null {
  const zones = new Set(states.flatMap((state) => state.outlets.map((outlet) => outlet.timeZone)));
  const [zone] = zones;
  return zones.size === 1 && zone ? zone : null;
}
