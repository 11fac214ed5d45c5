import type { KeyValueStore } from './key-value-store.ts';

interface FallbackStoreOptions {
  primary: KeyValueStore;
  fallback: KeyValueStore;
  onFailure: (error: unknown) => void;
  /** How long a failed primary is left alone before it is tried again. */
  pauseMs?: number;
  now?: () => number;
}

/** Uses `fallback` while `primary` is down: slower or forgetful, but never an error. */
export function createFallbackStore(options: FallbackStoreOptions): KeyValueStore {
  const { primary, fallback, onFailure, pauseMs = 5_000, now = Date.now } = options;
  let downUntil = 0;

  const attempt = async <T>(run: (store: KeyValueStore) => Promise<T>): Promise<T> => {
    if (now() < downUntil) return run(fallback);
    try {
      return await run(primary);
    } catch (error) {
      downUntil = now() + pauseMs;
      onFailure(error);
      return run(fallback);
    }
  };

  return {
    get: (key) => attempt((store) => store.get(key)),
    set: (key, value, ttlSeconds) => attempt((store) => store.set(key, value, ttlSeconds)),
    delete: (key) => attempt((store) => store.delete(key)),
    increment: (key, ttlSeconds) => attempt((store) => store.increment(key, ttlSeconds)),
  };
}
