import { and, asc, eq, ne } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { sources } from '#core/db/schema/index.ts';
import { AiraError } from '#core/errors.ts';

/** A source as people see it: never a credential, never its settings. */
export interface SourceView {
  id: string;
  kind: string;
  name: string;
  status: 'active' | 'paused' | 'failing' | 'removed';
  /** 0–1 of its history; null before the first page, and for files. */
  progress: number | null;
  lastSucceededAt: string | null;
  nextRunAt: string | null;
  intervalSeconds: number | null;
  failures: number;
  /** What went wrong last; AIRA's own words. */
  lastError: string | null;
}

const VIEW = {
  id: sources.id,
  kind: sources.kind,
  name: sources.name,
  status: sources.status,
  progress: sources.progress,
  lastSucceededAt: sources.lastSucceededAt,
  nextRunAt: sources.nextRunAt,
  intervalSeconds: sources.intervalSeconds,
  failures: sources.failures,
  lastError: sources.lastError,
};

/** The sources of a business, by kind and name; those that were removed are left out. */
export async function listSources(db: Database, businessId: string): Promise<SourceView[]> {
  return db.transaction({ businessIds: [businessId] }, (tx) =>
    tx
      .select(VIEW)
      .from(sources)
      .where(and(eq(sources.businessId, businessId), ne(sources.status, 'removed')))
      .orderBy(asc(sources.kind), asc(sources.name)),
  );
}

/** @throws AiraError `not_found` when the business has no such source. */
export async function getSourceView(db: Database, businessId: string, id: string): Promise<SourceView> {
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const found = isId ? (await listSources(db, businessId)).find((source) => source.id === id) : undefined;
  if (!found) throw new AiraError('not_found', 'the business has no such source');
  return found;
}
