import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '#core/db/database.ts';
import { sources } from '#core/db/schema/index.ts';
import { SavedMapping } from '../map/saved-mapping.ts';

/** More layouts than one register ever exports. */
export const MOST_MAPPINGS = 20;
const Config = z.looseObject({ mappings: z.array(SavedMapping).catch([]).default([]) });

interface SourceName {
  kind: 'spreadsheet';
  name: string;
}

/** The mappings that people saved for a source, the newest first; none for a source not yet made. */
export async function listSavedMappings(
  db: Database,
  businessId: string,
  source: SourceName,
): Promise<SavedMapping[]> {
  const [row] = await db.transaction({ businessIds: [businessId] }, (tx) =>
    tx.select({ config: sources.config }).from(sources).where(isSource(businessId, source)),
  );
  return Config.parse(row?.config ?? {}).mappings;
}

/** Keeps a mapping for the source's next files; it takes the place of one for the same columns. */
export async function saveMapping(
  db: Database,
  businessId: string,
  source: SourceName,
  mapping: SavedMapping,
): Promise<void> {
  await db.transaction({ businessIds: [businessId] }, async (tx) => {
    const [row] = await tx
      .select({ id: sources.id, config: sources.config })
      .from(sources)
      .where(isSource(businessId, source))
      .for('update');
    if (!row) return;
    const config = Config.parse(row.config);
    const others = config.mappings.filter((other) => columnsOf(other) !== columnsOf(mapping));
    // The outlet was that of one file; the next file of the same layout may be another's.
    const { outlet: _outlet, ...kept } = mapping;
    const mappings = [kept, ...others].slice(0, MOST_MAPPINGS);
    await tx
      .update(sources)
      .set({ config: { ...config, mappings } })
      .where(eq(sources.id, row.id));
  });
}

function isSource(businessId: string, { kind, name }: SourceName): ReturnType<typeof and> {
  return and(eq(sources.businessId, businessId), eq(sources.kind, kind), eq(sources.name, name));
}

function columnsOf({ columns }: SavedMapping): string {
  return Object.keys(columns).toSorted().join('\u0000');
}
