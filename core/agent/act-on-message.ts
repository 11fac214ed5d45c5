import type { Contacts } from '../accounts/contacts.ts';
import type { TenantContext } from '../db/tenant-context.ts';
import { AiraError } from '../errors.ts';
import { applyProposal, handOver } from './apply-proposal.ts';
import type { Attempt } from './attempt-model.ts';
import { composeText } from './compose-text.ts';
import type { EntryDraft } from './ledger/entry.ts';
import { createLedger } from './ledger/ledger.ts';
import { OFFLINE_MODEL_ID } from './offline/offline-model.ts';
import type { Plan } from './offline/plan.ts';
import type { StandingOutlet } from './offline/read-standing-outlet.ts';
import { isExpired, type KeptProposal } from './proposal.ts';
import { readConsent } from './read-consent.ts';
import { isProposalButton } from './wording/proposals.ts';

interface Message {
  ctx: TenantContext;
  question: string;
  understood: Plan;
  /** What the last answer asked the person to confirm. */
  pending: KeptProposal | undefined;
  /** What the message says about the outlets from here on. */
  standing: StandingOutlet | null;
  contacts: Contacts;
  conversationId: string | null;
  /** The same for a message that is delivered twice. */
  messageId: string;
}

/**
 * What a person's own words do, before any model is asked: confirm or cancel what was just proposed,
 * ask for a person, keep to an outlet, forget. Null: an ordinary question.
 */
export async function actOnMessage(message: Message): Promise<Attempt | null> {
  const { understood, standing } = message;
  const decided = await decide(message);
  if (decided) return say(message, decided);
  if (understood.effect === 'forget') return compose(message, '{{say.forgotten}}');
  const request = askedPerson(understood);
  if (request !== null) return callPerson(message, request);
  if (!standing?.isAll) return null;
  if (standing.outlet !== null) {
    return say(message, { type: 'notice', notice: 'outlet_kept', outlet: standing.outlet });
  }
  // "semua cabang" after a figure asks for that figure again.
  return understood.calls.length > 0 ? null : say(message, { type: 'notice', notice: 'outlet_released' });
}

/** The answer to a proposal; null when there is none, or the message says something else. */
async function decide({ ctx, question, pending, ...message }: Message): Promise<EntryDraft | null> {
  if (!pending) return isProposalButton(question) ? TOO_LATE : null;
  const consent = readConsent(question);
  if (consent === null) return null;
  if (consent === 'no') return { type: 'notice', notice: 'proposal_closed', why: 'declined' };
  if (isExpired(pending, ctx.now)) return TOO_LATE;
  return applyProposal(ctx, pending, message.contacts, message.conversationId);
}

const TOO_LATE: EntryDraft = { type: 'notice', notice: 'proposal_closed', why: 'expired' };

/** What to pass on when the person, in so many words, asks for a person and for nothing else. */
function askedPerson({ calls: [call, ...more] }: Plan): string | null {
  return call?.name === 'hand_over' && more.length === 0 ? (call.input.about ?? '') : null;
}

async function callPerson(message: Message, about: string): Promise<Attempt> {
  const { ctx, contacts, conversationId, messageId } = message;
  const attempt = say(message, await handOver(ctx, { id: messageId, about, conversationId }, contacts));
  attempt.ledger.addCall({ name: 'hand_over', input: { about } });
  return attempt;
}

function say(message: Message, draft: EntryDraft): Attempt {
  return compose(message, '{{n1}}', [draft]);
}

function compose({ ctx, understood }: Message, template: string, drafts: EntryDraft[] = []): Attempt {
  const ledger = createLedger();
  ledger.record(drafts);
  const { timeZone } = ctx.activeBusiness;
  const composed = composeText({ template, ledger, locale: understood.locale, timeZone });
  if ('ok' in composed) throw new AiraError('internal', 'a fixed sentence was refused');
  return { composed, ledger, model: OFFLINE_MODEL_ID };
}
