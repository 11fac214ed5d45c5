import { createSpanIndex, toKey } from './span-index.ts';

/** A set of texts that keeps only their hashes: which texts are in it cannot be listed. */
export interface KeySet {
  add(text: string): void;
  has(text: string): boolean;
  size(): number;
}

export function createKeySet(): KeySet {
  const spans = createSpanIndex();
  return {
    add: (text) => spans.note(toKey(text), 1),
    has: (text) => spans.lastOf(toKey(text)) === 1,
    size: () => spans.size(),
  };
}
