import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface ApiCall {
  method: string;
  body: Record<string, unknown>;
  /** Uploaded files by the name of their field. */
  files: Record<string, { name: string; bytes: Uint8Array }>;
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
    return { ok: true, result: call.method in SENDS ? { message_id: calls.length } : true };
  };

  const server = createServer((request, response) => {
    void (async () => {
      const method = request.url?.split('/').at(-1) ?? '';
      const call = { method, ...(await readBody(await buffer(request), request.headers['content-type'])) };
      const result = (await answer(call)) as { ok: boolean; error_code?: number };
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

/** JSON, or a form when files travel along; a form's values are text. */
async function readBody(bytes: Buffer, type = ''): Promise<Omit<ApiCall, 'method'>> {
  if (!type.startsWith('multipart/form-data')) {
    return { body: JSON.parse(bytes.toString() || '{}') as Record<string, unknown>, files: {} };
  }
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const call: Omit<ApiCall, 'method'> = { body: {}, files: {} };
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') call.body[name] = name === 'reply_markup' ? JSON.parse(value) : value;
    else call.files[name] = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return call;
}

/** The field that holds a message's words, and how long they may be. */
const SENDS: Record<string, { words: string; limit: number; file?: string }> = {
  sendMessage: { words: 'text', limit: 4096 },
  sendPhoto: { words: 'caption', limit: 1024, file: 'photo' },
  sendDocument: { words: 'caption', limit: 1024, file: 'document' },
};

/** What the real server refuses: long or empty texts, no file, callback data over 64 bytes, bad markup. */
function breach({ method, body, files }: ApiCall): ApiFailure | null {
  const rule = SENDS[method];
  if (!rule) return null;
  const shown = String(body[rule.words] ?? '');
  const markup = JSON.stringify(body.reply_markup ?? {});
  const data = [...markup.matchAll(/"callback_data":"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '');
  const isBad =
    (rule.file ? !files[rule.file]?.bytes.length : shown.trim() === '') ||
    shown.length > rule.limit ||
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
