import { and, eq } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#core/db/database.ts';
import { businesses, sources } from '#core/db/schema/index.ts';
import { AiraError, toAiraError } from '#core/errors.ts';
import type { Logger } from '#core/log.ts';
import type { Business } from '#core/tenant.ts';
import type { CredentialKeys } from './credentials.ts';
import { leaseSource } from './lease-source.ts';
import { planAfterFailure, planAfterSuccess, type RunPlan } from './plan-next-run.ts';
import { emptyReport, type PullReport } from './pull-report.ts';
import { runSource, type Run, type Source } from './run-source.ts';

export interface PullOptions {
  keys: CredentialKeys;
  now(): Temporal.Instant;
  fetch: typeof fetch;
  log: Logger;
  /** Stops between two pages after so long, so that sources take turns. The next run goes on there. */
  budgetMilliseconds?: number;
  onProgress?: (report: PullReport) => void;
  sleep?: (milliseconds: number) => Promise<void>;
  random?: () => number;
}

export type PullOutcome =
  | { status: 'done'; isComplete: boolean; report: PullReport }
  | { status: 'busy' }
  | { status: 'failed'; error: AiraError; report: PullReport };

/**
 * Runs one source until it has nothing more or the budget is spent. A failure is recorded on the
 * source and returned, not thrown; what was loaded before it stays, and the next run resumes there.
 * @throws AiraError `not_found` when there is no such source.
 */
export async function pullSource(db: Database, sourceId: string, options: PullOptions): Promise<PullOutcome> {
  await getSource(db, sourceId);
  const lease = await leaseSource(db, sourceId);
  if (!lease) return { status: 'busy' };
  try {
    // Read under the lease, so that the cursor is the one that the last run left.
    const { source, business } = await getSource(db, sourceId);
    return await runAndRecord(db, { source, business, lease, report: emptyReport() }, options);
  } finally {
    await lease.release();
  }
}

async function runAndRecord(db: Database, run: Run, options: PullOptions): Promise<PullOutcome> {
  const { source, report } = run;
  const random = options.random ?? Math.random;
  const facts = { source: source.id, kind: source.kind };
  try {
    const isComplete = await runSource(db, run, { ...options, random });
    const now = options.now().epochMilliseconds;
    await recordPlan(db, source, planAfterSuccess(now, source.intervalSeconds, isComplete));
    options.log.info('pull.done', { ...facts, isComplete, ...report });
    return { status: 'done', isComplete, report };
  } catch (cause) {
    const error = toAiraError(cause);
    const plan = planAfterFailure(options.now().epochMilliseconds, source.failures, error, random());
    await recordPlan(db, source, plan);
    options.log.warn('pull.failed', { ...facts, code: error.code, failures: plan.failures, ...report });
    return { status: 'failed', error, report };
  }
}

async function getSource(db: Database, sourceId: string): Promise<{ source: Source; business: Business }> {
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

async function recordPlan(db: Database, source: Source, plan: RunPlan): Promise<void> {
  await db.transaction({ businessIds: [source.businessId] }, (tx) =>
    tx
      .update(sources)
      .set(plan)
      .where(and(eq(sources.id, source.id), eq(sources.businessId, source.businessId))),
  );
}
