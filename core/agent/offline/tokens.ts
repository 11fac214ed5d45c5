export type TokenKind = 'word' | 'number' | 'date' | 'dash';

/** One piece of a question. `text` is lower case without accents; `at` counts tokens from zero. */
export interface Token {
  text: string;
  kind: TokenKind;
  /** The currency sign that stood before a number: it is money, never a year or a count. */
  isMoney: boolean;
}

/** Longer questions are cut: the rest of ten thousand characters says nothing about sales. */
const MAX_TOKENS = 160;
const MAX_CHARACTERS = 2_000;

const PIECE =
  /(?<date>\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/]\d{1,2}(?:[/]\d{2,4})?|\d{1,2}-\d{1,2}-\d{4})|(?:(?<sign>rp\.?|idr|usd|us\$|[$€£])\s?)?(?<number>\d+(?:[.,:]\d+)*)|(?<word>[\p{L}]+(?:['’][\p{L}]+)?(?:(?<=^q|[^\p{L}]q|[^\p{L}]h)\d)?)|(?<mark>[-–—%&+])/giu;

const MARK_WORDS: Readonly<Record<string, string>> = { '%': 'persen', '&': 'dan', '+': 'dan' };

/** Splits a question or a name: letters from digits (`250jt`), dates whole, marks only where they mean something. */
export function toTokens(text: string): Token[] {
  const plain = fold(text.slice(0, MAX_CHARACTERS));
  const tokens: Token[] = [];
  for (const match of plain.matchAll(PIECE)) {
    const token = toToken(match, plain);
    if (token !== null) tokens.push(token);
    if (tokens.length >= MAX_TOKENS) break;
  }
  return tokens;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\bs\s?[/.]\s?d\b\.?/gu, ' sampai ')
    .replace(/\bsampai dengan\b/gu, 'sampai')
    .replace(/\b(?:idul ?fitri|hari raya)\b/gu, 'lebaran')
    .replace(/\b(\p{L}{3,})2(?=\p{L}|\b)/gu, '$1 $1 ')
    .replace(/(\d)\s?(?:st|nd|rd|th)\b/gu, '$1 ');
}

function toToken(match: RegExpExecArray, plain: string): Token | null {
  const { date, sign, number, word, mark } = match.groups ?? {};
  if (date !== undefined) return { text: date, kind: 'date', isMoney: false };
  if (number !== undefined) return { text: number, kind: 'number', isMoney: sign !== undefined };
  if (word !== undefined) return { text: word.replace('’', "'"), kind: 'word', isMoney: false };
  if (mark === undefined) return null;
  const asWord = MARK_WORDS[mark];
  if (asWord !== undefined) return { text: asWord, kind: 'word', isMoney: false };
  const before = plain.slice(0, match.index).trimEnd().at(-1) ?? '';
  const after =
    plain
      .slice(match.index + 1)
      .trimStart()
      .at(0) ?? '';
  const isSpaced = /\s/u.test(plain[match.index - 1] ?? '') && /\s/u.test(plain[match.index + 1] ?? '');
  return isSpaced || (/\d/u.test(before) && /\d/u.test(after))
    ? { text: '-', kind: 'dash', isMoney: false }
    : null;
}
