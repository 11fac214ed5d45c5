import { foldFeasts } from './feast-names.ts';

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
  /(?<date>(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])(?:[-/.]\d{1,2})?(?![\d.,])|\d{1,2}[/](?:(?:19|20)\d\d|\d{1,2}(?:[/]\d{2,4})?)|\d{1,2}-\d{1,2}-(?:\d{4}|\d\d)(?!\d)|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)|(?:(?<sign>rp\.?|idr|usd|us\$|[$€£])\s?)?(?<number>\d+(?:[.,:]\d+)*)|(?<word>[\p{L}]+(?:['’][\p{L}]+)?(?:(?<=^[qh]|[^\p{L}][qh])\d)?)|(?<mark>[-–—%&+])/giu;

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

const NAMED_DAY =
  'jan\\p{L}*|feb\\p{L}*|mar(?:et|ch)?|apr\\p{L}*|mei|may|jun[ie]?|jul[iy]?|ag[us]\\p{L}*|aug\\p{L}*|sep\\p{L}*|o[kc]t\\p{L}*|nov\\p{L}*|de[sc]\\p{L}*|senin|selasa|rabu|kamis|juma?t|sabtu|minggu|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
/** "jan-mar", "senin - jumat", "1 juli-5 juli": a dash between days or months is a span. */
const SPAN_DASH = new RegExp(
  `(?<=\\b(?:${NAMED_DAY})(?: \\d{2,4})?)\\s?[-–—]\\s?(?=(?:\\d{1,2} )?(?:${NAMED_DAY})\\b|\\d{1,2}\\b)`,
  'gu',
);

/** "had teh most orders": no tea. */
const TEH_FOR_THE =
  /\bteh (?=(?:total|most|least|best|worst|highest|lowest|biggest|busiest|top|last|first|same|average)\b)/gu;
const ROMAN = ['i', 'ii', 'iii', 'iv'];
/** "triwulan II", "semester I". */
const ROMAN_PART = /\b(triwulan|kuartal|kwartal|quarter|semester|tw|smt) ?(iv|i{1,3})\b/gu;
const ORDINAL_WORDS = ['first', 'second', 'third', 'fourth', 'fifth'];
/** "3rd quarter", "2nd week": an ordinal in figures before what it counts. */
const COUNTED_UNIT =
  /\b([1-5])(?:st|nd|rd|th) (?=(?:quarter|half|week|day|mon|tue|wed|thu|fri|sat|sun)\p{L}*\b)/gu;

function fold(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\P{Nd}0-9]/gu, toAsciiDigit);
  return foldFeasts(plain)
    .replace(/\bs\s?[/.]\s?d\b\.?/gu, ' sampai ')
    .replace(/\bsampai dengan\b/gu, 'sampai')
    .replace(/\bh\s?[-–]\s?(\d{1,2})\b/gu, ' hminus $1 ')
    .replace(/\bh\s?\+\s?(\d{1,2})\b/gu, ' hplus $1 ')
    .replace(SPAN_DASH, ' - ')
    .replace(ROMAN_PART, (_whole, unit: string, roman: string) => `${unit} ${ROMAN.indexOf(roman) + 1} `)
    .replace(/\b(\p{L}{3,})2(?=\p{L}|\b)/gu, '$1 $1 ')
    .replace(/\bmay (?=(?:i|we|you|it|be)\b)/gu, 'can ')
    .replace(TEH_FOR_THE, 'the ')
    .replace(/\btake away (?=from\b)/gu, 'take ')
    .replace(COUNTED_UNIT, (_whole, digit: string) => `${ORDINAL_WORDS[Number(digit) - 1] ?? ''} `)
    .replace(
      /\bthe (\d{1,2})(?:st|nd|rd|th)(?=\s*(?:$|[?.!,-]|(?:of|to|and|until|till|through)\b))/gu,
      'date $1 ',
    )
    .replace(/(\d)\s?(?:st|nd|rd|th)\b/gu, '$1 ');
}

/** Digits of other scripts stand in runs of ten: the place in the run is the value. */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
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
