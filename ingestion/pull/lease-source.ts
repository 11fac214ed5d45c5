import { sql } from 'drizzle-orm';
import { selectRows, type Database } from '#core/db/database.ts';

/** Long enough for the slowest page; a process that died holds a source no longer than this. */
const LEASE_SECONDS = 90;

/**
 * The right to run one source, held by one process at a time. The time of expiry is also the token:
 * who finds another one there has lost the lease. The database's clock decides, not the process's.
 */
export interface SourceLease {
  /** False when another process has taken over. Notes how far the run has come, for people. */
  renew(progress: number | null): Promise<boolean>;
  release(): Promise<void>;
}

/** Takes the lease; null while another run holds it. */
export async function leaseSource(db: Database, sourceId: string): Promise<SourceLease | null> {
  let token = await extend(db, sourceId, null, null);
  if (token === null) return null;
  return {
    renew: async (progress) => {
      const renewed = token === null ? null : await extend(db, sourceId, token, progress);
      token = renewed;
      return renewed !== null;
    },
    release: async () => {
      if (token === null) return;
      await db.transaction({ system: true }, (tx) =>
        tx.execute(
          sql`update sources set locked_until = null
              where id = ${sourceId} and locked_until = ${token}::timestamptz`,
        ),
      );
      token = null;
    },
  };
}

async function extend(
  db: Database,
  sourceId: string,
  token: string | null,
  progress: number | null,
): Promise<string | null> {
  const isMine =
    token === null
      ? sql`(locked_until is null or locked_until <= clock_timestamp())`
      : sql`locked_until = ${token}::timestamptz`;
  const [row] = await db.transaction({ system: true }, (tx) =>
    selectRows<{ token: string }>(
      tx,
      sql`update sources set locked_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}),
            progress = coalesce(${progress}::real, progress)
          where id = ${sourceId} and ${isMine} returning locked_until::text as token`,
    ),
  );
  return row?.token ?? null;
}
