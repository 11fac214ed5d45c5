import type { Localized } from '#core/text.ts';
import type { Services } from '../services.ts';

/** What one check found out. */
export interface Finding {
  subject: Localized;
  /** `absent`: not configured, and AIRA does without. `broken`: configured, and does not work. */
  status: 'ok' | 'absent' | 'broken';
  /** What it is, what its absence costs, or what is wrong and how to mend it. Never a secret. */
  detail: Localized;
}

export type Check = (services: Services) => Promise<Finding[]>;

/** The reason of a failed call: never a URL, because those carry keys. */
export function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return 'timeout';
  const cause = error.cause instanceof Error && 'code' in error.cause ? error.cause : error;
  return 'code' in cause ? String(cause.code) : cause.name;
}
