import { and, asc, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { sources } from '#core/db/schema/index.ts';
import { listConnectorKinds } from './connectors.ts';
import { pullSource, type PullOptions, type PullOutcome } from './pull-source.ts';

/** One source's turn: others are not kept waiting by a shop with a long history. */
const TURN = 20_000;
const MOST_PER_ROUND = 50;

/**
 * Runs every source whose time has come, the one that has waited longest first, one after the other.
 * For the timer on Node and the cron trigger at the edge; two callers share the work by the leases.
 */
export async function pullDueSources(
  db: Database,
  options: PullOptions,
): Promise<{ sourceId: string; outcome: PullOutcome }[]> {
  const outcomes = [];
  for (const sourceId of await listDueSources(db, options.now().toString())) {
    const outcome = await pullSource(db, sourceId, { budgetMilliseconds: TURN, ...options });
    outcomes.push({ sourceId, outcome });
  }
  return outcomes;
}

async function listDueSources(db: Database, now: string): Promise<string[]> {
  const due = await db.transaction({ system: true }, (tx) =>
    tx
      .select({ id: sources.id })
      .from(sources)
      .where(
        and(
          inArray(sources.kind, listConnectorKinds()),
          ne(sources.status, 'paused'),
          or(isNull(sources.nextRunAt), lte(sources.nextRunAt, now)),
          or(isNull(sources.lockedUntil), lte(sources.lockedUntil, sql`clock_timestamp()`)),
        ),
      )
      .orderBy(sql`${sources.nextRunAt} asc nulls first`, asc(sources.createdAt))
      .limit(MOST_PER_ROUND),
  );
  return due.map((source) => source.id);
}
