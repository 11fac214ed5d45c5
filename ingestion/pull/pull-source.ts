import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#core/db/database.ts';
import { type AiraError, toAiraError } from '#core/errors.ts';
import type { Logger } from '#core/log.ts';
import type { CredentialKeys } from './credentials.ts';
import { getSource } from './get-source.ts';
import { leaseSource } from './lease-source.ts';
import type { OAuthApps } from './oauth-app.ts';
import { planAfterFailure, planAfterSuccess, type RunPlan } from './plan-next-run.ts';
import { emptyReport, type PullReport, toLogFacts } from './pull-report.ts';
import { recordPlan } from './record-plan.ts';
import { runSource, type Run } from './run-source.ts';

export interface PullOptions {
  keys: CredentialKeys;
  /** AIRA's registrations at the sources that give access by OAuth. */
  oauthApps?: OAuthApps;
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
    return await runAndRecord(
      db,
      { source, business, lease, report: emptyReport(source.progress ?? 0) },
      options,
    );
  } finally {
    await lease.release();
  }
}

async function runAndRecord(db: Database, run: Run, options: PullOptions): Promise<PullOutcome> {
  const { source, report } = run;
  const facts = { source: source.id, kind: source.kind };
  const record = (plan: RunPlan): Promise<void> =>
    recordPlan(db, source, { plan, progress: report.progress, at: options.now().toString() });
  try {
    const isComplete = await runSource(db, run, options);
    await record(planAfterSuccess(options.now().epochMilliseconds, source.intervalSeconds, isComplete));
    options.log.info('pull.done', { ...facts, isComplete, ...toLogFacts(report) });
    return { status: 'done', isComplete, report };
  } catch (cause) {
    const error = toAiraError(cause);
    // The lease is lost: another process runs the source by now, and records how that went.
    if (error.code === 'conflict') return { status: 'busy' };
    const random = (options.random ?? Math.random)();
    const plan = planAfterFailure(options.now().epochMilliseconds, source.failures, error, random);
    await record(plan);
    options.log.warn('pull.failed', {
      ...facts,
      code: error.code,
      failures: plan.failures,
      ...toLogFacts(report),
    });
    return { status: 'failed', error, report };
  }
}
