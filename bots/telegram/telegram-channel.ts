import { Telegram, TelegramError } from 'telegraf';
import { AiraError } from '#core/errors.ts';
import type { Channel } from '../channel.ts';
import { renderReply } from './render-reply.ts';
import { ALLOWED_UPDATES, parseUpdate, TelegramUpdate } from './telegram-update.ts';

interface TelegramOptions {
  token: string;
  /** Another Bot API server than Telegram's own. */
  apiRoot?: string;
}

export interface TelegramChannel extends Channel {
  /** Waits at Telegram for updates from `offset` on; stops when the signal does. */
  getUpdates(offset: number, signal: AbortSignal): Promise<unknown[]>;
  /** Polling and a webhook exclude each other. */
  deleteWebhook(): Promise<void>;
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

  const call = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await withRetryAfter(run);
    } catch (error) {
      throw toTelegramFailure(error);
    }
  };

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
    send: async ({ chatId, reply, skip, onSent }) => {
      const parts = renderReply(reply);
      for (const [index, part] of parts.entries()) {
        if (index < skip) continue;
        await call(() => client.callApi('sendMessage', { chat_id: chatId, ...part }, withTimeout()));
        await onSent(index + 1);
      }
      return parts.length;
    },
    getUpdates: (offset, signal) =>
      call(() =>
        client.callApi(
          'getUpdates',
          { offset, timeout: POLL_SECONDS, limit: 100, allowed_updates: [...ALLOWED_UPDATES] },
          toCallOptions(AbortSignal.any([signal, AbortSignal.timeout((POLL_SECONDS + 10) * 1000)])),
        ),
      ),
    deleteWebhook: async () => {
      await call(() => client.callApi('deleteWebhook', { drop_pending_updates: false }, withTimeout()));
    },
    getBotName: async () => {
      const me = await call(() => client.callApi('getMe', {}, withTimeout()));
      botName = me.username;
      return me.username;
    },
  };
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
