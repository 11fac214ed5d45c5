import { Telegram } from 'telegraf';
import type { Channel } from '../channel.ts';
import { call, toCallOptions, withTimeout } from './call-telegram.ts';
import { COMMAND_MENUS } from './command-menus.ts';
import { type DrawChart, sendParts } from './send-parts.ts';
import { ALLOWED_UPDATES, parseUpdate, TelegramUpdate } from './telegram-update.ts';

interface TelegramOptions {
  token: string;
  /** Another Bot API server than Telegram's own. */
  apiRoot?: string;
  /** A chart as PNG; null when it cannot be drawn: then its figures are sent. */
  drawChart?: DrawChart;
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

const POLL_SECONDS = 25;

/** Telegram through telegraf's client. One call at a time per chat: the lanes of the outbox see to that. */
export function createTelegramChannel({ token, apiRoot, drawChart }: TelegramOptions): TelegramChannel {
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
    send: (delivery) => sendParts(client, delivery, drawChart ?? (async () => null)),
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
