/** Finds the words of a fixed vocabulary that a misspelling may have meant. */
export interface NearestWords {
  /** Closest words first; empty when nothing is near enough for the word's length. */
  find(word: string): { word: string; distance: number }[];
}

/**
 * Edit distance with transpositions of neighbours as one step (optimal string alignment,
 * Damerau 1964), given up on above `limit`.
 */
export function editDistance(a: string, b: string, limit = 2): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/** How many slips a word of this length may hold before it stops being that word. */
function allowedDistance(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Index of all words with one letter left out (symmetric delete, as SymSpell does): two words
 * within one edit share a key, so a lookup compares a handful of words, not the vocabulary.
 */
export function indexWords(words: Iterable<string>): NearestWords {
  const byKey = new Map<string, string[]>();
  for (const word of new Set(words)) {
    if (word.length < 4) continue;
    for (const key of deletions(word, word.length >= 8 ? 2 : 1)) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [word]);
      else list.push(word);
    }
  }
  return { find: (word) => findNearest(byKey, word) };
}

function findNearest(
  byKey: ReadonlyMap<string, string[]>,
  word: string,
): { word: string; distance: number }[] {
  const allowed = allowedDistance(word.length);
  if (allowed === 0) return [];
  const seen = new Set<string>();
  const found: { word: string; distance: number }[] = [];
  for (const key of deletions(word, allowed)) {
    for (const candidate of byKey.get(key) ?? []) {
      if (seen.has(candidate)) continue;
      seen.add(candidate);
      const distance = editDistance(word, candidate, allowed);
      if (distance <= allowed && isPlausibleSlip(word, candidate, distance))
        found.push({ word: candidate, distance });
    }
  }
  return found.toSorted((a, b) => a.distance - b.distance || a.word.length - b.word.length);
}

/** People rarely miss the first letter, and in a short word another letter is another word ("sate", "date"). */
function isPlausibleSlip(word: string, candidate: string, distance: number): boolean {
  const isReordered = [...word].toSorted().join('') === [...candidate].toSorted().join('');
  if (isReordered) return true;
  if (word[0] !== candidate[0]) return word.length >= 7 && distance === 1;
  const isSubstitution = word.length === candidate.length;
  return word.length >= 5 || !isSubstitution;
}

function deletions(word: string, depth: number): Set<string> {
  const keys = new Set([word]);
  let layer = [word];
  for (let level = 0; level < depth; level += 1) {
    const next: string[] = [];
    for (const text of layer) {
      for (let index = 0; index < text.length; index += 1) {
        const shorter = text.slice(0, index) + text.slice(index + 1);
        if (!keys.has(shorter)) {
          keys.add(shorter);
          next.push(shorter);
        }
      }
    }
    layer = next;
  }
  return keys;
}
