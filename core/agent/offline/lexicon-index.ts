import type { DimensionId } from '../../metrics/types.ts';
import { mayNameFeast } from './feast-names.ts';
import type { NameWords } from './normalise-words.ts';
import type { Lexicon } from './plan.ts';
import { toTokens } from './tokens.ts';
import { indexStems, STEM_DISTANCE } from './word-stems.ts';
import { indexBlends } from './word-blends.ts';
import { indexWords } from './word-distance.ts';
import { indexSkeletons } from './word-skeleton.ts';

/** A recorded name, ready to be met in a question. */
export interface NameEntry {
  dimension: DimensionId;
  name: string;
  words: readonly string[];
}

/** The names of one business, prepared for fuzzy lookup. Build once per lexicon. */
export interface LexiconIndex {
  entries: readonly NameEntry[];
  /** Name as spoken (`kopi susu`) and without spaces (`gopay`), also under its aliases. */
  exact: ReadonlyMap<string, readonly NameEntry[]>;
  byWord: ReadonlyMap<string, readonly NameEntry[]>;
  /** Rare words tell names apart, words of every second name do not. */
  weight(word: string): number;
  /** Words so common in product names that they mean "product" ("pizza" in a pizzeria). */
  isGeneric(word: string): boolean;
  /** The words of names that a word may be: itself, or those within a slip of it. */
  near(word: string): { word: string; distance: number }[];
  words: NameWords;
  /** Names of which two neighbouring words were run together: "nasgor". */
  blends(word: string): { owner: NameEntry; words: readonly [string, string] }[];
  /** Some longer name begins with these words. */
  begins(words: string): boolean;
  /** Words of the business's own name say nothing more. */
  own: ReadonlySet<string>;
}

const LINKED: readonly DimensionId[] = [
  'outlet',
  'category',
  'product',
  'sales_channel',
  'payment_method',
  'cashier',
];

/** Ways to say the same thing, for names that a register gives and people do not. */
const ALIASES: readonly (readonly string[])[] = [
  ['cash', 'tunai', 'kas'],
  ['transfer', 'bank transfer', 'transfer bank', 'wire'],
  ['debit', 'kartu debit', 'debit card'],
  ['credit card', 'kartu kredit', 'cc', 'kredit'],
  ['dine in', 'dinein', 'makan di tempat', 'eat in', 'dine-in'],
  ['take away', 'takeaway', 'bungkus', 'bawa pulang', 'take out', 'takeout', 'to go'],
  ['delivery', 'pesan antar', 'antar', 'diantar'],
  ['gofood', 'go food', 'gojek'],
  ['grabfood', 'grab food', 'grab'],
  ['shopeefood', 'shopee food'],
  ['walk in', 'walkin'],
];

/** What menus call in one language and people in the other. */
const TRANSLATIONS: readonly (readonly string[])[] = [
  ['kopi', 'coffee', 'coffees'],
  ['teh', 'tea', 'teas'],
  ['makanan', 'food', 'foods'],
  ['minuman', 'drink', 'drinks', 'beverage', 'beverages'],
  ['camilan', 'cemilan', 'snack', 'snacks', 'kudapan'],
  ['susu', 'milk'],
  ['roti', 'bread', 'breads'],
  ['kue', 'cake', 'cakes'],
  ['nasi', 'rice'],
  ['ayam', 'chicken'],
  ['jus', 'juice', 'juices'],
  ['buah', 'fruit', 'fruits'],
  ['sayur', 'sayuran', 'vegetables'],
  ['obat', 'medicine', 'medicines'],
  ['vitamin', 'vitamins'],
  ['bayi', 'baby'],
  ['rokok', 'cigarettes'],
  ['pakaian', 'clothes', 'clothing'],
  ['mainan', 'toys'],
  ['perawatan', 'care'],
];

