import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFallbackStore } from '#core/kv/fallback-store.ts';
import type { KeyValueStore } from '#core/kv/key-value-store.ts';
import { createMemoryStore } from '#core/kv/memory-store.ts';
import { createUpstashStore } from '#core/kv/upstash-store.ts';
import { startRedisRest } from '#tests/helpers/redis-rest.ts';

type Redis = Awaited<ReturnType<typeof startRedisRest>>;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const stores: Record<string, (redis: Redis) => KeyValueStore> = {
  memory: () => createMemoryStore(),
  Upstash: (redis) => createUpstashStore(redis),
  'Upstash with memory beneath': (redis) =>
    createFallbackStore({
      primary: createUpstashStore(redis),
      fallback: createMemoryStore(),
      onFailure: () => {},
    }),
};

describe.each(Object.entries(stores))('the key-value contract on %s', (_name, create) => {
  let redis: Redis;
  let store: KeyValueStore;
  const key = () => `test:${crypto.randomUUID()}`;

  beforeAll(async () => {
    redis = await startRedisRest();
    store = create(redis);
  });
  afterAll(() => redis.close());

  describe('works', () => {
    it('gives back what was set, text for text', async () => {
      const name = key();
      for (const value of ['', 'kopi', '{"a":1}', '007', 'null', 'Rp 1.500 ☕']) {
        await store.set(name, value);
        expect(await store.get(name)).toBe(value);
      }
    });
    it('has nothing under an unknown or deleted key', async () => {
      const name = key();
      expect(await store.get(name)).toBeNull();
      await store.set(name, 'x');
      await store.delete(name);
      expect(await store.get(name)).toBeNull();
      await store.delete(name);
    });
    it('forgets a value when its time is over', async () => {
      const name = key();
      await store.set(name, 'x', 1);
      expect(await store.get(name)).toBe('x');
      await pause(1_100);
      expect(await store.get(name)).toBeNull();
    });
    it('counts from one, and starts anew when the window of the first increment is over', async () => {
      const name = key();
      expect(await store.increment(name, 1)).toBe(1);
      await pause(600);
      expect(await store.increment(name, 1)).toBe(2);
      await pause(600);
      expect(await store.increment(name, 1)).toBe(1);
    });
    it('loses no increment of many at once', async () => {
      const name = key();
      const counts = await Promise.all(Array.from({ length: 50 }, () => store.increment(name, 60)));
      expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    });
  });
});

describe('a store with memory beneath', () => {
  describe('fails well', () => {
    it.each(['down', 'slow'] as const)('answers from memory while Redis is %s', async (mood) => {
      const redis = await startRedisRest();
      const failures: unknown[] = [];
      const store = createFallbackStore({
        primary: createUpstashStore({ ...redis, timeoutMs: 100 }),
        fallback: createMemoryStore(),
        onFailure: (error) => failures.push(error),
      });
      redis.setMood(mood);
      await store.set('a', '1');
      expect(await store.get('a')).toBe('1');
      expect([await store.increment('n', 60), await store.increment('n', 60)]).toEqual([1, 2]);
      expect(failures).toHaveLength(1);
      await redis.close();
    });
    it('goes back to Redis after the pause', async () => {
      const redis = await startRedisRest();
      let clock = 0;
      const store = createFallbackStore({
        primary: createUpstashStore(redis),
        fallback: createMemoryStore(),
        onFailure: () => {},
        pauseMs: 1_000,
        now: () => clock,
      });
      await store.set('a', 'in Redis');
      redis.setMood('down');
      expect(await store.get('a')).toBeNull();
      redis.setMood('well');
      expect(await store.get('a')).toBeNull();
      clock = 1_001;
      expect(await store.get('a')).toBe('in Redis');
      await redis.close();
    });
  });
});

describe('the memory store', () => {
  it('drops the oldest keys of a flood', async () => {
    const store = createMemoryStore({ maxKeys: 3 });
    for (const name of ['a', 'b', 'c', 'd']) await store.set(name, name);
    expect([await store.get('a'), await store.get('d')]).toEqual([null, 'd']);
  });
});
