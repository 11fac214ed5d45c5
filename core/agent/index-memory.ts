import { indexLexicon, type LexiconIndex } from './offline/lexicon-index.ts';
import type { Lexicon } from './offline/plan.ts';

/** Gives the index of a business's names, made anew or as it was made before. */
export type IndexNames = (businessId: string, lexicon: Lexicon) => LexiconIndex;

interface Remembered {
  names: string;
  index: LexiconIndex;
}

const MOST_BUSINESSES = 20;

/**
 * Names change rarely, so the last index of each of the businesses asked about lately is kept, and
 * used again while the names are letter for letter the same.
 */
export function createIndexMemory(): IndexNames {
  const remembered = new Map<string, Remembered>();
  return (businessId, lexicon) => {
    const names = JSON.stringify([lexicon.businessName, lexicon.names]);
    const known = remembered.get(businessId);
    if (known?.names === names) return known.index;
    const index = indexLexicon(lexicon);
    remembered.delete(businessId);
    const oldest = remembered.keys().next();
    if (remembered.size >= MOST_BUSINESSES && oldest.done !== true) remembered.delete(oldest.value);
    remembered.set(businessId, { names, index });
    return index;
  };
}
