/** Pieces of two neighbouring words run together: "nasgor" for nasi goreng, "kopsus", "esteh". */
export interface Blends<Owner> {
  find(word: string): { owner: Owner; words: readonly [string, string] }[];
}

const SHORTEST_PIECE = 2;

export function indexBlends<Owner>(
  owners: Iterable<{ owner: Owner; words: readonly string[] }>,
): Blends<Owner> {
  const byStart = new Map<string, { owner: Owner; words: readonly [string, string] }[]>();
  for (const { owner, words } of owners) {
    for (const [at, first] of words.entries()) {
      const second = words[at + 1];
      if (second === undefined || first.length < SHORTEST_PIECE || second.length < SHORTEST_PIECE) continue;
      const key = first.slice(0, SHORTEST_PIECE);
      const list = byStart.get(key);
      if (list === undefined) byStart.set(key, [{ owner, words: [first, second] }]);
      else list.push({ owner, words: [first, second] });
    }
  }
  return {
    find: (word) =>
      (byStart.get(word.slice(0, SHORTEST_PIECE)) ?? []).filter(({ words }) => isBlend(word, words)),
  };
}

/** Each word gives its beginning, together all of the typed letters. */
function isBlend(typed: string, [first, second]: readonly [string, string]): boolean {
  for (let cut = SHORTEST_PIECE; cut <= typed.length - SHORTEST_PIECE; cut += 1) {
    const isWhole = typed.slice(0, cut) === first && typed.slice(cut) === second;
    if (isWhole || (first.startsWith(typed.slice(0, cut)) && isEnough(typed, cut, second))) return true;
  }
  return false;
}

/** Two letters of the second word are too few unless they are all of it. */
function isEnough(typed: string, cut: number, second: string): boolean {
  const rest = typed.slice(cut);
  return second.startsWith(rest) && (rest.length > SHORTEST_PIECE || rest === second);
}
