import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { AiraError } from '#core/errors.ts';
import { receivePush } from '#ingestion/pull/receive-push.ts';
import type { AppEnv, AppOptions } from '../http/app-env.ts';

const MAX_DELIVERY_BYTES = 256 * 1024;

/**
 * What cash registers push: proven by its signature over the raw body, kept, answered; loaded after the
 * response. Nothing of a body is ever logged.
 */
export function createSourceWebhookRoutes({ services, bots, defer }: AppOptions): Hono<AppEnv> {
  const limit = bodyLimit({
    maxSize: MAX_DELIVERY_BYTES,
    onError: () => {
      throw new AiraError('file_too_large', 'the delivery is larger than the limit');
    },
  });
  return new Hono<AppEnv>().post('/:sourceId', limit, async (c) => {
    const request = {
      header: (name: string) => c.req.header(name) ?? null,
      body: new Uint8Array(await c.req.arrayBuffer()),
      now: services.now().epochMilliseconds,
    };
    const { db, secrets } = services;
    const isNew = await receivePush(db, c.req.param('sourceId'), request, secrets.credentialKeys);
    if (isNew) defer(bots.dispatcher.kick());
    return c.json({ ok: true });
  });
}
