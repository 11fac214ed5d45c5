import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { SettingKey } from '../accounts/setting-values.ts';
import type { Entry } from './ledger/entry.ts';

/** What a tool may only suggest. The person's own yes, in the next message, makes it happen. */
export const Proposal = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('change_setting'),
    key: SettingKey,
    value: z.string(),
    before: z.string(),
    /** Null: the whole business. */
    outlet: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
    seenVersion: z.number().int().min(0),
  }),
  z.strictObject({ action: z.literal('hand_over'), about: z.string() }),
]);
export type Proposal = z.infer<typeof Proposal>;

/** A proposal as the turn that asked about it keeps it. */
export const KeptProposal = z.strictObject({ id: z.uuid(), proposal: Proposal, expiresAt: z.string() });
export type KeptProposal = z.infer<typeof KeptProposal>;

const LIFETIME = { minutes: 10 };

export function keepProposal(proposal: Proposal, now: Temporal.Instant): KeptProposal {
  return { id: crypto.randomUUID(), proposal, expiresAt: now.add(LIFETIME).toString() };
}

/** What the text asks the person to confirm. A proposal that it does not speak of is dropped. */
export function findProposal(mentioned: readonly Entry[]): Proposal | null {
  for (const entry of mentioned) {
    if (entry.type === 'notice' && entry.notice === 'confirmation') return entry.proposal;
  }
  return null;
}

export function isExpired({ expiresAt }: KeptProposal, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, Temporal.Instant.from(expiresAt)) >= 0;
}
