import { openTenant } from '#core/accounts/open-tenant.ts';
import { type Answer } from '#core/agent/answer.ts';
import { explainQuestion } from '#core/agent/answer-question.ts';
import { converse } from '#core/conversation/converse.ts';
import type { Services } from '../services.ts';
import { type AskOptions, chooseModels, findBusinessAndOwner, readAskOptions } from './ask-options.ts';

/** `aira ask "QUESTION" --business SLUG`: one question, answered on the terminal. */
export async function askCommand(args: string[], services: Services): Promise<number> {
  const options = readAskOptions(args);
  const { business, owner } = await findBusinessAndOwner(services, options.slug);
  const who = { personId: owner.id, businessId: business.id, ...(options.role ? { as: options.role } : {}) };
  const now = options.now ?? services.now();
  if (options.isExplained) {
    const ctx = await openTenant(services.db, { ...who, now });
    const plan = await explainQuestion({ ctx, question: options.question, history: [] });
    process.stdout.write(`${JSON.stringify(plan, null, 2)}\n`);
  }
  const answer = await answerOnce(services, options, { ...who, now });
  process.stdout.write(options.isJson ? `${JSON.stringify(answer)}\n` : `${answer.answer}\n`);
  return 0;
}

type Asker = Parameters<typeof openTenant>[1];

async function answerOnce(services: Services, options: AskOptions, asker: Asker): Promise<Answer> {
  const ask = services.answerWith(chooseModels(services, options.model));
  const { question, conversation } = options;
  if (conversation === null) {
    const ctx = await openTenant(services.db, asker);
    return (await ask({ ctx, question, history: [] })).answer;
  }
  const result = await converse(
    { db: services.db, answer: ask },
    { ...asker, channel: 'cli', externalId: conversation, text: question },
  );
  // Only a repeated delivery has no answer, and the command line makes none.
  if (!result.answer) throw new TypeError('a turn without a delivery has an answer');
  return result.answer;
}
