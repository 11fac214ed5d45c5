import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { recordAudit } from '#core/accounts/record-audit.ts';
import type { Database } from '#core/db/database.ts';
import { quarantine } from '#core/db/schema/index.ts';

/** A row or record that was held back, as it stands in quarantine. */
export interface HeldRow {
  runId: string;
  position: number;
  reason: string;
  column: string | null;
  value: string | null;
  /** When it stopped waiting, and how; null while it waits. */
  resolvedAt: string | null;
  resolution: 'replayed' | 'dismissed' | null;
}

interface Choice {
  /** Every reading of the same bytes. */
  runIds: string[];
  /** Those that wait only. */
  isOpen: boolean;
  /** Positions in the upload; absent: all. */
  positions?: number[];
  limit: number;
  offset?: number;
}

/** What runs held back, in the order of the file. */
export async function listHeldRows(
  db: Database,
  businessId: string,
  { runIds, isOpen, positions, limit, offset = 0 }: Choice,
): Promise<HeldRow[]> {
  return db.transaction({ businessIds: [businessId] }, (tx) =>
    tx
      .select({
        runId: quarantine.runId,
        position: quarantine.position,
        reason: quarantine.reason,
        column: quarantine.column,
        value: quarantine.value,
        resolvedAt: quarantine.resolvedAt,
        resolution: quarantine.resolution,
      })
      .from(quarantine)
      .where(
        and(
          inArray(quarantine.runId, runIds),
          isOpen ? isNull(quarantine.resolvedAt) : undefined,
          positions && inArray(quarantine.position, positions),
        ),
      )
      .orderBy(asc(quarantine.position), asc(quarantine.runId), asc(quarantine.reason))
      .limit(limit)
      .offset(offset),
  );
}

/** How many rows wait for each reason. */
export async function countHeldRows(
  db: Database,
  businessId: string,
  runIds: string[],
): Promise<{ reason: string; rows: number }[]> {
  return db.transaction({ businessIds: [businessId] }, (tx) =>
    tx
      .select({ reason: quarantine.reason, rows: sql<number>`count(*)::int` })
      .from(quarantine)
      .where(and(inArray(quarantine.runId, runIds), isNull(quarantine.resolvedAt)))
      .groupBy(quarantine.reason)
      .orderBy(sql`count(*) desc`, asc(quarantine.reason)),
  );
}

interface Dismissal {
  businessId: string;
  /** Null: somebody at the terminal of the host. */
  personId: string | null;
  runIds: string[];
  /** Positions in the upload; absent: every waiting row. */
  positions?: number[];
  reason?: string;
}

/** Lets rows rest that a person has seen and does not want loaded. They stay where they are. */
export async function dismissRows(db: Database, dismissal: Dismissal): Promise<number> {
  const { businessId, personId, runIds, positions, reason } = dismissal;
  return db.transaction({ businessIds: [businessId] }, async (tx) => {
    const dismissed = await tx
      .update(quarantine)
      .set({ resolvedAt: sql`now()`, resolution: 'dismissed' })
      .where(
        and(
          inArray(quarantine.runId, runIds),
          isNull(quarantine.resolvedAt),
          positions && inArray(quarantine.position, positions),
          reason === undefined ? undefined : eq(quarantine.reason, reason),
        ),
      )
      .returning({ position: quarantine.position });
    if (dismissed.length === 0) return 0;
    const detail = { runs: runIds, rows: dismissed.length, ...(reason === undefined ? {} : { reason }) };
    await recordAudit(tx, { businessId, personId, action: 'import.dismissed', detail });
    return dismissed.length;
  });
}
