import { pollTelegram } from '#bots/telegram/poll-telegram.ts';
import { toAiraError } from '#core/errors.ts';
import type { Bots } from './bots.ts';
import type { Env } from './env.ts';
import type { Services } from './services.ts';

/** The webhook that the configuration asks for; undefined: AIRA polls. */
export function readWebhook(env: Env): { url: string; secret: string } | undefined {
  const { AIRA_PUBLIC_URL: address, TELEGRAM_WEBHOOK_SECRET: secret } = env;
  if (!secret || !address?.startsWith('https://')) return undefined;
  return { url: new URL('/webhooks/telegram', address).href, secret };
}

/**
 * Starts to listen to Telegram: with a public https address and a webhook secret Telegram calls
 * us, otherwise we ask Telegram. A secret without an address leaves the webhook to the host.
 */
export function startTelegram(
  services: Services,
  { telegram, dispatcher }: Bots,
  defer: (work: Promise<void>) => void,
): () => Promise<void> {
  const { env, db, log } = services;
  if (!telegram) return async () => {};
  if (env.TELEGRAM_WEBHOOK_SECRET) {
    const webhook = readWebhook(env);
    const failed = (error: unknown): void =>
      log.error('telegram.webhook_failed', {
        code: toAiraError(error).code,
        message: toAiraError(error).message,
      });
    if (webhook) defer(telegram.prepare(webhook).catch(failed));
    return async () => {};
  }
  const stopping = new AbortController();
  const onReceived = (): void => defer(dispatcher.kick());
  const polling = pollTelegram({ channel: telegram, db, log, onReceived, signal: stopping.signal });
  return () => (stopping.abort(), polling);
}
