import type { Random } from './random.ts';

/** How the same product's name is written otherwise. Null: not this one. */
type Rewrite = (name: string, random: Random) => string | null;

const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'sq',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'x',
};

/** Rewrites a word of four letters or more. */
const inWord =
  (rewrite: (word: string, at: number, random: Random) => string): Rewrite =>
  (name, random) => {
    const words = name.split(' ');
    const long = [...words.keys()].filter((index) => /^\p{L}{4,}$/u.test(words[index] ?? ''));
    if (long.length === 0) return null;
    const index = random.pick(long);
    const word = words[index] ?? '';
    return words.with(index, rewrite(word, 1 + random.below(word.length - 1), random)).join(' ');
  };

export const REWRITES: Readonly<Record<string, Rewrite>> = {
  spacing: (name) => (name.includes(' ') ? name.replace(' ', '') : null),
  order: (name, random) => {
    const words = name.split(' ');
    if (words.length < 2 || /\d/.test(name)) return null;
    const at = random.below(words.length - 1);
    const moved = words.with(at, words[at + 1] ?? '').with(at + 1, words[at] ?? '');
    return moved.join(' ');
  },
  measure: (name) => {
    if (/\d \p{L}/u.test(name)) return name.replace(/(\d) (ml|g|mg)/, '$1$2');
    return /\dL\b/.test(name) ? name.replace(/(\d)L\b/, '$1 liter') : null;
  },
  doubled: inWord((word, at) => word.slice(0, at) + word[at] + word.slice(at)),
  dropped: inWord((word, at) => word.slice(0, at) + word.slice(at + 1)),
  swapped: inWord((word, at) => {
    const from = Math.min(at, word.length - 2);
    return word.slice(0, from) + word[from + 1] + word[from] + word.slice(from + 2);
  }),
  'near key': inWord((word, at, random) => {
    const near = NEIGHBOURS[(word[at] ?? '').toLowerCase()] ?? 'x';
    return word.slice(0, at) + random.pick([...near]) + word.slice(at + 1);
  }),
  'any letter': inWord((word, at, random) => {
    return word.slice(0, at) + random.pick([...'abcdefghijklmnopqrstuvwxyz']) + word.slice(at + 1);
  }),
  'vowels left out': inWord((word) => word[0] + word.slice(1).replaceAll(/[aeiou]/g, '')),
  'cut short': inWord((word) => `${word.slice(0, 3)}.`),
  initials: (name) => {
    const words = name.split(' ').filter((word) => /^\p{L}{2,}$/u.test(word));
    if (words.length < 3 || words.length < name.split(' ').length) return null;
    return words
      .map((word) => word[0])
      .join('')
      .toUpperCase();
  },
  promo: (name) => `${name} (Promo)`,
  code: (name, random) => `A${10 + random.below(89)} - ${name}`,
  'size word': (name) => (name.endsWith(' Large') ? name.replace(/Large$/, 'Lrg') : null),
};
