import { indexLexicon, type LexiconIndex } from './offline/lexicon-index.ts';
import type { Lexicon } from './offline/plan.ts';

interface Remembered {
  names: string;
  index: LexiconIndex;
}

const MOST_BUSINESSES = 20;
const remembered = new Map<string, Remembered>();

/**
 * The index of a business's names. Names change rarely, so the last one is kept and used again
 * while they are letter for letter the same.
 */
export function rememberIndex(businessId: string, lexicon: Lexicon): LexiconIndex {
  const names = JSON.stringify([lexicon.businessName, lexicon.names]);
  const known = remembered.get(businessId);
  if (known?.names === names) return known.index;
  const index = indexLexicon(lexicon);
  remembered.delete(businessId);
  const oldest = remembered.keys().next();
  if (remembered.size >= MOST_BUSINESSES && oldest.done !== true) remembered.delete(oldest.value);
  remembered.set(businessId, { names, index });
  return index;
}
