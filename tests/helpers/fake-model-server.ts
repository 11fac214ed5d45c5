import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface ChatRequest {
  model: string;
  messages: { role: string; content: unknown }[];
  tools?: { function: { name: string } }[];
  [key: string]: unknown;
}

/** What the server does with one call. */
export type ModelReply =
  | { text: string; finishReason?: string; usage?: null }
  | { calls: { name: string; input: unknown }[] }
  | { status: number; message?: string; headers?: Record<string, string> }
  | { raw: string }
  /** Never answers. */
  | 'hang'
  /** Hangs up in the middle of its answer. */
  | 'cut';

export type Script = (request: ChatRequest, call: number) => ModelReply | Promise<ModelReply>;

interface FakeModelServer {
  baseUrl: string;
  /** Every call as it came in: parsed, and byte for byte. */
  requests: { body: ChatRequest; raw: string; authorization: string | undefined }[];
  close(): Promise<void>;
}

/** `/chat/completions` over real HTTP; `refuse` may turn a call down as a real server would. */
export async function startFakeModelServer(
  script: Script,
  refuse: (body: Record<string, unknown>) => string | null = () => null,
): Promise<FakeModelServer> {
  const requests: FakeModelServer['requests'] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const raw = await text(request);
    const body = JSON.parse(raw || '{}') as ChatRequest;
    requests.push({ body, raw, authorization: request.headers.authorization });
    const refusal = refuse(body);
    const reply = refusal ? { status: 400, message: refusal } : await script(body, requests.length);
    write(response, reply, body.model);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A tool was called in this turn and answered: the model may speak. */
export function hasResults({ messages }: ChatRequest): boolean {
  const asked = messages.findLastIndex(({ role }) => role === 'user');
  return messages.slice(asked).some(({ role }) => role === 'tool');
}

function write(response: ServerResponse, reply: ModelReply, model: string): void {
  if (reply === 'hang') return;
  const json = { 'content-type': 'application/json' };
  if (reply === 'cut') {
    const whole = JSON.stringify(toCompletion({ text: 'Ini ya kak: {{c1}}' }, model));
    response.writeHead(200, { ...json, 'content-length': String(whole.length) });
    response.write(whole.slice(0, whole.length / 2), () => response.destroy());
    return;
  }
  if ('status' in reply) {
    response.writeHead(reply.status, { ...json, ...reply.headers });
    response.end(JSON.stringify({ error: { message: reply.message ?? 'no', type: 'error', code: null } }));
    return;
  }
  response.writeHead(200, json);
  response.end('raw' in reply ? reply.raw : JSON.stringify(toCompletion(reply, model)));
}

type Spoken = Extract<ModelReply, { text: string } | { calls: unknown[] }>;

function toCompletion(reply: Spoken, model: string): object {
  const isText = 'text' in reply;
  const message = isText
    ? { role: 'assistant', content: reply.text }
    : { role: 'assistant', content: null, tool_calls: reply.calls.map(toToolCall) };
  const finishReason = isText ? (reply.finishReason ?? 'stop') : 'tool_calls';
  const usage = { prompt_tokens: 900, completion_tokens: 20, total_tokens: 920 };
  return {
    id: 'chat',
    object: 'chat.completion',
    created: 1,
    model,
    choices: [{ index: 0, message, finish_reason: finishReason }],
    ...(isText && reply.usage === null ? {} : { usage }),
  };
}

function toToolCall({ name, input }: { name: string; input: unknown }, index: number): object {
  // A string goes out as it is: models write JSON that is none.
  const written = typeof input === 'string' ? input : JSON.stringify(input);
  return { id: `call${index}`, type: 'function', function: { name, arguments: written } };
}
