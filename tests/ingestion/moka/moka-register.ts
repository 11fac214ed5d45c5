import { type MokaOptions, type RunningMoka, serveMoka } from '#tests/helpers/moka-simulator.ts';
import type { Register } from '../pull/pull-bench.ts';

interface MokaRegister extends Register {
  /** The simulator that was served last. */
  readonly moka: RunningMoka;
}

/** A shop on Moka: one outlet with tax and service on top of its prices, the other with both inside. */
export function createMokaRegister(
  change: Partial<Omit<MokaOptions, 'shop' | 'now' | 'faults'>> = {},
): MokaRegister {
  let served: RunningMoka | null = null;
  return {
    kind: 'moka',
    toWrongKey: (secret) =>
      JSON.stringify({
        accessToken: secret,
        refreshToken: `${secret} too`,
        expiresAt: '2027-05-01T00:00:00Z',
      }),
    get moka() {
      if (!served) throw new Error('the register is not served yet');
      return served;
    },
    serve: async ({ key: _key, messSeed: _mess, ...options }) => {
      served = await serveMoka({ pricing: { Losari: 'inclusive' }, ...change, ...options });
      const { url, app, close } = served;
      return { url, credentials: served.giveAccess(), oauthApp: app, close };
    },
  };
}
