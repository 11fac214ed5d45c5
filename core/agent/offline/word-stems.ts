/** A shared stem is a looser match than any slip of the fingers. */
export const STEM_DISTANCE = 3;

const SHORTEST_STEM = 5;
const LONGEST_ENDING = 3;

/** Finds the words of a vocabulary that begin as a word does: "hawaii" and "hawaiian". */
export function indexStems(words: Iterable<string>): { find(word: string): string[] } {
  const byStem = new Map<string, string[]>();
  for (const word of new Set(words)) {
    if (word.length < SHORTEST_STEM) continue;
    const stem = word.slice(0, SHORTEST_STEM);
    const list = byStem.get(stem);
    if (list === undefined) byStem.set(stem, [word]);
    else list.push(word);
  }
  return {
    find: (word) => {
      const held = word.length < SHORTEST_STEM ? [] : (byStem.get(word.slice(0, SHORTEST_STEM)) ?? []);
      return held.filter((one) => isSameStem(one, word));
    },
  };
}

function isSameStem(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const isBeginning = long.startsWith(short.slice(0, Math.max(SHORTEST_STEM, short.length - 1)));
  return isBeginning && long.length - short.length <= LONGEST_ENDING;
}
