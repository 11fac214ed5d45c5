/** Finds the words that a spelling without some of its vowels stands for: "trjual", "llu", "ystrdy". */
export function indexSkeletons(words: Iterable<string>): { find(word: string): string[] } {
  const bySkeleton = new Map<string, string[]>();
  for (const word of new Set(words)) {
    if (word.length < 4) continue;
    const key = skeletonOf(word);
    const list = bySkeleton.get(key);
    if (list === undefined) bySkeleton.set(key, [word]);
    else list.push(word);
  }
  return {
    find: (word) => {
      const key = skeletonOf(word);
      if (word.length < 3 || key.length < 2) return [];
      return (bySkeleton.get(key) ?? []).filter((one) => isShortFor(word, one));
    },
  };
}

/** The first letter and the consonants, doubled ones once. */
function skeletonOf(word: string): string {
  return (word.slice(0, 1) + word.slice(1).replace(/[aeiou]/gu, '')).replace(/(.)\1+/gu, '$1');
}

const mostDropped = (short: string): number => (short.length < 4 ? 2 : 4);

/** Only letters inside were left out: what is there stands in the same order, and the end is the end. */
function isShortFor(short: string, word: string): boolean {
  if (short.length >= word.length || word.length - short.length > mostDropped(short)) return false;
  if (short.at(-1) !== word.at(-1)) return false;
  let at = 0;
  for (const letter of word) if (letter === short[at]) at += 1;
  return at === short.length;
}
