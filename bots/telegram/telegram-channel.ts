import { Telegram, TelegramError } from 'telegraf';
import { AiraError } from '#core/errors.ts';
import type { Channel, Delivery } from '../channel.ts';
import { COMMAND_MENUS } from './command-menus.ts';
import { renderReply } from './render-reply.ts';
import { ALLOWED_UPDATES, parseUpdate, TelegramUpdate } from './telegram-update.ts';

interface TelegramOptions {
  token: string;
  /** Another Bot API server than Telegram's own. */
  apiRoot?: string;
}

interface Webhook {
  url: string;
  secret: string;
}

export interface TelegramChannel extends Channel {
  /** Waits at Telegram for updates from `offset` on; stops when the signal does. */
  getUpdates(offset: number, signal: AbortSignal): Promise<unknown[]>;
  /**
   * Tells Telegram how updates travel, and the menu of commands. Polling and a webhook exclude
   * each other: without `webhook` an earlier one is removed.
   */
  prepare(webhook?: Webhook): Promise<void>;
  getBotName(): Promise<string>;
}

const CALL_TIMEOUT_MS = 15_000;
const POLL_SECONDS = 25;
/** Waits that are shorter than this are slept through; longer ones go back to the outbox. */
const MAX_SLEEP_SECONDS = 5;

/** Telegram through telegraf's client. One call at a time per chat: the lanes of the outbox see to that. */
export function createTelegramChannel({ token, apiRoot }: TelegramOptions): TelegramChannel {
  const client = new Telegram(token, apiRoot ? { apiRoot } : {});
  let botName: string | null = null;
  return {
    id: 'telegram',
    parse: (payload) => parseUpdate(TelegramUpdate.parse(payload), botName),
    showTyping: async (chatId) => {
      await client.callApi('sendChatAction', { chat_id: chatId, action: 'typing' }, withTimeout());
    },
    acknowledge: async (payload) => {
      const id = TelegramUpdate.parse(payload).callback_query?.id;
      if (id) await client.callApi('answerCallbackQuery', { callback_query_id: id }, withTimeout());
    },
    send: (delivery) => sendParts(client, delivery),
    getUpdates: (offset, signal) => {
      const query = { offset, timeout: POLL_SECONDS, limit: 100, allowed_updates: [...ALLOWED_UPDATES] };
      const limit = AbortSignal.any([signal, AbortSignal.timeout((POLL_SECONDS + 10) * 1000)]);
      return call(() => client.callApi('getUpdates', query, toCallOptions(limit)));
    },
    prepare: (webhook) => prepare(client, webhook),
    getBotName: async () => {
      const me = await call(() => client.callApi('getMe', {}, withTimeout()));
      botName = me.username;
      return me.username;
    },
  };
}

async function sendParts(client: Telegram, { chatId, reply, skip, onSent }: Delivery): Promise<number> {
  const parts = renderReply(reply);
  for (const [index, part] of parts.entries()) {
    if (index < skip) continue;
    await call(() => client.callApi('sendMessage', { chat_id: chatId, ...part }, withTimeout()));
    await onSent(index + 1);
  }
  return parts.length;
}

async function prepare(client: Telegram, webhook?: Webhook): Promise<void> {
  if (webhook) {
    const { url, secret: secret_token } = webhook;
    const settings = { url, secret_token, allowed_updates: [...ALLOWED_UPDATES] };
    await call(() => client.callApi('setWebhook', settings, withTimeout()));
  } else {
    await call(() => client.callApi('deleteWebhook', { drop_pending_updates: false }, withTimeout()));
  }
  for (const menu of COMMAND_MENUS) {
    await call(() => client.callApi('setMyCommands', menu, withTimeout()));
  }
}

async function call<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await withRetryAfter(run);
  } catch (error) {
    throw toTelegramFailure(error);
  }
}

type CallOptions = NonNullable<Parameters<Telegram['callApi']>[2]>;

/** telegraf types its signal after an old polyfill; the platform's own works. */
function toCallOptions(signal: AbortSignal): CallOptions {
  return { signal } as unknown as CallOptions;
}

function withTimeout(): CallOptions {
  return toCallOptions(AbortSignal.timeout(CALL_TIMEOUT_MS));
}

async function withRetryAfter<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const seconds = error instanceof TelegramError ? error.parameters?.retry_after : undefined;
    if (seconds === undefined || seconds > MAX_SLEEP_SECONDS) throw error;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    return run();
  }
}

/** 403 means blocked or removed by the person: nothing will change by trying again. */
function toTelegramFailure(error: unknown): AiraError {
  if (!(error instanceof TelegramError)) {
    return new AiraError('source_unavailable', 'Telegram cannot be reached', {
      cause: error,
      retryable: true,
    });
  }
  const { code, parameters, description } = error;
  const isPassing = code === 429 || code >= 500;
  const retryAfter = parameters?.retry_after;
  return new AiraError(
    isPassing ? 'source_unavailable' : 'source_rejected',
    `Telegram answered ${code}: ${description}`,
    { cause: error, retryable: isPassing, ...(retryAfter === undefined ? {} : { details: { retryAfter } }) },
  );
}
