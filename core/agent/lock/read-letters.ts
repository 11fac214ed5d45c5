/** Compatibility forms, accents and invisible characters folded away, in lower case. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i');
}

/** The ways in which an eye would read folded letters: marks inside words joined, or taken as spaces. */
export function listReadings(folded: string): string[] {
  const spaced = folded.replace(/[^\p{L}\n§]+/gu, ' ');
  const joined = joinMarks(folded).replace(/[^\p{L}\n§]+/gu, ' ');
  const unspelled = spaced.replace(/(?<!\p{L})(?:\p{L} ){2,}\p{L}(?!\p{L})/gu, (run) =>
    run.replace(/ /g, ''),
  );
  return [...new Set([spaced, joined, unspelled])];
}

/** "ra.mai" and "ra**mai" are read as one word. */
export function joinMarks(text: string): string {
  return text.replace(/(?<=\p{L})[^\p{L}\s§]+(?=\p{L})/gu, '');
}
