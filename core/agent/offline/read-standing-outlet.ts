import type { LexiconIndex } from './lexicon-index.ts';
import type { PlannerInput } from './plan.ts';
import { readQuestion } from './read-question.ts';

/** An outlet that the conversation is to keep to, or the end of keeping to one. */
export interface StandingOutlet {
  /** As recorded; null: all outlets again. */
  outlet: string | null;
  /** True when the message says nothing else. */
  isAll: boolean;
}

/** Words that make a choice last; without them an outlet counts for its own question. */
const FROM_NOW_ON =
  /\b(?:mulai (?:sekarang|skrg|skrng|hari ini|besok)|seterusnya|(?:untuk |buat )?(?:ke ?depan(?:nya)?|selanjutnya)|from (?:now|here) on(?:wards?)?|going forward)\b/;
const ALL_OUTLETS =
  /\b(?:semua|smua|seluruh|all|every)(?: the)? (?:cabang|outlet|toko|gerai|branch|store|shop)(?:e?s)?\b/;

/**
 * "mulai sekarang cabang Denpasar aja" and "semua cabang lagi": what holds from here on. Careful by
 * design: an outlet in a plain question lasts for that question and its follow-ups only.
 */
export function readStandingOutlet(input: PlannerInput, index: LexiconIndex): StandingOutlet | null {
  const said = input.question.toLowerCase();
  const isLasting = FROM_NOW_ON.test(said);
  if (!isLasting && !ALL_OUTLETS.test(said)) return null;
  const reading = readQuestion(input, index);
  // "mulai sekarang cabang Kuta tutup jam 2" is about a setting of the outlet.
  if (reading.settings.length > 0) return null;
  const named = reading.names.find(
    ({ filter, fit }) => filter.dimension === 'outlet' && (fit === 'exact' || fit === 'close'),
  );
  const [outlet] = named?.filter.values ?? [];
  const isAll =
    reading.metrics.length === 0 &&
    reading.amounts.length === 0 &&
    reading.dimensions.every(({ id }) => id === 'outlet') &&
    reading.names.every(({ filter }) => filter.dimension === 'outlet');
  if (ALL_OUTLETS.test(said)) return outlet === undefined ? { outlet: null, isAll } : null;
  return outlet !== undefined && named?.filter.values.length === 1 ? { outlet, isAll } : null;
}
