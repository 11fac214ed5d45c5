import type { Word } from '../normalise-words.ts';
import { readNumber } from '../read-number.ts';
import { MONTHS, WEEKDAYS } from '../words/period-words.ts';
import { ORDINALS, type Symbols } from './period-symbols.ts';
import type { PeriodContext, PeriodReading } from './period-reading.ts';

/** What a pattern caught, each list in the order of the words. */
export interface Caught {
  numbers: readonly number[];
  /** Months 1–12. */
  months: readonly number[];
  years: readonly number[];
  weekdays: readonly number[];
  dates: readonly string[];
  /** What the groups inside (`<month>`, `<year>`) were read as. */
  bases: readonly PeriodReading[];
  words: readonly string[];
}

/** One place of a sequence: words of these terminals, a group, or (`isNot`) anything but these. */
interface Part {
  symbols: readonly string[];
  group: string | null;
  isOptional: boolean;
  isNot: boolean;
}

export interface PeriodRule {
  patterns: readonly (readonly Part[])[];
  /** Null when the words fit but the dates cannot be ("31 februari"). */
  resolve: (caught: Caught, context: PeriodContext) => PeriodReading | null;
}

export interface Found {
  to: number;
  reading: PeriodReading;
}

/** One question under the grammar; groups are read once per place. */
export interface Scene {
  words: readonly Word[];
  symbols: Symbols;
  context: PeriodContext;
  groups: Readonly<Record<string, RuleIndex>>;
  seen: Map<string, readonly Found[]>;
}

/**
 * `DATE NUM <month> / NUM TO NUM`: alternatives by ` / `, choices by `|`, loose parts end in `?`,
 * `<group>` is another set of rules, `!DAY` looks ahead, a word in small letters stands for itself.
 */
export function rule(pattern: string, resolve: PeriodRule['resolve']): PeriodRule {
  const patterns = pattern.split(' / ').map((sequence) => sequence.trim().split(/\s+/u).map(toPart));
  return { patterns, resolve };
}

function toPart(text: string): Part {
  const plain = text.replace(/^!/u, '').replace(/\?$/u, '');
  return {
    symbols: plain.split('|'),
    group: /^<(?<name>[a-z]+)>$/u.exec(plain)?.groups?.['name'] ?? null,
    isOptional: text.endsWith('?'),
    isNot: text.startsWith('!'),
  };
}

const NOTHING: Caught = {
  numbers: [],
  months: [],
  years: [],
  weekdays: [],
  dates: [],
  bases: [],
  words: [],
};

interface Entry {
  sequence: readonly Part[];
  resolve: PeriodRule['resolve'];
  order: number;
}

/** Every sequence under the terminals that can open it, so that a word meets only those. */
export type RuleIndex = ReadonlyMap<string, readonly Entry[]>;

export function indexRules(
  rules: readonly PeriodRule[],
  groups: Readonly<Record<string, readonly PeriodRule[]>>,
): RuleIndex {
  const index = new Map<string, Entry[]>();
  const entries = rules.flatMap(({ patterns, resolve }) =>
    patterns.map((sequence) => ({ sequence, resolve })),
  );
  for (const [order, entry] of entries.entries()) {
    for (const symbol of new Set(openingsOf(entry.sequence, groups))) {
      const list = index.get(symbol);
      if (list === undefined) index.set(symbol, [{ ...entry, order }]);
      else list.push({ ...entry, order });
    }
  }
  return index;
}

function openingsOf(
  sequence: readonly Part[],
  groups: Readonly<Record<string, readonly PeriodRule[]>>,
): string[] {
  const openings: string[] = [];
  for (const { group, symbols, isOptional } of sequence) {
    const inner = group === null ? [] : (groups[group] ?? []).flatMap(({ patterns }) => patterns);
    openings.push(...(group === null ? symbols : inner.flatMap((one) => openingsOf(one, groups))));
    if (!isOptional) break;
  }
  return openings;
}

