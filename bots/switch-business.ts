import { chooseBusiness } from '#core/accounts/choose-business.ts';
import type { Reply } from '#core/conversation/reply.ts';
import type { Database } from '#core/db/database.ts';
import { toNameKey } from '#core/text.ts';
import type { IncomingMessage } from './channel.ts';
import type { Command } from './commands.ts';
import type { Identity } from './identify.ts';
import { SENTENCES } from './sentences.ts';

type Member = Extract<Identity, { kind: 'member' }>;

/**
 * Changes the shop that the chat speaks about: `/bisnis`, `/bisnis NAME`, or one of a person's
 * several shops by its bare name. Null when the message is about something else.
 */
export async function switchBusiness(
  db: Database,
  message: IncomingMessage,
  identity: Member,
  command: Command | null,
): Promise<Reply | null> {
  const isCommand = command?.name === 'business';
  if (!isCommand && identity.memberships.length < 2) return null;
  const wanted = toNameKey(isCommand ? command.wanted : message.text);
  const match = identity.memberships.find(
    ({ business }) => wanted !== '' && [toNameKey(business.name), toNameKey(business.slug)].includes(wanted),
  );
  if (!match) return isCommand ? showBusinesses(identity) : null;
  await chooseBusiness(db, message, match.business.id);
  return { text: `${SENTENCES.nowSpeaking[identity.person.locale]} ${match.business.name}.` };
}

export function showBusinesses(identity: Member): Reply {
  return {
    text: SENTENCES.whichBusiness[identity.person.locale],
    choices: identity.memberships.map(({ business }) => business.name),
  };
}
