/** A stream of numbers that depends on its seed alone. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Whether something of that probability happens. */
  chance(probability: number): boolean;
  /** An integer, both ends included. */
  between(from: number, to: number): number;
  pick<Item>(items: readonly Item[], weightOf?: (item: Item) => number): Item;
  /** Around 0 with a standard deviation of about 1, never beyond 3. */
  normal(): number;
}

/** Mulberry32 over an FNV-1a hash of the seed: small, fast, and the same on every machine. */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    chance: (probability) => next() < probability,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (items, weightOf = () => 1) => pick(items, weightOf, next()),
    // Irwin–Hall of four, scaled to unit variance.
    normal: () => (next() + next() + next() + next() - 2) * Math.sqrt(3),
  };
}

/** A fraction 0 ≤ x < 1 that belongs to the text. */
export function toFraction(text: string): number {
  return createRandom(text).next();
}

function pick<Item>(items: readonly Item[], weightOf: (item: Item) => number, at: number): Item {
  const total = items.reduce((sum, item) => sum + weightOf(item), 0);
  let left = at * total;
  for (const item of items) {
    left -= weightOf(item);
    if (left < 0) return item;
  }
  const last = items.at(-1);
  if (last === undefined) throw new RangeError('there is nothing to pick from');
  return last;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
