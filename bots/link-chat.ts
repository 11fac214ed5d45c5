import { findLinkedPerson } from '#core/accounts/find-linked-person.ts';
import { parseCode } from '#core/accounts/link-code.ts';
import { redeemLinkCode } from '#core/accounts/redeem-link-code.ts';
import { unlinkChannel } from '#core/accounts/unlink-channel.ts';
import type { Reply } from '#core/conversation/reply.ts';
import type { Database } from '#core/db/database.ts';
import { toPersonSentence } from '#core/error-messages.ts';
import { AiraError } from '#core/errors.ts';
import type { Locale } from '#core/text.ts';
import type { BotDeps } from './aira-bot.ts';
import type { IncomingMessage } from './channel.ts';
import { SENTENCES, SUGGESTIONS } from './sentences.ts';

/** Ties a chat to a person by a code. A stranger without a code learns the way in, and no more. */
export async function linkChat(
  deps: BotDeps,
  message: IncomingMessage,
  typed: string,
  isExplicit: boolean,
): Promise<Reply> {
  if (!isExplicit && parseCode(typed) === null) return { text: SENTENCES.wayIn[message.locale] };
  const chat = { channel: message.channel, chatId: message.chatId };
  try {
    const triedBy = `${chat.channel}:${chat.chatId}`;
    await redeemLinkCode(deps.db, deps.kv, { typed, chat, triedBy, now: deps.now() });
  } catch (error) {
    if (error instanceof AiraError && error.code === 'unauthorized') {
      return { text: SENTENCES.wrongCode[message.locale] };
    }
    if (error instanceof AiraError && error.code === 'rate_limited') {
      return { text: toPersonSentence(error, message.locale) };
    }
    throw error;
  }
  const linked = await findLinkedPerson(deps.db, chat.channel, chat.chatId);
  const locale = linked?.person.locale ?? message.locale;
  return { text: SENTENCES.linked[locale], choices: SUGGESTIONS[locale] };
}

export async function unlinkChat(db: Database, message: IncomingMessage, locale: Locale): Promise<Reply> {
  await unlinkChannel(db, message.channel, message.chatId);
  return { text: SENTENCES.unlinked[locale] };
}
