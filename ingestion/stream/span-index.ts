const EMPTY = -1;

/** Where the rows of each key stand: first and last, and how often. Keys are told apart by 53 bits. */
export interface SpanIndex {
  note(key: Key, at: number): void;
  /** Rows between the first and the last of the key, both included. */
  lengthOf(key: Key): number;
  /** 0 for a key that was never noted. */
  lastOf(key: Key): number;
  /** How many keys there are. */
  size(): number;
}

/** A text's hash in two halves. */
export interface Key {
  low: number;
  high: number;
}

/** Twelve bytes a key in typed arrays, where a Map of texts would need two hundred. */
export function createSpanIndex(): SpanIndex {
  let capacity = 1 << 14;
  let count = 0;
  let high = new Int32Array(capacity);
  let first = new Int32Array(capacity).fill(EMPTY);
  let last = new Int32Array(capacity);
  let low = new Int32Array(capacity);
  const find = (key: Key): number => {
    let slot = key.low & (capacity - 1);
    while (first[slot] !== EMPTY && (high[slot] !== key.high || low[slot] !== key.low)) {
      slot = (slot + 1) & (capacity - 1);
    }
    return slot;
  };
  const grow = (): void => {
    const old = { high, first, last, low };
    capacity *= 2;
    high = new Int32Array(capacity);
    first = new Int32Array(capacity).fill(EMPTY);
    last = new Int32Array(capacity);
    low = new Int32Array(capacity);
    for (let index = 0; index < capacity / 2; index += 1) {
      if (old.first[index] === EMPTY) continue;
      const slot = find({ low: old.low[index] ?? 0, high: old.high[index] ?? 0 });
      high[slot] = old.high[index] ?? 0;
      low[slot] = old.low[index] ?? 0;
      first[slot] = old.first[index] ?? 0;
      last[slot] = old.last[index] ?? 0;
    }
  };
  return {
    note: (key, at) => {
      if (count * 2 > capacity) grow();
      const slot = find(key);
      if (first[slot] === EMPTY) {
        high[slot] = key.high;
        low[slot] = key.low;
        first[slot] = at;
        count += 1;
      }
      last[slot] = at;
    },
    lengthOf: (key) => {
      const slot = find(key);
      return (last[slot] ?? 0) - (first[slot] ?? 0) + 1;
    },
    lastOf: (key) => last[find(key)] ?? 0,
    size: () => count,
  };
}

/** The hash of a text (cyrb53's two halves, public domain). */
export function toKey(text: string): Key {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return { low: low | 0, high: high | 0 };
}
