import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface ApiCall {
  method: string;
  body: Record<string, unknown>;
}

interface FakeTelegram {
  apiRoot: string;
  token: string;
  calls: ApiCall[];
  /** Texts of the messages that were taken, in order. */
  sent(chatId?: string): string[];
  /** Answers the next calls of a method with these instead of success. */
  failNext(method: string, ...failures: ApiFailure[]): void;
  /** Updates that the next getUpdates hands out. */
  queueUpdates(...updates: { update_id: number }[]): void;
  close(): Promise<void>;
}

interface ApiFailure {
  error_code: number;
  description: string;
  parameters?: { retry_after?: number };
}

/** The Bot API over real HTTP: takes calls, checks the limits that Telegram enforces, remembers. */
export async function startFakeTelegram(): Promise<FakeTelegram> {
  const token = '123456:test-token';
  const calls: ApiCall[] = [];
  const failures = new Map<string, ApiFailure[]>();
  let updates: { update_id: number }[] = [];

  const answer = async (call: ApiCall): Promise<unknown> => {
    const failure = failures.get(call.method)?.shift() ?? breach(call);
    if (failure) return { ok: false, ...failure };
    calls.push(call);
    if (call.method === 'getMe') return { ok: true, result: { id: 1, is_bot: true, username: 'aira_bot' } };
    if (call.method === 'getUpdates') {
      const offset = Number(call.body.offset ?? 0);
      updates = updates.filter((update) => update.update_id >= offset);
      if (updates.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      return { ok: true, result: updates };
    }
    return { ok: true, result: call.method === 'sendMessage' ? { message_id: calls.length } : true };
  };

  const server = createServer((request, response) => {
    void (async () => {
      const method = request.url?.split('/').at(-1) ?? '';
      const body = JSON.parse((await text(request)) || '{}') as Record<string, unknown>;
      const result = (await answer({ method, body })) as { ok: boolean; error_code?: number };
      response.writeHead(result.error_code ?? 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(result));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    token,
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    sent: (chatId) =>
      calls
        .filter(
          ({ method, body }) => method === 'sendMessage' && (!chatId || String(body.chat_id) === chatId),
        )
        .map(({ body }) => String(body.text)),
    failNext: (method, ...more) => void failures.set(method, [...(failures.get(method) ?? []), ...more]),
    queueUpdates: (...more) => void updates.push(...more),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What the real server refuses: long texts, empty texts, callback data over 64 bytes, bad markup. */
function breach({ method, body }: ApiCall): ApiFailure | null {
  if (method !== 'sendMessage') return null;
  const shown = String(body.text ?? '');
  const markup = JSON.stringify(body.reply_markup ?? {});
  const data = [...markup.matchAll(/"callback_data":"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '');
  const isBad =
    shown.trim() === '' ||
    shown.length > 4096 ||
    data.some((each) => new TextEncoder().encode(each).length > 64) ||
    /<(?!\/?(?:b|pre)>)/.test(shown);
  return isBad ? { error_code: 400, description: 'Bad Request: the fake refuses this message' } : null;
}

let nextUpdate = 1000;

/** A text message as Telegram delivers it to a private chat. */
export function createUpdate(chatId: number, messageText: string, more: object = {}): { update_id: number } {
  nextUpdate += 1;
  return {
    update_id: nextUpdate,
    message: {
      message_id: nextUpdate,
      date: 1_760_000_000,
      chat: { id: chatId, type: 'private', first_name: 'Sari' },
      from: { id: chatId, is_bot: false, first_name: 'Sari', language_code: 'id' },
      text: messageText,
      ...more,
    },
  } as { update_id: number };
}