/** Every reading that begins at `from`, one per end, the longest first; earlier rules win a tie. */
export function findReadings(scene: Scene, from: number, index: RuleIndex): Found[] {
  const found = new Map<number, PeriodReading>();
  for (const { sequence, resolve } of entriesAt(scene, from, index)) {
    const match = walk(scene, sequence, 0, from, NOTHING);
    if (match === null || match.to === from || found.has(match.to)) continue;
    const reading = resolve(match.caught, scene.context);
    if (reading !== null) found.set(match.to, reading);
  }
  return [...found].map(([to, reading]) => ({ to, reading })).toSorted((a, b) => b.to - a.to);
}

function entriesAt({ symbols }: Scene, from: number, index: RuleIndex): Entry[] {
  const byOrder = new Map<number, Entry>();
  for (const symbol of symbols[from] ?? []) {
    for (const entry of index.get(symbol) ?? []) byOrder.set(entry.order, entry);
  }
  return [...byOrder.values()].toSorted((a, b) => a.order - b.order);
}

function isHere(scene: Scene, { symbols }: Part, index: number): boolean {
  const here = scene.symbols[index];
  return here !== undefined && symbols.some((symbol) => here.includes(symbol));
}

interface Match {
  to: number;
  caught: Caught;
}

/** The longest way in which the parts from `position` on fit the words from `index` on. */
function walk(
  scene: Scene,
  sequence: readonly Part[],
  position: number,
  index: number,
  caught: Caught,
): Match | null {
  const part = sequence[position];
  if (part === undefined) return { to: index, caught };
  let best: Match | null = null;
  for (const step of stepsOver(scene, part, index, caught)) {
    const match = walk(scene, sequence, position + 1, step.to, step.caught);
    if (match !== null && (best === null || match.to > best.to)) best = match;
  }
  return best;
}

function stepsOver(scene: Scene, part: Part, index: number, caught: Caught): Match[] {
  if (part.isNot) return isHere(scene, part, index) ? [] : [{ to: index, caught }];
  const steps: Match[] = [];
  if (part.group !== null) {
    for (const { to, reading } of readGroup(scene, part.group, index))
      steps.push({ to, caught: { ...caught, bases: [...caught.bases, reading] } });
  } else if (isHere(scene, part, index)) {
    const symbol = part.symbols.find((one) => scene.symbols[index]?.includes(one)) ?? '';
    steps.push(...capture(scene, symbol, index, caught));
  }
  if (part.isOptional) steps.push({ to: index, caught });
  return steps;
}

function readGroup(scene: Scene, group: string, index: number): readonly Found[] {
  const key = `${group} ${index}`;
  const known = scene.seen.get(key);
  if (known !== undefined) return known;
  const found = findReadings(scene, index, scene.groups[group] ?? new Map());
  scene.seen.set(key, found);
  return found;
}

/** A spoken number ("dua belas") may take several words, all other terminals take one. */
function capture({ words, context }: Scene, symbol: string, index: number, caught: Caught): Match[] {
  const word = words[index];
  if (word === undefined) return [];
  const said = { ...caught, words: [...caught.words, word.norm] };
  const one = (more: Partial<Caught>): Match[] => [{ to: index + 1, caught: { ...said, ...more } }];
  if (symbol === 'NUM') {
    const number = readNumber(words, index, context.currency);
    if (number === null || number.isAmount || !Number.isInteger(number.value)) return [];
    return [{ to: number.to, caught: { ...said, numbers: [...caught.numbers, number.value] } }];
  }
  if (symbol === 'ORD') return one({ numbers: [...caught.numbers, ORDINALS[word.norm] ?? 1] });
  if (symbol === 'YNUM') return one({ years: [...caught.years, Number(word.text)] });
  if (symbol === 'YY') return one({ years: [...caught.years, 2000 + Number(word.text)] });
  if (symbol === 'NAME') return one({ months: [...caught.months, monthNumber(word.norm)] });
  if (symbol === 'WDAY') return one({ weekdays: [...caught.weekdays, WEEKDAYS[word.norm] ?? 7] });
  if (symbol === 'QNUM' || symbol === 'HNUM')
    return one({ numbers: [...caught.numbers, Number(word.norm.slice(1))] });
  return symbol === 'DATETOKEN' ? one({ dates: [...caught.dates, word.text] }) : one({});
}

const monthNumber = (norm: string): number => MONTHS.findIndex((names) => names.includes(norm)) + 1;
