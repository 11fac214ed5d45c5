import { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { Answer } from '#core/agent/answer.ts';
import type { Reply } from '#core/conversation/reply.ts';
import { toPersonSentence } from '#core/error-messages.ts';
import { toAiraError } from '#core/errors.ts';
import type { AppEnv, AppOptions } from '../http/app-env.ts';
import { getMembership } from '../http/find-membership.ts';
import { limitRate } from '../http/limit-rate.ts';
import { readLocale } from '../http/read-locale.ts';
import { getSessionPerson } from '../http/session.ts';
import { validateJson } from '../http/validate.ts';

const ChatMessage = z.strictObject({
  text: z.string().min(1).max(10_000),
  /** Chosen by the browser; another person's id opens another conversation. */
  conversation: z.string().regex(/^[\w-]{1,64}$/),
});

/**
 * One turn over SSE, in the AI SDK's UI message stream protocol: the steps as transient data,
 * then the verified text at once, then the reply's pictures, tables, files, choices and freshness.
 */
export function createChatRoutes(options: AppOptions): Hono<AppEnv> {
  const { bots, services } = options;
  const limit = limitRate(options, { name: 'chat', requests: 30, seconds: 60 });
  return new Hono<AppEnv>().post('/', limit, validateJson(ChatMessage), async (c) => {
    const personId = await getSessionPerson(c, options);
    const { business } = await getMembership(c, options, personId);
    const { text, conversation } = c.req.valid('json');
    const locale = readLocale(c);
    c.header('x-vercel-ai-ui-message-stream', 'v1');
    return streamSSE(c, async (stream) => {
      const writer = createWriter(stream);
      await writer.start();
      try {
        await bots.runTurn(
          {
            channel: 'web',
            chatId: conversation,
            messageId: c.get('requestId'),
            text,
            isGroup: false,
            isAddressed: true,
            locale,
            verified: { personId, businessId: business.id },
          },
          { send: writer.reply, showTyping: async () => {}, showProgress: writer.progress },
        );
      } catch (thrown) {
        const error = toAiraError(thrown);
        services.log.error('turn.failed', { channel: 'web', code: error.code, message: error.message });
        await writer.write({ type: 'error', errorText: toPersonSentence(error, locale) });
      }
      await writer.finish();
    });
  });
}

interface Writer {
  write(part: object): Promise<void>;
  start(): Promise<void>;
  progress(step: string): void;
  reply(reply: Reply, answer: Answer | null): Promise<void>;
  finish(): Promise<void>;
}

function createWriter(stream: SSEStreamingApi): Writer {
  const write = async (part: object): Promise<void> => stream.writeSSE({ data: JSON.stringify(part) });
  const id = crypto.randomUUID();
  return {
    write,
    start: () => write({ type: 'start', messageId: id }),
    progress: (step) => void write({ type: 'data-progress', data: { step }, transient: true }),
    reply: async (reply, answer) => {
      await write({ type: 'text-start', id });
      await write({ type: 'text-delta', id, delta: reply.text });
      await write({ type: 'text-end', id });
      const { text: _text, ...rest } = reply;
      const data = { ...rest, kind: answer?.kind ?? null, freshness: answer?.freshness ?? null };
      await write({ type: 'data-reply', data });
    },
    finish: async () => {
      await write({ type: 'finish' });
      await stream.writeSSE({ data: '[DONE]' });
    },
  };
}
