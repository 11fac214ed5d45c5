import { Redis } from '@upstash/redis';
import type { KeyValueStore } from './key-value-store.ts';

interface UpstashStoreOptions {
  url: string;
  token: string;
  /** Redis is an accelerator: one that is slower than this counts as down. */
  timeoutMs?: number;
}

/** Redis over Upstash's REST interface: the same on Node and on workerd. */
export function createUpstashStore({ url, token, timeoutMs = 800 }: UpstashStoreOptions): KeyValueStore {
  const redis = new Redis({
    url,
    token,
    retry: false,
    automaticDeserialization: false,
    responseEncoding: false,
    enableTelemetry: false,
    signal: () => AbortSignal.timeout(timeoutMs),
  });
  return {
    get: (key) => redis.get<string>(key),
    set: async (key, value, ttlSeconds) => {
      await redis.set(key, value, ttlSeconds === undefined ? undefined : { ex: ttlSeconds });
    },
    delete: async (key) => {
      await redis.del(key);
    },
    increment: async (key, ttlSeconds) => {
      // One round trip; NX keeps the window that the first increment opened.
      const [count] = await redis.pipeline().incr(key).expire(key, ttlSeconds, 'NX').exec<[number, number]>();
      return Number(count);
    },
  };
}
