import { sql } from 'drizzle-orm';
import { type Database, selectRows } from '#core/db/database.ts';
import type { RunTrigger } from './ingest-run.ts';

/** One run in a list: what came in, when and how, and what became of it. */
export interface RunSummary {
  id: string;
  source: { id: string; kind: string; name: string };
  fileName: string | null;
  trigger: RunTrigger | null;
  replayOf: string | null;
  status: 'running' | 'done' | 'failed';
  startedAt: string;
  finishedAt: string | null;
  /** Receipts written for the first time or changed, and those that were there already. */
  loaded: number;
  unchanged: number;
  /** Rows or records that wait for somebody now. */
  held: number;
  /** Why a failed run failed. */
  error: string | null;
}

interface Page {
  limit: number;
  /** The last run of the page before. */
  before?: string;
  sourceId?: string;
}

/** The runs of a business, the newest first, and the id to ask for more with. */
export async function listRuns(
  db: Database,
  businessId: string,
  { limit, before, sourceId }: Page,
): Promise<{ runs: RunSummary[]; next: string | null }> {
  const found = await db.transaction({ businessIds: [businessId] }, (tx) =>
    selectRows<RunSummary>(
      tx,
      sql`select r.id, json_build_object('id', s.id, 'kind', s.kind, 'name', s.name) as source,
            r.file_name as "fileName", r.trigger, r.replay_of as "replayOf", r.status,
            to_json(r.started_at) #>> '{}' as "startedAt", to_json(r.finished_at) #>> '{}' as "finishedAt",
            coalesce((r.report->>'inserted')::int, 0) + coalesce((r.report->>'updated')::int, 0) as loaded,
            coalesce((r.report->>'unchanged')::int, 0) as unchanged,
            (select count(*)::int from quarantine q where q.run_id = r.id and q.resolved_at is null) as held,
            r.report #>> '{error,code}' as error
          from ingest_runs r join sources s on s.id = r.source_id
          where r.business_id = ${businessId}
            ${sourceId ? sql`and r.source_id = ${sourceId}` : sql``}
            ${before ? sql`and (r.started_at, r.id) < (select b.started_at, b.id from ingest_runs b where b.id = ${before})` : sql``}
          order by r.started_at desc, r.id desc limit ${limit + 1}`,
    ),
  );
  const runs = found.slice(0, limit);
  return { runs, next: found.length > limit ? (runs.at(-1)?.id ?? null) : null };
}
