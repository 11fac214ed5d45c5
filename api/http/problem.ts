import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { toPersonSentence } from '#core/error-messages.ts';
import { AiraError, type ErrorCode, toAiraError } from '#core/errors.ts';
import type { AppEnv } from './app-env.ts';
import { readLocale } from './read-locale.ts';

/** The HTTP status of each failure. */
const HTTP_STATUS = {
  bad_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rate_limited: 429,
  file_unreadable: 422,
  file_empty: 422,
  file_too_large: 413,
  table_not_found: 422,
  column_not_found: 422,
  value_invalid: 422,
  receipts_clash: 409,
  metric_unavailable: 422,
  no_data: 404,
  source_unavailable: 502,
  source_rejected: 502,
  model_unavailable: 503,
  database_unavailable: 503,
  storage_full: 507,
  load_interrupted: 409,
  configuration: 500,
  internal: 500,
} as const satisfies Record<ErrorCode, number>;

/** Any thrown thing as `application/problem+json` (RFC 9457), in the reader's language. */
export function toProblem(thrown: unknown, c: Context<AppEnv>): Response {
  const error = thrown instanceof HTTPException ? fromHttpException(thrown) : toAiraError(thrown);
  const status = HTTP_STATUS[error.code];
  if (status >= 500) {
    const { code, message } = error;
    c.get('log').error('request.failed', { request: c.get('requestId'), code, message });
  }
  return c.json(
    {
      type: `urn:aira:error:${error.code}`,
      title: error.code,
      status,
      detail: toPersonSentence(error, readLocale(c)),
      request_id: c.get('requestId'),
    },
    status,
    { 'content-type': 'application/problem+json' },
  );
}

function fromHttpException(exception: HTTPException): AiraError {
  const found = Object.entries(HTTP_STATUS).find(([, status]) => status === exception.status);
  const code = found ? (found[0] as ErrorCode) : exception.status < 500 ? 'bad_request' : 'internal';
  return new AiraError(code, exception.message, { cause: exception });
}
