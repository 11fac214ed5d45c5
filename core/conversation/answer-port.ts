import type { Answer } from '../agent/answer.ts';
import type { TenantContext } from '../db/tenant-context.ts';
import type { Reply } from './reply.ts';

/** What the agent keeps of a turn so that the next one can follow up on it. JSON only. */
export type TurnState = Record<string, unknown>;

interface AnswerRequest {
  ctx: TenantContext;
  question: string;
  /** States of the conversation's last turns, the newest last. */
  history: readonly TurnState[];
  /** What the conversation has kept beyond those turns. */
  memory?: TurnState | null;
  conversationId?: string;
  /** The same for a message that is delivered twice. */
  messageId?: string;
  signal?: AbortSignal;
  /** Called with the name of each step (a tool, or `wording`) as it starts. */
  onProgress?: (step: string) => void;
}

/** The agent as a conversation sees it; the composition root binds it to its models. */
export type AnswerQuestion = (request: AnswerRequest) => Promise<{
  answer: Answer;
  reply: Reply;
  turn: TurnState;
  /** Kept with the conversation; absent: as before. */
  memory?: TurnState;
  /** True: nothing of the conversation is kept. */
  forgets?: boolean;
}>;