export function indexLexicon(lexicon: Lexicon): LexiconIndex {
  const entries = LINKED.flatMap((dimension) =>
    (isWhole(lexicon, dimension) ? [] : (lexicon.names[dimension] ?? [])).map((name): NameEntry => ({
      dimension,
      name,
      words: toNameWords(name),
    })),
  ).filter(({ words }) => words.length > 0);
  const exact = new Map<string, NameEntry[]>();
  const byWord = new Map<string, NameEntry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) push(exact, key, entry);
    for (const word of new Set(entry.words)) push(byWord, word, entry);
  }
  const nearest = indexWords(byWord.keys());
  const stems = indexStems(byWord.keys());
  const skeletons = indexSkeletons(byWord.keys());
  const blends = lazy(() => indexBlends(entries.map((owner) => ({ owner, words: owner.words }))));
  const products = Math.max(entries.filter(({ dimension }) => dimension === 'product').length, 1);
  const weights = new Map(
    [...byWord].map(([word, held]) => [word, Math.log(1 + entries.length / held.length)]),
  );
  const generic = new Set([...byWord].filter(([, held]) => isCommon(held, products)).map(([word]) => word));
  const near = (word: string): { word: string; distance: number }[] => {
    const self = byWord.has(word) ? [{ word, distance: 0 }] : [];
    const plural = word.length >= 3 && byWord.has(`${word}s`) ? [{ word: `${word}s`, distance: 1 }] : [];
    const slips = nearest.find(word).filter((one) => one.word !== word);
    if (self.length + plural.length + slips.length > 0) return [...self, ...plural, ...slips];
    const short = skeletons.find(word);
    if (short.length > 0) return short.map((one) => ({ word: one, distance: SKELETON_DISTANCE }));
    return stems.find(word).map((stem) => ({ word: stem, distance: STEM_DISTANCE }));
  };
  return {
    entries,
    exact,
    byWord,
    weight: (word) => weights.get(word) ?? 1,
    isGeneric: (word) => generic.has(word),
    near,
    blends: (word) => blends().find(word),
    begins: (words) => entries.some((entry) => `${entry.words.join(' ')} `.startsWith(`${words} `)),
    words: { has: (word) => byWord.has(word), distance: (word) => near(word)[0]?.distance ?? Infinity },
    own: new Set(
      [lexicon.businessName, ...(lexicon.names.outlet?.length === 1 ? lexicon.names.outlet : [])].flatMap(
        toNameWords,
      ),
    ),
  };
}

/** Leaving out vowels is as loose as two slips. */
const SKELETON_DISTANCE = 2;

/** Few questions need it, so it is made for the first that does. */
function lazy<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** The trade's word for goods: in two of five products or more, and no category is called so. */
function isCommon(held: readonly NameEntry[], products: number): boolean {
  const count = held.filter(({ dimension }) => dimension === 'product').length;
  const isCategory = held.some(({ dimension }) => dimension === 'category');
  return !isCategory && count >= 3 && count / products >= 0.4;
}

/** The only outlet is the whole business: naming it limits nothing. */
function isWhole(lexicon: Lexicon, dimension: DimensionId): boolean {
  return dimension === 'outlet' && lexicon.names.outlet?.length === 1;
}

const PLAIN_NAME = /^[a-z]{3,}(?: [a-z]{3,})*$/u;

function toNameWords(name: string): string[] {
  // Most names are plain words: a split gives what the tokens would, in a tenth of the time.
  const plain = name.toLowerCase();
  if (PLAIN_NAME.test(plain) && !plain.includes('sampai') && !mayNameFeast(plain)) return plain.split(' ');
  return toTokens(name)
    .map(({ text }) => text)
    .filter((text) => text !== '-');
}

function keysOf({ words }: NameEntry): Set<string> {
  const key = words.join(' ');
  const aliases = ALIASES.find((group) => group.includes(key)) ?? [];
  return new Set([
    key,
    words.join(''),
    ...translate(words),
    ...aliases,
    ...aliases.map((alias) => alias.replaceAll(/[ -]/gu, '')),
  ]);
}

/** The same name with every word that has one in the other language, for names of up to three words. */
function translate(words: readonly string[]): string[] {
  if (words.length > 3) return [];
  const choices = words.map((word) => TRANSLATIONS.find((group) => group.includes(word)) ?? [word]);
  return choices
    .reduce<string[][]>((made, group) => made.flatMap((start) => group.map((one) => [...start, one])), [[]])
    .map((one) => one.join(' '));
}

function push(map: Map<string, NameEntry[]>, key: string, entry: NameEntry): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else if (!list.includes(entry)) list.push(entry);
}
