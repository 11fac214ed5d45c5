import { and, asc, eq, inArray, lt, or } from 'drizzle-orm';
import { sources } from '../db/schema/index.ts';
import type { TenantContext } from '../db/tenant-context.ts';

/** A source whose data is not all there, or no longer comes. */
export interface UnsettledSource {
  kind: string;
  name: string;
  /** `stopped`: nothing comes until it works again; `paused` by a person; `arriving`: history still comes. */
  state: 'stopped' | 'paused' | 'arriving';
  /** Instant; null when nothing ever came. */
  lastSucceededAt: string | null;
}

/** The sources of the business that an owner should know about before trusting the latest days. */
export async function listUnsettledSources(ctx: TenantContext): Promise<UnsettledSource[]> {
  const rows = await ctx.query((tx) =>
    tx
      .select({
        kind: sources.kind,
        name: sources.name,
        status: sources.status,
        lastSucceededAt: sources.lastSucceededAt,
      })
      .from(sources)
      .where(
        or(
          inArray(sources.status, ['failing', 'paused']),
          and(eq(sources.status, 'active'), lt(sources.progress, 1)),
        ),
      )
      .orderBy(asc(sources.kind), asc(sources.name)),
  );
  return rows.map(({ status, ...source }) => ({
    ...source,
    state: status === 'failing' ? 'stopped' : status === 'paused' ? 'paused' : 'arriving',
  }));
}
