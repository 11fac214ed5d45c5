import { parseArgs } from 'node:util';
import { createTelegramChannel } from '#bots/telegram/telegram-channel.ts';
import { createLinkCode } from '#core/accounts/create-link-code.ts';
import { findBusiness } from '#core/accounts/find-business.ts';
import { findOwner } from '#core/accounts/find-owner.ts';
import { AiraError, toAiraError } from '#core/errors.ts';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';

const CHANNELS = ['telegram', 'web'];

/** `link --business SLUG --channel telegram|web`: prints a one-time code of the business's owner. */
export async function linkCommand(args: string[], services: Services): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      business: { type: 'string' },
      channel: { type: 'string', default: 'telegram' },
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
    },
  });
  if (!values.business) throw new AiraError('bad_request', '--business SLUG is missing');
  if (!CHANNELS.includes(values.channel)) {
    throw new AiraError('bad_request', `--channel is one of ${CHANNELS.join(', ')}`);
  }
  const business = await findBusiness(services.db, values.business);
  const owner = business && (await findOwner(services.db, business.id));
  if (!business || !owner) throw new AiraError('not_found', `no business is called "${values.business}"`);
  const { code, expiresAt } = await createLinkCode(services.db, {
    personId: owner.id,
    businessId: business.id,
    now: services.now(),
  });
  const link = values.channel === 'web' ? webLink(services.env, code) : await telegramLink(services, code);
  const result = { code, channel: values.channel, link, expires_at: expiresAt.toString() };
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : describe(code, link, values.channel));
  return 0;
}

function webLink(env: Env, code: string): string {
  // Behind `#` the code stays in the browser: no server and no log sees it.
  return `${env.AIRA_PUBLIC_URL ?? `http://localhost:${env.PORT}`}/#code=${code}`;
}

async function telegramLink({ env, log }: Services, code: string): Promise<string | null> {
  if (!env.TELEGRAM_BOT_TOKEN) return null;
  try {
    const name = await createTelegramChannel({
      token: env.TELEGRAM_BOT_TOKEN,
      ...(env.TELEGRAM_API_ROOT ? { apiRoot: env.TELEGRAM_API_ROOT } : {}),
    }).getBotName();
    return `https://t.me/${name}?start=${code}`;
  } catch (error) {
    log.warn('telegram.name_unknown', { code: toAiraError(error).code });
    return null;
  }
}

function describe(code: string, link: string | null, channel: string): string {
  const shown = `${code.slice(0, 4)}-${code.slice(4)}`;
  const how =
    channel === 'web'
      ? 'Buka tautannya, atau tulis kodenya di halaman masuk. / Open the link, or type the code on the sign-in page.'
      : 'Buka tautannya, atau kirim kodenya ke bot. / Open the link, or send the code to the bot.';
  return [
    `\n  Kode / Code   ${shown}`,
    ...(link ? [`  Tautan / Link ${link}`] : []),
    `\n  ${how}`,
    '  Berlaku 10 menit, sekali pakai. / Valid for ten minutes, once.\n\n',
  ].join('\n');
}
