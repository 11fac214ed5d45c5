/**
 * Small, short-lived values: hot aggregates, sessions, rate limits. Losing all of it costs time,
 * never truth. Keys are namespaced by the caller (`limit:…`, `session:…`).
 */
export interface KeyValueStore {
  get(key: string): Promise<string | null>;
  /** Replaces the value; without `ttlSeconds` it stays until deleted. */
  set(key: string, value: string, ttlSeconds?: number): Promise<void>;
  delete(key: string): Promise<void>;
  /** Adds one and returns the new count; the window of `ttlSeconds` starts at the first increment. */
  increment(key: string, ttlSeconds: number): Promise<number>;
}
