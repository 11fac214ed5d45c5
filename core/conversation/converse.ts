import type { Temporal } from 'temporal-polyfill';
import { openTenant } from '../accounts/open-tenant.ts';
import type { Answer } from '../agent/answer.ts';
import type { Database } from '../db/database.ts';
import { eraseAnswered } from '../events/inbox.ts';
import type { Role } from '../tenant.ts';
import type { AnswerQuestion } from './answer-port.ts';
import { forgetConversation } from './forget-conversation.ts';
import { type AnsweredTurn, findAnsweredTurn, loadHistory, openConversation, saveTurn } from './history.ts';
import type { Reply } from './reply.ts';

export interface ConverseDeps {
  db: Database;
  answer: AnswerQuestion;
}

export interface ConverseRequest {
  personId: string;
  businessId: string;
  /** Fewer rights than the person has, never more. */
  as?: Role;
  channel: string;
  /** The chat on that channel, or an id that the caller chose. */
  externalId: string;
  text: string;
  now: Temporal.Instant;
  /** The delivery that this turn answers: asked again, it gives the stored reply. */
  inboxId?: string;
  signal?: AbortSignal;
  onProgress?: (step: string) => void;
}

export interface ConverseResult {
  reply: Reply;
  /** Null when the reply was given before and only its delivery is repeated. */
  answer: Answer | null;
  conversationId: string;
}

/**
 * One turn: who asks, what was said before, the answer, and its keeping. No transaction is open
 * while the model thinks.
 * @throws AiraError `forbidden` when the person is no member of the business.
 */
export async function converse(deps: ConverseDeps, request: ConverseRequest): Promise<ConverseResult> {
  const { personId, businessId, now } = request;
  const ctx = await openTenant(deps.db, {
    personId,
    businessId,
    now,
    ...(request.as ? { as: request.as } : {}),
  });
  const { id: conversationId, memory } = await openConversation(ctx, request.channel, request.externalId);
  const known: AnsweredTurn | null = request.inboxId ? await findAnsweredTurn(ctx, request.inboxId) : null;
  if (known) return { reply: known.reply, answer: null, conversationId };
  const history = await loadHistory(ctx, conversationId);
  const { answer, reply, ...state } = await deps.answer({
    ctx,
    question: request.text,
    history,
    memory,
    conversationId,
    messageId: request.inboxId ?? crypto.randomUUID(),
    ...(request.signal ? { signal: request.signal } : {}),
    ...(request.onProgress ? { onProgress: request.onProgress } : {}),
  });
  const inboxId = request.inboxId ?? null;
  if (state.forgets) {
    await forgetConversation(ctx, { conversationId, reply, inboxId });
    await eraseAnswered(deps.db, request.channel, request.externalId);
  } else await saveTurn(ctx, { conversationId, question: request.text, reply, inboxId, ...state });
  return { reply, answer: { ...answer, conversation: request.externalId }, conversationId };
}
