/**
 * A pattern for single words from a list: `naik*` takes any ending. A letter may be drawn out
 * ("naaaik", "jutaa"): an eye reads the same word.
 */
export function toWordPattern(...lists: readonly string[]): RegExp {
  const words = lists.flatMap((list) => list.split(/\s+/)).filter(Boolean);
  return new RegExp(`^(?:${words.map(toFlexible).join('|')})$`);
}

export function toFlexible(word: string): string {
  return word
    .replace(/([a-z])\1+/g, '$1')
    .replace(/[a-z]/g, '$&+')
    .replace(/\*$/, '[a-z]*');
}
