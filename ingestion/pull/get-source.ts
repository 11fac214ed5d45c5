import { eq } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { businesses, sources } from '#core/db/schema/index.ts';
import { AiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import type { Source } from './run-source.ts';

/**
 * A source and the business that it belongs to.
 * @throws AiraError `not_found` when there is no such source.
 */
export async function getSource(
  db: Database,
  sourceId: string,
): Promise<{ source: Source; business: Business }> {
  const [found] = await db.transaction({ system: true }, (tx) =>
    tx
      .select({ source: sources, business: businesses })
      .from(sources)
      .innerJoin(businesses, eq(businesses.id, sources.businessId))
      .where(eq(sources.id, sourceId)),
  );
  if (!found) throw new AiraError('not_found', 'there is no such source');
  return found;
}
