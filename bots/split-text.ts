/**
 * Cuts a text into parts of at most `limit` UTF-16 units, on the widest border that fits:
 * paragraph, line, sentence, word. A figure such as `Rp 242.628.632` is never cut.
 */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const cut = findBorder(rest, limit);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

const BORDERS = [/\n{2,}/g, /\n/g, /(?<=[.!?…])\s+/g, /\s+/g];

function findBorder(text: string, limit: number): number {
  const head = text.slice(0, limit + 1);
  for (const border of BORDERS) {
    let best = -1;
    for (const match of head.matchAll(border)) {
      if (match.index > 0 && match.index <= limit && !isInsideFigure(text, match.index)) best = match.index;
    }
    // A border in the first quarter would leave a stump; the next kind of border cuts later.
    if (best > limit / 4) return best;
  }
  return cutBetweenCharacters(text, limit);
}

/** `Rp 1.000`, `12 jt`, `5 %`: the space belongs to the figure. */
function isInsideFigure(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 12), index);
  const after = text.slice(index, index + 16).trimStart();
  if (/(^|\W)(Rp|USD|IDR|EUR|\$|€|£)$/i.test(before) && /^-?\d/.test(after)) return true;
  return (
    /\d$/.test(before) && /^(%|persen|percent|ribu|rb|juta|jt|miliar|triliun|million|billion)/i.test(after)
  );
}

/** No space at all: a word longer than the limit. Never between the halves of one character. */
function cutBetweenCharacters(text: string, limit: number): number {
  let cut = limit;
  const figure = /[\d.,]+$/.exec(text.slice(0, cut));
  if (figure && /^[\d.,]/.test(text.slice(cut)) && figure.index > 0) cut = figure.index;
  const code = text.charCodeAt(cut - 1);
  return code >= 0xd800 && code <= 0xdbff && cut > 1 ? cut - 1 : cut;
}
