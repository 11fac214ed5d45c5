import { type Measure, readMeasures } from './measures.ts';
import { findTrait, isTag, toUsualSpelling, type Trait } from './trait-words.ts';

/** A product's name, taken apart. */
export interface NameFacts {
  /** In order and in lower case: numbers, measures, codes and tags are not among them. */
  words: string[];
  /** Those of the words that tell no trait: what it is. */
  kinds: string[];
  /** Numbers that are no size (`Paket 2`), and mixtures such as `b12`. */
  numbers: string[];
  /** Numbers in order, then sizes and packs in base units: `2 ml:600`. */
  amount: string;
  /** Words that tell a value of something that sets products apart. */
  traits: ReadonlyMap<Trait, string>;
  /** How it was sold: promo, online. */
  tags: string;
  /** A shelf or menu code in front. */
  code: string | null;
  /** Words and numbers as they follow each other, to tell `2 nasi 1 ayam` from `1 nasi 2 ayam`. */
  text: string;
  /** The same letter by letter, in the spelling of the name itself. */
  letters: string;
  /** The words in alphabetical order. */
  sorted: string;
}

const CODE_IN_FRONT =
  /^\s*(?:[[(]\s*([a-z]{0,4}[-.]?\d{2,}[a-z]?)\s*[\])]|([a-z]{1,4}[-.]?\d{2,}|\d{2,}\.?)\s*[-:|]\s+|([a-z]{1,4}-?\d{3,})\s+|(0\d{1,})\s+)/i;

/** Takes a name apart: what it is, how much of it, and what else was written around it. Pure. */
export function readName(name: string): NameFacts {
  const plain = toPlain(name);
  const found = CODE_IN_FRONT.exec(plain);
  const code = found ? (found[1] ?? found[2] ?? found[3] ?? found[4] ?? null) : null;
  const { measures, rest } = readMeasures(found ? plain.slice(found[0].length) : plain);
  const facts = { words: [] as string[], kinds: [] as string[], numbers: [] as string[] };
  const [tags, order, letters]: [string[], string[], string[]] = [[], [], []];
  const traits = new Map<Trait, string>();
  const tokens = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const [index, token] of tokens.entries()) {
    const word = toUsualSpelling(token);
    const trait = isLoneLetter(token, index, tokens) ? undefined : findTrait(word);
    if (/\d/.test(word)) facts.numbers.push(word.replace(/^0+(?=\d)/, ''));
    else if (isTag(word) && tokens.length > 1) {
      tags.push(word);
      continue;
    } else {
      facts.words.push(word);
      if (trait) traits.set(trait.trait, joinValue(traits.get(trait.trait), trait.value));
      else facts.kinds.push(word);
    }
    order.push(word);
    letters.push(token);
  }
  return {
    ...facts,
    traits,
    amount: [...facts.numbers, ...measures.map(toText).toSorted()].join(' '),
    tags: tags.toSorted().join(' '),
    code: code === null ? null : code.replaceAll(/[^a-z0-9]/g, ''),
    text: order.join(' '),
    letters: letters.join(''),
    sorted: facts.words.toSorted().join(' '),
  };
}

function joinValue(known: string | undefined, value: string): string {
  return known === undefined || known === value ? value : [known, value].toSorted().join('+');
}

function toText({ unit, amount }: Measure): string {
  return `${unit}:${amount}`;
}

/** `M&M`, `R & B`: a letter tells a size only where the name ends with it. */
function isLoneLetter(token: string, index: number, tokens: readonly string[]): boolean {
  return token.length === 1 && (index < tokens.length - 1 || tokens.length === 1);
}

/** Lower case without accents; `Lay's` is one word, `½` a fraction. */
function toPlain(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('\u2044', '/')
    .replaceAll(/(?<=\p{L})['\u2019`](?=\p{L})/gu, '');
}
