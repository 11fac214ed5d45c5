import { renderReply } from '#bots/terminal/render-reply.ts';
import { openTenant } from '#core/accounts/open-tenant.ts';
import { type Answer } from '#core/agent/answer.ts';
import { explainQuestion } from '#core/agent/answer-question.ts';
import type { Plan } from '#core/agent/offline/plan.ts';
import { loadHistory, openConversation } from '#core/conversation/history.ts';
import { converse } from '#core/conversation/converse.ts';
import type { Reply } from '#core/conversation/reply.ts';
import type { Services } from '../services.ts';
import { type AskOptions, chooseModels, findBusinessAndOwner, readAskOptions } from './ask-options.ts';
import { explainPlan } from './explain-plan.ts';
import { saveDocuments } from './save-documents.ts';

/** `aira ask "QUESTION" --business SLUG`: one question, answered on the terminal. */
export async function askCommand(args: string[], services: Services): Promise<number> {
  const options = readAskOptions(args);
  const { business, owner } = await findBusinessAndOwner(services, options.slug);
  const who = { personId: owner.id, businessId: business.id, ...(options.role ? { as: options.role } : {}) };
  const now = options.now ?? services.now();
  if (options.isExplained) {
    const plan = await explainAsked(services, options, { ...who, now });
    process.stdout.write(`${options.isJson ? JSON.stringify(plan) : explainPlan(plan)}\n\n`);
  }
  const { answer, reply } = await answerOnce(services, options, { ...who, now });
  process.stdout.write(`${options.isJson ? JSON.stringify(answer) : await showReply(reply)}\n`);
  return 0;
}

/** The reading before the answer, with what the conversation has said so far. */
async function explainAsked(
  services: Services,
  { question, conversation }: AskOptions,
  asker: Asker,
): Promise<Plan> {
  const ctx = await openTenant(services.db, asker);
  if (conversation === null) return explainQuestion({ ctx, question, history: [] });
  const { id } = await openConversation(ctx, 'cli', conversation);
  return explainQuestion({ ctx, question, history: await loadHistory(ctx, id) });
}

/** The reply as the terminal shows it; its files lie in the working folder. */
async function showReply(reply: Reply): Promise<string> {
  const savedAs = await saveDocuments(reply.documents ?? [], process.cwd());
  return renderReply(reply, process.stdout.columns ?? 80, savedAs);
}

type Asker = Parameters<typeof openTenant>[1];

async function answerOnce(
  services: Services,
  options: AskOptions,
  asker: Asker,
): Promise<{ answer: Answer; reply: Reply }> {
  const ask = services.answerWith(chooseModels(services, options.model));
  const { question, conversation } = options;
  if (conversation === null) {
    const ctx = await openTenant(services.db, asker);
    return ask({ ctx, question, history: [] });
  }
  const result = await converse(
    { db: services.db, answer: ask },
    { ...asker, channel: 'cli', externalId: conversation, text: question },
  );
  // Only a repeated delivery has no answer, and the command line makes none.
  if (!result.answer) throw new TypeError('a turn without a delivery has an answer');
  return { answer: result.answer, reply: result.reply };
}
