import type { AiraError } from '#core/errors.ts';

/** How a source is doing, as its row keeps it. */
export interface RunPlan {
  status: 'active' | 'failing';
  failures: number;
  lastError: string | null;
  nextRunAt: string;
}

const DEFAULT_INTERVAL = 300;
const FIRST_DELAY = 60;
const LONGEST_DELAY = 3_600;
/** From here on the circuit is open: the admin is told, and a try is rare until one succeeds. */
const FAILURES_TO_OPEN = 3;

/** After a run: at the interval, or at once when it stopped before the source was exhausted. */
export function planAfterSuccess(now: number, interval: number | null, isComplete: boolean): RunPlan {
  const wait = isComplete ? (interval ?? DEFAULT_INTERVAL) : 0;
  return { status: 'active', failures: 0, lastError: null, nextRunAt: toInstant(now, wait) };
}

/**
 * A minute, then four, sixteen, an hour; with jitter, never sooner than the source asked for. A
 * refusal opens the circuit at once: asking again with the same key changes nothing.
 */
export function planAfterFailure(now: number, failures: number, error: AiraError, random: number): RunPlan {
  const count = failures + 1;
  const isRefused = error.code === 'source_rejected' || error.code === 'configuration';
  const ceiling = isRefused ? LONGEST_DELAY : Math.min(LONGEST_DELAY, FIRST_DELAY * 4 ** failures);
  const asked = Number(error.details['retryAfterSeconds'] ?? 0);
  return {
    status: isRefused || count >= FAILURES_TO_OPEN ? 'failing' : 'active',
    failures: count,
    lastError: describe(error),
    nextRunAt: toInstant(now, Math.max(asked, ceiling / 2 + (ceiling / 2) * random)),
  };
}

/** Only what AIRA wrote itself: a foreign message may hold an address, a key or a row. */
function describe(error: AiraError): string {
  const isOurs = error.code === 'source_unavailable' || error.code === 'source_rejected';
  return isOurs || error.code === 'configuration' ? `${error.code}: ${error.message}` : error.code;
}

function toInstant(now: number, seconds: number): string {
  return new Date(now + seconds * 1000).toISOString();
}
