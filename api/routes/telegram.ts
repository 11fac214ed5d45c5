import { Hono } from 'hono';
import { receiveTelegramUpdate } from '#bots/telegram/receive-update.ts';
import { AiraError } from '#core/errors.ts';
import type { AppEnv, AppOptions } from '../http/app-env.ts';
import { isSameSecret } from '../http/is-same-secret.ts';

/**
 * Telegram's webhook: checks the secret before it reads a byte, keeps the update, answers 200.
 * The turn runs after the response. Without a configured secret the door does not exist.
 */
export function createTelegramRoutes({ services, bots, defer }: AppOptions): Hono<AppEnv> {
  return new Hono<AppEnv>().post('/', async (c) => {
    const secret = services.env.TELEGRAM_WEBHOOK_SECRET;
    if (!secret || !bots.telegram) throw new AiraError('not_found', 'Telegram is not set up');
    const given = c.req.header('x-telegram-bot-api-secret-token') ?? '';
    if (!(await isSameSecret(given, secret))) throw new AiraError('unauthorized', 'wrong webhook secret');
    const update: unknown = await c.req.json().catch(() => null);
    const isNew = await receiveTelegramUpdate(services.db, update);
    if (isNew) defer(bots.dispatcher.kick());
    return c.json({ ok: true });
  });
}
