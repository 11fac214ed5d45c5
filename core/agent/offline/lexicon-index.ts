import type { Lexicon } from './plan.ts';

/** The names of one business, prepared for fuzzy lookup. Build once per lexicon. */
export interface LexiconIndex {
  names: readonly string[];
}

export function indexLexicon(lexicon: Lexicon): LexiconIndex {
  return { names: Object.values(lexicon.names).flat() };
}
