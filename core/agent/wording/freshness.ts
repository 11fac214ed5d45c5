import { Temporal } from 'temporal-polyfill';
import type { Freshness } from '../../metrics/types.ts';
import type { Locale } from '../../text.ts';
import { toPlainName } from './names.ts';
import { toIsoInstant, wordDays, wordInstant } from './periods.ts';

/** Up to when the data behind a whole turn goes, and what was never received. */
export interface TurnFreshness {
  through: string | null;
  timeZone: string;
  missing: { outlets: string[]; days: string[] };
}

/** One line for all results of a turn: the earliest end, everything that is missing. */
export function mergeFreshness(states: readonly Freshness[], timeZone: string): TurnFreshness | null {
  if (states.length === 0) return null;
  const ends = states.flatMap((state) => (state.through ? [toIsoInstant(state.through)] : []));
  const outlets = new Set(states.flatMap((state) => state.missing.outlets));
  const days = new Set(states.flatMap((state) => state.missing.days));
  return {
    through: ends.toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? null,
    timeZone: oneZone(states) ?? timeZone,
    missing: { outlets: [...outlets].toSorted(), days: [...days].toSorted() },
  };
}

/** `Data s.d. 30 Agu 2025, 21.05 WIB; 31 Agu belum masuk.` */
export function wordFreshness(freshness: TurnFreshness, locale: Locale): string {
  const { through, timeZone, missing } = freshness;
  if (!through) return '';
  const parts = [`${locale === 'id' ? 'Data s.d.' : 'Data up to'} ${wordInstant(through, timeZone, locale)}`];
  if (missing.outlets.length > 0) parts.push(wordMissingOutlets(missing.outlets, locale));
  if (missing.days.length > 0) {
    const days = wordDays(missing.days, locale);
    parts.push(locale === 'id' ? `${days} belum masuk` : `${days} not received yet`);
  }
  return `${parts.join('; ')}.`;
}

function wordMissingOutlets(outlets: readonly string[], locale: Locale): string {
  const names = outlets.map(toPlainName).join(', ');
  return locale === 'id' ? `cabang ${names} belum lengkap` : `outlet ${names} incomplete`;
}

function oneZone(states: readonly Freshness[]): string | null {
  const zones = new Set(states.flatMap((state) => state.outlets.map((outlet) => outlet.timeZone)));
  const [zone] = zones;
  return zones.size === 1 && zone ? zone : null;
}
