import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '#core/kv/memory-store.ts';
import { createOAuthState, redeemOAuthState } from '#ingestion/pull/oauth-state.ts';

const secret = 'a secret of the tests';
const now = Date.parse('2026-11-20T05:00:00Z');
const attempt = {
  businessId: '0d9f1a52-6f1f-4a6e-9f3c-2f0c7f1f2a11',
  personId: '7b0b3f4e-0f55-4f7e-8a3a-5a4d3f0b9c22',
  kind: 'moka',
  name: 'Kopi Senja – Braga',
};
const everyone = (): boolean => true;

describe('the state of a connection', () => {
  describe('works', () => {
    it('brings back who is connecting what', async () => {
      const state = await createOAuthState(attempt, { secret, now });
      expect(state).toMatch(/^[\w-]+\.[\w-]+$/);
      const kv = createMemoryStore();
      expect(await redeemOAuthState(state, everyone, { secret, now: now + 60_000, kv })).toEqual(attempt);
    });
    it('still works for the right person after it came back to the wrong one', async () => {
      const state = await createOAuthState(attempt, { secret, now });
      const options = { secret, now, kv: createMemoryStore() };
      await expect(redeemOAuthState(state, () => false, options)).rejects.toMatchObject({
        code: 'forbidden',
      });
      expect(await redeemOAuthState(state, everyone, options)).toEqual(attempt);
    });
  });

  describe('fails well', () => {
    it('is good once', async () => {
      const state = await createOAuthState(attempt, { secret, now });
      const options = { secret, now, kv: createMemoryStore() };
      await redeemOAuthState(state, everyone, options);
      await expect(redeemOAuthState(state, everyone, options)).rejects.toMatchObject({ code: 'forbidden' });
    });
    it('is good for a quarter of an hour', async () => {
      const state = await createOAuthState(attempt, { secret, now });
      const late = { secret, now: now + 15 * 60_000, kv: createMemoryStore() };
      await expect(redeemOAuthState(state, everyone, late)).rejects.toMatchObject({ code: 'forbidden' });
    });
    it('is refused when a single character of it was changed, or another secret signed it', async () => {
      const state = await createOAuthState(attempt, { secret, now });
      const forged = await createOAuthState(attempt, { secret: 'another secret', now });
      const changed = Array.from({ length: state.length }, (_, at) => {
        const other = state[at] === 'A' ? 'B' : 'A';
        return state.slice(0, at) + other + state.slice(at + 1);
      });
      // The last character of each part may hold bits that no byte uses.
      const isTelling = (_: string, at: number): boolean => !['.', undefined].includes(state[at + 1]);
      for (const wrong of [forged, ...changed.filter(isTelling), '', '.', 'x.y', `${state}.z`.slice(1)]) {
        const options = { secret, now, kv: createMemoryStore() };
        await expect(redeemOAuthState(wrong, everyone, options)).rejects.toMatchObject({ code: 'forbidden' });
      }
    });
  });
});
