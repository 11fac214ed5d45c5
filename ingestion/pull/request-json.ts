import { AiraError } from '#core/errors.ts';

export interface RequestPolicy {
  fetch: typeof fetch;
  /** Waits; injected so that tests do not. */
  sleep: (milliseconds: number) => Promise<void>;
  /** 0 ≤ x < 1, for the jitter. */
  random: () => number;
}

/** Who is asked, and with which token. */
export interface RequestTarget {
  /** As people know it, for errors. */
  name: string;
  /** Absent where the request itself asks for one. */
  token?: string;
  /** The header that carries the token as it is; absent: a bearer token. */
  tokenHeader?: string;
  /** Whatever else a source insists on. */
  headers?: Readonly<Record<string, string>>;
  /** Sent by POST; absent: a GET. */
  form?: Readonly<Record<string, string>>;
  /** Sent by PUT: doing it twice is doing it once. By POST only where a source has nothing else. */
  json?: unknown;
  method?: 'POST';
}

const ATTEMPTS = 6;
const FIRST_DELAY = 250;
const LONGEST_DELAY = 8_000;
/** A longer wait is the scheduler's to keep, not this request's. */
const LONGEST_OBEDIENCE = 30_000;
const TIMEOUT = 30_000;

/**
 * Asks for JSON and lets `accept` judge the answer. Whatever may pass by itself (a broken connection,
 * 429, 5xx, a body cut short or not accepted) is tried again, waiting as long as the source asks for.
 */
export async function requestJson<Body>(
  url: URL,
  target: RequestTarget,
  accept: (body: unknown, headers: Headers) => Body,
  policy: RequestPolicy,
): Promise<Body> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryOnce(url, target, accept, policy);
    if ('body' in outcome) return outcome.body;
    const delay = outcome.retryAfter ?? backoff(attempt, policy.random());
    if (attempt === ATTEMPTS || delay > LONGEST_OBEDIENCE) throw unavailable(target.name, outcome, delay);
    await policy.sleep(delay);
  }
}

interface Failure {
  problem: string;
  status: number;
  retryAfter: number | null;
  cause?: unknown;
}

async function tryOnce<Body>(
  url: URL,
  target: RequestTarget,
  accept: (body: unknown, headers: Headers) => Body,
  policy: RequestPolicy,
): Promise<{ body: Body } | Failure> {
  let response: Response;
  let text: string;
  try {
    response = await policy.fetch(url, {
      ...toInit(target),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    text = await response.text();
  } catch (cause) {
    return { problem: 'cannot be reached', status: 0, retryAfter: null, cause };
  }
  const { status } = response;
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return { problem: `answers ${status}`, status, retryAfter: readRetryAfter(response) };
  }
  if (!response.ok) {
    throw new AiraError('source_rejected', `${target.name} refuses the request with ${status}`, {
      details: { status },
    });
  }
  try {
    return { body: accept(JSON.parse(text), response.headers) };
  } catch (cause) {
    return { problem: 'answers with an unreadable body', status, retryAfter: null, cause };
  }
}

/** On the way to another host fetch drops a bearer token, but no other secret: those go nowhere else. */
function toInit({ token, tokenHeader, headers: others, form, json, method }: RequestTarget): RequestInit {
  const headers = new Headers({ accept: 'application/json', ...others });
  if (token !== undefined)
    headers.set(tokenHeader ?? 'authorization', tokenHeader ? token : `Bearer ${token}`);
  const init: RequestInit = { headers, redirect: tokenHeader || form || json ? 'manual' : 'follow' };
  if (json !== undefined) {
    headers.set('content-type', 'application/json');
    return { ...init, method: method ?? 'PUT', body: JSON.stringify(json) };
  }
  return form ? { ...init, method: 'POST', body: new URLSearchParams(form) } : init;
}

/** Exponential with full jitter on its upper half. */
function backoff(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt - 1));
  return ceiling / 2 + (ceiling / 2) * random;
}

/**
 * Milliseconds, from the header's seconds or HTTP date (RFC 9110, section 10.2.3). Shopify sends
 * `2.0`, which Date.parse would take for a day in 2001.
 */
function readRetryAfter(response: Response): number | null {
  const value = response.headers.get('retry-after')?.trim();
  if (!value) return null;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}

function unavailable(name: string, failure: Failure, delay: number): AiraError {
  return new AiraError('source_unavailable', `${name} ${failure.problem}`, {
    retryable: true,
    cause: failure.cause,
    details: { status: failure.status, retryAfterSeconds: Math.ceil(delay / 1000) },
  });
}
