import { and, eq, isNull, sql } from 'drizzle-orm';
import { openNotification } from '#core/accounts/open-notification.ts';
import type { Database, Tx } from '#core/db/database.ts';
import { notifications, sources } from '#core/db/schema/index.ts';
import type { RunPlan } from './plan-next-run.ts';
import type { Source } from './run-source.ts';

interface RunEnd {
  plan: RunPlan;
  /** Of the source's history, 0–1. */
  progress: number;
  at: string;
}

/**
 * Notes how a run ended and when the next one is due, in the transaction that opens or closes the
 * incident: owners and admins are told once that a source fails, and once that it works again.
 */
export async function recordPlan(
  db: Database,
  source: Source,
  { plan, progress, at }: RunEnd,
): Promise<void> {
  const hasSucceeded = plan.failures === 0;
  // A person may have paused or removed it while it ran.
  const isStopped = sql`${sources.status} in ('paused', 'removed')`;
  const status = sql`case when ${isStopped} then ${sources.status} else ${plan.status} end`;
  await db.transaction({ businessIds: [source.businessId] }, async (tx) => {
    await tx
      .update(sources)
      .set({ ...plan, status, progress, ...(hasSucceeded ? { lastSucceededAt: at } : {}) })
      .where(and(eq(sources.id, source.id), eq(sources.businessId, source.businessId)));
    if (plan.status === 'failing' && source.status !== 'failing') await openIncident(tx, source, plan, at);
    if (plan.status === 'active' && source.status === 'failing') {
      const closed = await closeIncident(tx, source.id, at);
      if (closed) await openRecovery(tx, source, at);
    }
  });
}

/** Ends the source's incident without a word. False when there was none. */
export async function closeIncident(tx: Tx, sourceId: string, at: string): Promise<boolean> {
  const closed = await tx
    .update(notifications)
    .set({ closedAt: at })
    .where(
      and(
        eq(notifications.kind, 'source_failing'),
        isNull(notifications.closedAt),
        sql`${notifications.facts}->>'sourceId' = ${sourceId}`,
      ),
    )
    .returning({ id: notifications.id });
  return closed.length > 0;
}

async function openIncident(tx: Tx, source: Source, plan: RunPlan, at: string): Promise<void> {
  const facts = {
    ...toFacts(source),
    code: plan.lastError?.split(':')[0] ?? 'internal',
    ...(source.lastSucceededAt ? { lastSucceededAt: source.lastSucceededAt } : {}),
  };
  const key = `source_failing:${source.id}:${at}`;
  await openNotification(tx, { businessId: source.businessId, kind: 'source_failing', key, facts });
}

async function openRecovery(tx: Tx, source: Source, at: string): Promise<void> {
  const key = `source_recovered:${source.id}:${at}`;
  const facts = toFacts(source);
  await openNotification(tx, { businessId: source.businessId, kind: 'source_recovered', key, facts });
}

function toFacts({ id, kind, name }: Source): Record<string, string> {
  return { sourceId: id, sourceKind: kind, source: name };
}
