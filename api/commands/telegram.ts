import { AiraError } from '#core/errors.ts';
import { createBots } from '../bots.ts';
import type { Services } from '../services.ts';
import { readWebhook } from '../start-telegram.ts';

/** `telegram`: tells Telegram where AIRA listens, and its menu. For hosts without `npm start`. */
export async function telegramCommand(_args: string[], services: Services): Promise<number> {
  const { telegram } = createBots(services);
  const webhook = readWebhook(services.env);
  if (!telegram || !webhook) {
    const keys = 'TELEGRAM_BOT_TOKEN, TELEGRAM_WEBHOOK_SECRET, AIRA_PUBLIC_URL (https)';
    throw new AiraError('configuration', `a webhook needs ${keys}`, { details: { keys } });
  }
  await telegram.prepare(webhook);
  process.stdout.write(`@${await telegram.getBotName()} → ${webhook.url}\n`);
  return 0;
}
