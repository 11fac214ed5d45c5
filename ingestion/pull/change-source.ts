import { and, eq, ne } from 'drizzle-orm';
import { recordAudit } from '#core/accounts/record-audit.ts';
import type { Database, Tx } from '#core/db/database.ts';
import { sources } from '#core/db/schema/index.ts';
import { AiraError } from '#core/errors.ts';
import { closeIncident } from './record-plan.ts';

export type SourceChange = 'pause' | 'resume' | 'remove';

interface ChangeRequest {
  businessId: string;
  name: string;
  change: SourceChange;
  /** Who asked for it; null at the command line. */
  personId: string | null;
  at: string;
}

/**
 * Pauses a source, lets it go on, or removes it. What it delivered stays in every case; a removed one
 * forgets its credentials, and connecting the same kind and name again takes it up where it was.
 * @throws AiraError `not_found` when the business has no source of that name, `bad_request` when it
 * has several.
 */
export async function changeSource(db: Database, request: ChangeRequest): Promise<void> {
  const { businessId, name, change, personId, at } = request;
  await db.transaction({ businessIds: [businessId] }, async (tx) => {
    const { id, kind } = await findByName(tx, businessId, name);
    await tx.update(sources).set(CHANGES[change]).where(eq(sources.id, id));
    // Whoever changes a source knows how it is doing; should it fail from here on, that is news.
    await closeIncident(tx, id, at);
    await recordAudit(tx, {
      businessId,
      personId,
      action: `source.${DONE[change]}`,
      detail: { id, kind, name },
    });
  });
}

const CHANGES: Readonly<Record<SourceChange, Partial<typeof sources.$inferInsert>>> = {
  pause: { status: 'paused', nextRunAt: null },
  resume: { status: 'active', failures: 0, lastError: null, nextRunAt: null },
  remove: { status: 'removed', credentials: null, webhookSecret: null, nextRunAt: null, lastError: null },
};

const DONE: Readonly<Record<SourceChange, string>> = {
  pause: 'paused',
  resume: 'resumed',
  remove: 'removed',
};

/** By name, or by kind where that tells which. */
async function findByName(tx: Tx, businessId: string, name: string): Promise<typeof sources.$inferSelect> {
  const all = await tx
    .select()
    .from(sources)
    .where(and(eq(sources.businessId, businessId), ne(sources.status, 'removed')));
  const wanted = name.toLowerCase();
  const named = all.filter((source) => source.name.toLowerCase() === wanted);
  const found = named.length > 0 ? named : all.filter((source) => source.kind === wanted);
  const [source] = found;
  if (!source) throw new AiraError('not_found', `the business has no source called "${name}"`);
  if (found.length > 1) throw new AiraError('bad_request', `several sources are called "${name}"`);
  return source;
}
