import { toFraction } from './random.ts';

/** How one answer goes wrong. `previous_page` answers a request with the page before. */
export type Fault = 'rate_limited' | 'server_error' | 'half_body' | 'previous_page' | 'hang_up';

interface FaultyRequest {
  /** Path and query. */
  url: string;
  /** 1 for the first time that this URL is asked for. */
  attempt: number;
}

/** Decides what goes wrong with a request; null: nothing. */
export type FaultPlan = (request: FaultyRequest) => Fault | null;

const FAULTS: readonly Fault[] = ['rate_limited', 'server_error', 'half_body', 'previous_page', 'hang_up'];

/** Spoils a share of the answers, and the same ones for the same seed, but never one URL three times. */
export function createFaultPlan(seed: string, rate: number): FaultPlan {
  return ({ url, attempt }) => {
    const at = toFraction(`${seed} ${url} ${attempt}`);
    if (attempt > 2 || at >= rate) return null;
    return FAULTS[Math.floor((at / rate) * FAULTS.length)] ?? null;
  };
}

export const noFaults: FaultPlan = () => null;
