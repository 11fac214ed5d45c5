import { and, asc, inArray, isNull, lte, notInArray, or, sql } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { sources } from '#core/db/schema/index.ts';
import { listConnectorKinds } from './connectors.ts';
import { pullSource, type PullOptions, type PullOutcome } from './pull-source.ts';

interface RoundOptions extends PullOptions {
  /** Sources that are pulled at the same time: one that hangs does not hold up the others. */
  atOnce?: number;
  /** Turns after which the round ends, so that its caller can look after other things. */
  mostTurns?: number;
}

interface Turn {
  sourceId: string;
  businessId: string;
  outcome: PullOutcome;
}

/** One source's turn: others are not kept waiting by a shop with a long history. */
const TURN = 20_000;
const AT_ONCE = 3;
const MOST_TURNS = 50;
const MOST_CANDIDATES = 500;

/**
 * Runs the sources whose time has come, round robin over businesses: whoever has had the fewest turns
 * comes first, so that five sources with a long history wait for the one of another business. For the
 * timer on Node and the cron trigger at the edge; two callers share the work by the leases.
 */
export async function pullDueSources(db: Database, options: RoundOptions): Promise<Turn[]> {
  const { atOnce = AT_ONCE, mostTurns = MOST_TURNS, ...pullOptions } = options;
  const turns: Turn[] = [];
  const claim = createQueue(db, () => options.now().toString(), mostTurns);
  const work = async (): Promise<void> => {
    for (let next = await claim(); next; next = await claim()) {
      const { id: sourceId, businessId, release } = next;
      const outcome = await pullSource(db, sourceId, { budgetMilliseconds: TURN, ...pullOptions });
      turns.push({ sourceId, businessId, outcome });
      // Another process has it: asking again in this round would only turn in circles.
      if (outcome.status !== 'busy') release();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return turns;
}

interface Candidate {
  id: string;
  businessId: string;
}

/** Hands out the due source that has waited longest, of a business with the fewest turns so far. */
function createQueue(
  db: Database,
  now: () => string,
  mostTurns: number,
): () => Promise<(Candidate & { release(): void }) | null> {
  const taken = new Map<string, number>();
  const running = new Set<string>();
  let left = mostTurns;
  return async () => {
    const due = await listDueSources(db, now());
    // From here on nothing waits: two workers never choose the same one.
    const turnsOf = ({ businessId }: Candidate): number => taken.get(businessId) ?? 0;
    const [next] = due.filter(({ id }) => !running.has(id)).toSorted((a, b) => turnsOf(a) - turnsOf(b));
    if (!next || left === 0) return null;
    left -= 1;
    taken.set(next.businessId, turnsOf(next) + 1);
    running.add(next.id);
    return { ...next, release: () => void running.delete(next.id) };
  };
}

async function listDueSources(db: Database, now: string): Promise<Candidate[]> {
  return db.transaction({ system: true }, (tx) =>
    tx
      .select({ id: sources.id, businessId: sources.businessId })
      .from(sources)
      .where(
        and(
          inArray(sources.kind, listConnectorKinds()),
          notInArray(sources.status, ['paused', 'removed']),
          or(isNull(sources.nextRunAt), lte(sources.nextRunAt, now)),
          or(isNull(sources.lockedUntil), lte(sources.lockedUntil, sql`clock_timestamp()`)),
        ),
      )
      .orderBy(sql`${sources.nextRunAt} asc nulls first`, asc(sources.createdAt))
      .limit(MOST_CANDIDATES),
  );
}
