/** How one word may be another one written otherwise. */
export type WordLikeness =
  /** A slip of the hand or ear that people make: a letter doubled, swapped or heard otherwise. */
  | 'typical_slip'
  /** One or two letters differ in another way. */
  | 'slip'
  | 'abbreviation';

const SHORTEST = 4;
const SHORTEST_BY_EAR = 5;
const SHORTEST_FOR_TWO = 8;
const VOWELS = /[aeiou]/g;
/** Letters that stand beside each other on the keys: consonants only, for vowels make other words. */
const NEIGHBOURS = new Set(
  'qw wr rt ty yp sd df fg gh hj jk kl zx xc cv vb bn nm ws sx dx dc fc fv gv gb hb hn jn jm km rd rf tf tg yg yh'
    .split(' ')
    .flatMap((pair) => [pair, [...pair].toReversed().join('')]),
);

/** Compares two different words; null: they are not known to be one. Symmetric and pure. */
export function compareWords(a: string, b: string): WordLikeness | null {
  const [short, long] = inOrder(a, b);
  if (short.length >= SHORTEST_BY_EAR && soundOf(short) === soundOf(long)) return 'typical_slip';
  if (isAbbreviation(short, long)) return 'abbreviation';
  if (short.length < SHORTEST) return null;
  const distance = countSlips(short, long);
  if (distance === 1) return short[0] === long[0] && isTypical(short, long) ? 'typical_slip' : 'slip';
  return distance === 2 && short.length >= SHORTEST_FOR_TWO ? 'slip' : null;
}

/** The shorter first; of equals the first in code order. */
function inOrder(a: string, b: string): readonly [short: string, long: string] {
  return a.length < b.length || (a.length === b.length && a < b) ? [a, b] : [b, a];
}

/** One letter wrong, left out, added or swapped with its neighbour, or letters that are heard alike. */
export function isOneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  return soundOf(a) === soundOf(b) || countSlips(...inOrder(a, b)) === 1;
}

/** Older spellings and letters that are heard alike: `tjoklat`, `sambosa` and `zambosa`, `pizza` and `piza`. */
export function soundOf(word: string): string {
  return word
    .replaceAll(/(.)\1+/g, '$1')
    .replaceAll('oe', 'u')
    .replaceAll('tj', 'c')
    .replaceAll('dj', 'j')
    .replaceAll('ph', 'f')
    .replaceAll('ck', 'k')
    .replaceAll('x', 'ks')
    .replaceAll(/[cq](?![eiy])/g, 'k')
    .replaceAll('z', 's')
    .replaceAll('v', 'f')
    .replaceAll(/(.)\1+/g, '$1');
}

/** `ssu` of susu, `grg` of goreng, `ay` of ayam: its letters in order, its vowels or its end left out. */
function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 2 || short[0] !== long[0] || long.length < 4 || short.length === long.length)
    return false;
  if (long.startsWith(short)) return short.length <= 4 && long.length >= short.length + 2;
  const skeleton = long[0] + long.slice(1).replaceAll(VOWELS, '');
  const own = short[0] + short.slice(1).replaceAll(VOWELS, '');
  const isDense = own.length >= 2 && own.length >= skeleton.length - 1 && own.length * 3 >= short.length * 2;
  return isDense && isWithin(own, skeleton) && isWithin(short, long) && long.length - short.length < 7;
}

function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at += 1;
  return at === part.length;
}

/** Two neighbours swapped, a vowel or a repeated letter left out, a long word short of one, a near key. */
function isTypical(short: string, long: string): boolean {
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const [x = '', y = ''] = [short[start], long[start]];
  if (short.length === long.length) {
    const isSwapped = x === long[start + 1] && y === short[start + 1];
    return (isSwapped || NEIGHBOURS.has(x + y)) && short.length >= 5;
  }
  const isInside = start > 0 && start < short.length;
  return isInside && (short.length >= 6 || y === long[start - 1] || (/[aeiou]/.test(y) && short.length >= 5));
}

/** Letters wrong, left out, added or swapped with their neighbour; counted up to 3. */
function countSlips(a: string, b: string): number {
  if (b.length - a.length > 2) return 3;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return Math.min(3, last[b.length] ?? 3);
}
