import type { DimensionId } from '../../metrics/types.ts';
import { checkBreaths } from './check-breaths.ts';
import { claimsDeed } from './claims-deed.ts';
import { foldLetters, listReadings } from './read-letters.ts';
import { CALENDAR_PHRASES, CALENDAR_WORDS, CAPITAL_MONTHS } from './words/calendar-words.ts';
import { DIRECTION_WORDS, RANK_WORDS } from './words/direction-words.ts';
import { isFigureWord } from './words/figure-words.ts';
import { HARMLESS } from './words/harmless-phrases.ts';

const LONGEST_TEXT = 2000;
const PLACEHOLDER = /\{\{\s*([a-z]+(?:\.[a-z_]+)?\d*)\s*\}\}/g;
/** Numbers of any script, currency and percent signs, and pictures that stand for them: dice, clocks, keycaps. */
const FIGURE_SIGNS =
  /[\p{N}\p{Sc}%‰٪％\u2680-\u2685\u2800-\u28FF\u{1F000}-\u{1F0FF}\u{1F550}-\u{1F567}]|\u20E3|🔟|💯|\b(?:rp|idr|usd)\b/iu;
/** Arrows, charts, and faces that say whether news is good. */
const DIRECTION_SIGNS =
  /[\u2190-\u21FF\u27F0-\u27FF\u2900-\u297F\u2B00-\u2BFF\u25B2-\u25C5⬆⬇☝]|📈|📉|📊|🔺|🔻|🔼|🔽|👆|👇|👎|🚀|🔥|🎉|🥳|💔|😢|😭|😱|😞|😔|🙁|☹|💸|🤑|🐌/u;
const RANK_SIGNS = /🥇|🥈|🥉|🏆|🏅|🎖|👑|🔝/u;
const LINKS =
  /https?:|www\.|\w:\/\/|\]\s*\(|!\[|<\s*[a-z!/]|&#?\w+;|@\w{3}|\bt\.me\b|\b[a-z0-9-]+\.(?:com|net|org|id|io|me|xyz|info|biz|app|dev|link|site|online|shop|store|ly|gg|ru|cn|co|ai|tk|top|page|club)\b/i;
const ROMAN_NUMBER = /\b(?:[IVXLCDM]{2,})\b/;
/** Names of tools, metrics and columns belong to the inside. */
const INSIDE_NAMES = /[a-z]_[a-z]/i;
/** Letters on tiles and flags, which no folding turns into letters. */
const LETTER_TILES = /[\u{1F100}-\u{1F1FF}\u{E0000}-\u{E007F}]/u;

export type Violation =
  | 'figure'
  | 'direction'
  | 'rank'
  | 'date'
  | 'label'
  | 'claim'
  | 'link'
  | 'reference'
  | 'length'
  | 'script';

/** What the turn's references are about. */
export interface Known {
  /** Recorded names: beside a reference they could relabel it. */
  names: readonly string[];
  /** Of the lists: with one kind only, a list may be announced by it. */
  dimensions: readonly DimensionId[];
}

/** What a text claims outside its references. Empty: the text may be filled in and sent. */
export function findViolations(template: string, known: Known = { names: [], dimensions: [] }): Violation[] {
  if (template.length > LONGEST_TEXT) return ['length'];
  const found = new Set<Violation>();
  const prose = template.replace(PLACEHOLDER, ' § ');
  if (/[{}]/.test(prose) || INSIDE_NAMES.test(prose)) found.add('reference');
  if (LINKS.test(prose)) found.add('link');
  const folded = foldLetters(prose);
  checkSigns(prose, folded, found);
  for (const reading of listReadings(folded)) checkWords(reading, found);
  checkBreaths(prose, known, found);
  return [...found];
}

function checkSigns(prose: string, folded: string, found: Set<Violation>): void {
  if (FIGURE_SIGNS.test(folded) || FIGURE_SIGNS.test(prose) || ROMAN_NUMBER.test(prose)) found.add('figure');
  if (DIRECTION_SIGNS.test(prose)) found.add('direction');
  if (RANK_SIGNS.test(prose)) found.add('rank');
  if (CAPITAL_MONTHS.test(prose)) found.add('date');
  // Indonesian and English need no other letters: what looks like them is a disguise.
  if (/[^\P{L}a-z]/u.test(folded) || LETTER_TILES.test(prose) || hasLooseMarks(prose)) found.add('script');
}

/** Marks that belong to no letter: crossed out, underlined, or small letters above others. */
function hasLooseMarks(prose: string): boolean {
  return /\p{M}/u.test(prose.normalize('NFC').replace(/\uFE0F/g, ''));
}

function checkWords(reading: string, found: Set<Violation>): void {
  const text = reading.replace(/\s+/g, ' ').replace(HARMLESS, ' ');
  if (CALENDAR_PHRASES.test(text)) found.add('date');
  if (claimsDeed(text)) found.add('claim');
  const words = text.split(/[\s§]+/).filter(Boolean);
  for (const [index, word] of words.entries()) {
    if (isFigureWord(word) || isFigureWord(joinPieces(word, words[index + 1]))) found.add('figure');
    if (DIRECTION_WORDS.test(word)) found.add('direction');
    if (RANK_WORDS.test(word)) found.add('rank');
    if (CALENDAR_WORDS.test(word)) found.add('date');
  }
}

/** "ti ga": two pieces of a short word. */
function joinPieces(word: string, next = ''): string {
  const arePieces = [word, next].every((piece) => piece.length === 2 || piece.length === 3);
  return arePieces ? word + next : word;
}
