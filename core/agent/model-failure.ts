import { APICallError, InvalidResponseDataError } from 'ai';
import { AiraError } from '../errors.ts';

/** Why a model did not answer. For the log, the doctor and the time it rests; never shown in a chat. */
export type ModelFailure =
  | 'unauthorized'
  | 'rate_limited'
  | 'overloaded'
  | 'unreachable'
  | 'too_slow'
  | 'bad_request'
  | 'malformed'
  | 'resting'
  | 'refused_text'
  | 'failed';

const LONGEST_REST_SECONDS = 300;

/** Seconds in which a model that failed so is not asked again; zero: it may just have been bad luck. */
const REST_SECONDS: Readonly<Record<ModelFailure, number>> = {
  unauthorized: 300,
  rate_limited: 20,
  overloaded: 15,
  unreachable: 30,
  too_slow: 60,
  bad_request: 0,
  malformed: 0,
  resting: 0,
  refused_text: 0,
  failed: 0,
};

export function toModelFailure(error: unknown): ModelFailure {
  if (error instanceof AiraError) return error.details.failure === 'resting' ? 'resting' : 'failed';
  if (error instanceof Error && error.name === 'TimeoutError') return 'too_slow';
  if (InvalidResponseDataError.isInstance(error)) return 'malformed';
  if (!APICallError.isInstance(error)) return 'failed';
  const { statusCode } = error;
  if (statusCode === undefined) return 'unreachable';
  if (statusCode === 401 || statusCode === 403) return 'unauthorized';
  if (statusCode === 429) return 'rate_limited';
  if (statusCode >= 500) return 'overloaded';
  return statusCode >= 400 ? 'bad_request' : 'malformed';
}

/** How long a model rests after an error: as long as its server asks for, at most five minutes. */
export function toRestSeconds(error: unknown): number {
  const rest = REST_SECONDS[toModelFailure(error)];
  return Math.min(toRetryAfterSeconds(error) ?? rest, LONGEST_REST_SECONDS);
}

/** When the server wants to be asked again; null when it does not say. */
export function toRetryAfterSeconds(error: unknown): number | null {
  return APICallError.isInstance(error) ? readRetryAfter(error.responseHeaders ?? {}) : null;
}

function readRetryAfter(headers: Readonly<Record<string, string>>): number | null {
  const ms = Number(headers['retry-after-ms']);
  if (ms > 0) return Math.ceil(ms / 1000);
  const value = headers['retry-after'];
  if (value === undefined || value.trim() === '') return null;
  if (/^\d+(?:\.\d+)?$/.test(value)) return Math.ceil(Number(value));
  const until = Date.parse(value);
  return Number.isNaN(until) ? null : Math.max(0, Math.ceil((until - Date.now()) / 1000));
}
