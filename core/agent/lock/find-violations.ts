import {
  CALENDAR_PHRASES,
  CALENDAR_WORDS,
  DIRECTION_WORDS,
  FIGURE_WORDS,
  HARMLESS,
  METRIC_WORDS,
  RANK_WORDS,
} from './vocabulary.ts';

const LONGEST_TEXT = 2000;
const PLACEHOLDER = /\{\{\s*([a-z]+(?:\.[a-z_]+)?\d*)\s*\}\}/g;
/** Numbers of any script, currency and percent signs, and pictures that stand for them. */
const FIGURE_SIGNS = /[\p{N}\p{Sc}%‰٪％]|🔟|💯|\b(?:rp|idr|usd)\b/iu;
const DIRECTION_SIGNS = /[\u2190-\u21FF\u2B00-\u2BFF\u25B2-\u25C5⬆⬇📈📉🔺🔻🔼🔽👆👇☝]/u;
const LINKS =
  /https?:|www\.|\w:\/\/|\]\s*\(|!\[|<\s*[a-z!/]|&#?\w+;|@\w{3}|\bt\.me\b|\b[a-z0-9-]+\.(?:com|net|org|id|io|me|xyz|info|biz|app|dev|link|site|online|shop|ly|gg|ru|cn)\b/i;
const ROMAN_NUMBER = /\b(?:[IVXLCDM]{2,})\b/;
/** English month names that are everyday words in lower case. */
const CAPITAL_MONTHS = /\b(?:May|March)\b/;

export type Violation =
  | 'figure'
  | 'direction'
  | 'rank'
  | 'date'
  | 'label'
  | 'link'
  | 'reference'
  | 'length'
  | 'script';

/**
 * What a text claims outside its references. Empty: the text may be filled in and sent.
 * `names` are the recorded names of the turn: beside a reference they could relabel it.
 */
export function findViolations(template: string, names: readonly string[] = []): Violation[] {
  if (template.length > LONGEST_TEXT) return ['length'];
  const found = new Set<Violation>();
  const prose = template.replace(PLACEHOLDER, ' § ');
  if (/[{}]/.test(prose)) found.add('reference');
  if (LINKS.test(prose)) found.add('link');
  const plain = fold(prose);
  if (FIGURE_SIGNS.test(plain) || FIGURE_SIGNS.test(prose) || ROMAN_NUMBER.test(prose)) found.add('figure');
  if (DIRECTION_SIGNS.test(prose)) found.add('direction');
  if (/[^\P{L}\p{Script=Latin}]/u.test(plain)) found.add('script');
  if (CAPITAL_MONTHS.test(prose)) found.add('date');
  for (const reading of readings(plain)) checkWords(reading, found);
  if (template.search(PLACEHOLDER) >= 0) checkLabels(prose, names, found);
  return [...found];
}

/** Compatibility forms, accents and invisible characters folded away. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i');
}

/** Ways in which an eye would read the letters: marks inside words joined, or taken as spaces. */
function readings(plain: string): string[] {
  const spaced = plain.replace(/[^\p{L}\n§]+/gu, ' ');
  const joined = plain.replace(/(?<=\p{L})[^\p{L}\s§]+(?=\p{L})/gu, '').replace(/[^\p{L}\n§]+/gu, ' ');
  const unspelled = spaced.replace(/(?<!\p{L})(?:\p{L} ){2,}\p{L}(?!\p{L})/gu, (run) =>
    run.replace(/ /g, ''),
  );
  const calm = [spaced, joined, unspelled].map((text) => text.replace(/(\p{L})\1{2,}/gu, '$1'));
  return [...new Set([spaced, joined, unspelled, ...calm])];
}

function checkWords(reading: string, found: Set<Violation>): void {
  const text = reading.replace(/\s+/g, ' ').replace(HARMLESS, ' ');
  if (CALENDAR_PHRASES.test(text)) found.add('date');
  for (const word of text.split(/[\s§]+/)) {
    if (FIGURE_WORDS.test(word)) found.add('figure');
    if (DIRECTION_WORDS.test(word)) found.add('direction');
    if (RANK_WORDS.test(word)) found.add('rank');
    if (CALENDAR_WORDS.test(word)) found.add('date');
  }
}

/** A sentence with a reference may not name a metric, a dimension or a recorded name. */
function checkLabels(prose: string, names: readonly string[], found: Set<Violation>): void {
  const folded = names.map((name) => fold(name).trim()).filter((name) => name.length > 2);
  for (const sentence of prose.split(/\n+/)) {
    if (!sentence.includes('§')) continue;
    const text = fold(sentence);
    if (folded.some((name) => text.includes(name))) found.add('label');
    for (const reading of readings(text)) {
      if (reading.split(/[\s§]+/).some((word) => METRIC_WORDS.test(word.replace(/(?:nya|mu)$/, '')))) {
        found.add('label');
      }
    }
  }
}
