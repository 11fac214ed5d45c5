import { ActivityHandler, type TurnContext } from 'botbuilder';
import type { Temporal } from 'temporal-polyfill';
import { converse } from '#core/conversation/converse.ts';
import type { AnswerQuestion } from '#core/conversation/answer-port.ts';
import type { Database } from '#core/db/database.ts';
import type { KeyValueStore } from '#core/kv/key-value-store.ts';
import type { Logger } from '#core/log.ts';
import type { IncomingMessage } from './channel.ts';
import { readMessage, sendProgress, sendReply } from './channel-adapter.ts';
import { parseCommand } from './commands.ts';
import { type Identity, identify } from './identify.ts';
import { linkChat, unlinkChat } from './link-chat.ts';
import { SENTENCES, SUGGESTIONS } from './sentences.ts';
import { showBusinesses, switchBusiness } from './switch-business.ts';

export interface BotDeps {
  db: Database;
  kv: KeyValueStore;
  log: Logger;
  answer: AnswerQuestion;
  now: () => Temporal.Instant;
}

/** The one bot behind every channel. It knows chats and commands; what is true comes from core. */
export class AiraBot extends ActivityHandler {
  constructor(deps: BotDeps) {
    super();
    this.onMessage(async (context, next) => {
      await handleMessage(deps, context);
      await next();
    });
  }
}

async function handleMessage(deps: BotDeps, context: TurnContext): Promise<void> {
  const message = readMessage(context);
  if (!message.isAddressed) return;
  if (message.isGroup) return sendReply(context, { text: SENTENCES.onlyPrivate[message.locale] });
  const identity = await identify(deps.db, message);
  const command = parseCommand(message.text);
  if (command?.name === 'link' || identity.kind === 'stranger') {
    const typed = command?.name === 'link' ? command.code : message.text;
    return sendReply(context, await linkChat(deps, message, typed, command?.name === 'link'));
  }
  const locale = identity.person.locale;
  if (command?.name === 'unlink') return sendReply(context, await unlinkChat(deps.db, message, locale));
  if (identity.memberships.length === 0) return sendReply(context, { text: SENTENCES.noBusiness[locale] });
  if (message.text.trim() === '') return sendReply(context, { text: SENTENCES.onlyText[locale] });
  const switched = await switchBusiness(deps.db, message, identity, command);
  if (switched) return sendReply(context, switched);
  if (!identity.active) return sendReply(context, showBusinesses(identity));
  if (command?.name === 'help') {
    return sendReply(context, { text: SENTENCES.help[locale], choices: SUGGESTIONS[locale] });
  }
  const question = command?.name === 'ask' ? command.question[locale] : message.text;
  return answer(deps, context, { ...message, text: question }, identity);
}

async function answer(
  deps: BotDeps,
  context: TurnContext,
  message: IncomingMessage,
  identity: Extract<Identity, { kind: 'member' }>,
): Promise<void> {
  const business = identity.active?.business;
  if (!business) return;
  const started = Date.now();
  const { reply, answer: answered } = await converse(deps, {
    personId: identity.person.id,
    businessId: business.id,
    channel: message.channel,
    externalId: message.chatId,
    text: message.text,
    now: deps.now(),
    ...(message.inboxId ? { inboxId: message.inboxId } : {}),
    onProgress: (step) => void sendProgress(context, step),
  });
  const isOneOfMany = identity.memberships.length > 1 && message.channel !== 'web';
  await sendReply(
    context,
    isOneOfMany ? { ...reply, text: `${business.name}\n${reply.text}` } : reply,
    answered,
  );
  deps.log.info('turn.answered', {
    channel: message.channel,
    business: business.id,
    kind: answered?.kind,
    model: answered?.model,
    tools: answered?.tools.map((tool) => tool.name).join(','),
    inputTokens: answered?.usage.input_tokens,
    outputTokens: answered?.usage.output_tokens,
    ms: Date.now() - started,
  });
}
