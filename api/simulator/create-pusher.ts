import { toDelivery } from './to-delivery.ts';
import type { SimulatedShop, WireReceipt } from './wire.ts';

export interface Webhook {
  url: string;
  secret: string;
}

interface PusherOptions {
  shop: SimulatedShop;
  now: () => number;
  messSeed?: string;
}

interface Pusher {
  /** Pushes to this address from now on. */
  aim(webhook: Webhook): void;
  /** Sends what changed since the last delivery that was taken. False: one was not; it is sent again. */
  push(): Promise<boolean>;
}

const MOST_PER_DELIVERY = 50;
const TIMEOUT = 10_000;

/** Tells AIRA what happens in the shop as it happens, at least once and in order. */
export function createPusher({ shop, now, messSeed }: PusherOptions): Pusher {
  let target: Webhook | null = null;
  let sentUntil = 0;
  const send = async ({ url, secret }: Webhook, receipts: readonly WireReceipt[]): Promise<boolean> => {
    const id = `dlv_${receipts[0]?.id ?? ''}_${receipts.at(-1)?.updated_at ?? ''}`;
    const facts = { id, shop, receipts, now: now(), secrets: [secret] };
    const delivery = await toDelivery({ ...facts, ...(messSeed === undefined ? {} : { messSeed }) });
    const signal = AbortSignal.timeout(TIMEOUT);
    const answer = await fetch(url, { method: 'POST', ...delivery, signal }).catch(() => null);
    await answer?.body?.cancel();
    return answer?.ok ?? false;
  };
  return {
    aim: (webhook) => {
      if (!target) sentUntil = now();
      target = webhook;
    },
    push: async () => {
      if (!target) return true;
      const until = now();
      const changed = shop.listReceipts({
        since: sentUntil,
        until,
        now: until,
        after: null,
        limit: Infinity,
      });
      for (let start = 0; start < changed.length; start += MOST_PER_DELIVERY) {
        const taken = await send(target, changed.slice(start, start + MOST_PER_DELIVERY));
        if (!taken) return false;
      }
      sentUntil = until;
      return true;
    },
  };
}
