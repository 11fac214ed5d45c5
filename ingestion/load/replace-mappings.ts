import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '#core/accounts/record-audit.ts';
import type { Database } from '#core/db/database.ts';
import { sources } from '#core/db/schema/index.ts';
import { AiraError } from '#core/errors.ts';
import { MOST_MAPPINGS } from './saved-mappings.ts';
import { SavedMapping } from '../map/saved-mapping.ts';

/** All mappings of a source, the one that is tried first in front. */
export const MappingList = z.strictObject({ mappings: z.array(SavedMapping).max(MOST_MAPPINGS) });

interface Change {
  businessId: string;
  sourceId: string;
  personId: string | null;
  mappings: SavedMapping[];
}

/**
 * Puts these mappings in the place of all that a source had, with a line in the audit log. They hold
 * for its next files, and for what is replayed.
 * @throws AiraError `not_found` when the business has no such source of files.
 */
export async function replaceMappings(
  db: Database,
  { businessId, sourceId, personId, mappings }: Change,
): Promise<void> {
  await db.transaction({ businessIds: [businessId] }, async (tx) => {
    const [row] = await tx
      .select({ config: sources.config })
      .from(sources)
      .where(and(eq(sources.id, sourceId), eq(sources.kind, 'spreadsheet')))
      .for('update');
    if (!row) throw new AiraError('not_found', 'the business has no such source of files');
    await tx
      .update(sources)
      .set({ config: { ...row.config, mappings } })
      .where(eq(sources.id, sourceId));
    const detail = { source: sourceId, mappings: mappings.length };
    await recordAudit(tx, { businessId, personId, action: 'mapping.changed', detail });
  });
}
