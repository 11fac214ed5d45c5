import type { KeyValueStore } from './key-value-store.ts';

interface MemoryStoreOptions {
  /** Milliseconds since the epoch. */
  now?: () => number;
  /** Oldest keys leave first, so that a flood of keys cannot fill the memory. */
  maxKeys?: number;
}

interface Entry {
  value: string;
  expiresAt: number;
}

/** The store of one process. */
export function createMemoryStore({
  now = Date.now,
  maxKeys = 100_000,
}: MemoryStoreOptions = {}): KeyValueStore {
  const entries = new Map<string, Entry>();

  const read = (key: string): Entry | undefined => {
    const entry = entries.get(key);
    if (entry && entry.expiresAt <= now()) {
      entries.delete(key);
      return undefined;
    }
    return entry;
  };

  const write = (key: string, entry: Entry): void => {
    entries.delete(key);
    entries.set(key, entry);
    for (const oldest of entries.keys()) {
      if (entries.size <= maxKeys) break;
      entries.delete(oldest);
    }
  };

  return {
    get: async (key) => read(key)?.value ?? null,
    set: async (key, value, ttlSeconds) =>
      write(key, { value, expiresAt: ttlSeconds === undefined ? Infinity : now() + ttlSeconds * 1000 }),
    delete: async (key) => void entries.delete(key),
    increment: async (key, ttlSeconds) => {
      const entry = read(key);
      const count = Number(entry?.value ?? 0) + 1;
      write(key, { value: String(count), expiresAt: entry?.expiresAt ?? now() + ttlSeconds * 1000 });
      return count;
    },
  };
}
