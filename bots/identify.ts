import { findLinkedPerson } from '#core/accounts/find-linked-person.ts';
import { findPerson } from '#core/accounts/find-person.ts';
import { listMemberships, type Membership } from '#core/accounts/list-memberships.ts';
import type { Database } from '#core/db/database.ts';
import type { Person } from '#core/tenant.ts';
import type { IncomingMessage } from './channel.ts';

export type Identity =
  | { kind: 'stranger' }
  | {
      kind: 'member';
      person: Person;
      memberships: Membership[];
      /** Null while a person of several businesses has not chosen one. */
      active: Membership | null;
    };

/** Who is speaking: asked anew on every message, so that a lost membership or link counts at once. */
export async function identify(db: Database, message: IncomingMessage): Promise<Identity> {
  const found = await findSpeaker(db, message);
  if (!found) return { kind: 'stranger' };
  const memberships = await listMemberships(db, found.person.id);
  const chosen = memberships.find(({ business }) => business.id === found.activeBusinessId);
  const only = memberships.length === 1 ? memberships[0] : undefined;
  return { kind: 'member', person: found.person, memberships, active: chosen ?? only ?? null };
}

async function findSpeaker(
  db: Database,
  message: IncomingMessage,
): Promise<{ person: Person; activeBusinessId: string | null } | null> {
  if (!message.verified) return findLinkedPerson(db, message.channel, message.chatId);
  const person = await findPerson(db, message.verified.personId);
  return person ? { person, activeBusinessId: message.verified.businessId } : null;
}
