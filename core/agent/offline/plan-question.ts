import type { LexiconIndex } from './lexicon-index.ts';
import { indexLexicon } from './lexicon-index.ts';
import type { Plan, PlannerInput } from './plan.ts';

/**
 * Reads a question without a language model: pure, no clock, no I/O, never throws on any text.
 * Pass the index when several questions share one lexicon; building it is the slow part.
 */
export function planQuestion(input: PlannerInput, index: LexiconIndex = indexLexicon(input.lexicon)): Plan {
  return {
    locale: input.previousLocale ?? 'id',
    calls: [],
    smalltalk: 'unclear',
    assumptions: [],
    trace: [index.names.length.toString()],
  };
}
