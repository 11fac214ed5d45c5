import { and, eq } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { sources } from '#core/db/schema/index.ts';
import { AiraError } from '#core/errors.ts';

/** The id of the business's source of that kind and name, made when absent. */
export async function ensureSource(
  db: Database,
  businessId: string,
  source: { kind: string; name: string },
): Promise<string> {
  return db.transaction({ businessIds: [businessId] }, async (tx) => {
    await tx
      .insert(sources)
      .values({ businessId, ...source })
      .onConflictDoNothing();
    const [found] = await tx
      .select({ id: sources.id })
      .from(sources)
      .where(
        and(eq(sources.businessId, businessId), eq(sources.kind, source.kind), eq(sources.name, source.name)),
      );
    if (!found) throw new AiraError('internal', 'insert returned no row');
    return found.id;
  });
}
