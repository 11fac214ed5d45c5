import { changeSetting } from '../accounts/change-setting.ts';
import type { Contacts } from '../accounts/contacts.ts';
import { openHandover } from '../accounts/open-handover.ts';
import { toMinutes } from '../accounts/setting-values.ts';
import type { TenantContext } from '../db/tenant-context.ts';
import { AiraError } from '../errors.ts';
import { moveDayStart } from '../metrics/move-day-start.ts';
import type { EntryDraft } from './ledger/entry.ts';
import type { KeptProposal, Proposal } from './proposal.ts';

interface Handover {
  id: string;
  about: string;
  conversationId: string | null;
}

type SettingProposal = Extract<Proposal, { action: 'change_setting' }>;

/**
 * Makes what the person has said yes to, once: confirmed twice, it is told again and not done again.
 * The only way from a chat to a written setting; no tool and no model comes here.
 */
export async function applyProposal(
  ctx: TenantContext,
  { id, proposal }: KeptProposal,
  contacts: Contacts,
  conversationId: string | null,
): Promise<EntryDraft> {
  if (proposal.action === 'hand_over') {
    return handOver(ctx, { id, about: proposal.about, conversationId }, contacts);
  }
  try {
    return await applySetting(ctx, proposal);
  } catch (error) {
    const why = error instanceof AiraError ? REFUSALS[error.code] : undefined;
    if (!why) throw error;
    return { type: 'notice', notice: 'proposal_closed', why };
  }
}

const REFUSALS: Partial<Record<AiraError['code'], 'role' | 'overtaken'>> = {
  forbidden: 'role',
  conflict: 'overtaken',
};

async function applySetting(ctx: TenantContext, proposal: SettingProposal): Promise<EntryDraft> {
  const { key, value, outlet, seenVersion } = proposal;
  const businessId = ctx.activeBusiness.id;
  const outletId = outlet?.id ?? null;
  await ctx.query(async (tx) => {
    const changer = { businessId, personId: ctx.person.id, role: ctx.role };
    const isWritten = await changeSetting(tx, changer, { key, outletId, value, seenVersion });
    if (isWritten && key === 'day_starts_at') {
      await moveDayStart(tx, { businessId, outletId, minutes: toMinutes(value) });
    }
  });
  return { type: 'notice', notice: 'setting_changed', key, value, outlet: outlet?.name ?? null };
}

/** Asks a person to answer. The same id again changes nothing. */
export async function handOver(
  ctx: TenantContext,
  handover: Handover,
  contacts: Contacts,
): Promise<EntryDraft> {
  const businessId = ctx.activeBusiness.id;
  await ctx.query((tx) => openHandover(tx, { ...handover, businessId, personId: ctx.person.id }));
  const people = await contacts.listAnswerers(ctx);
  return { type: 'notice', notice: 'handed_over', people, contact: contacts.support };
}
