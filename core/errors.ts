/** Every failure that AIRA can name. Each has a row in the HTTP, model and person tables. */
export type ErrorCode =
  | 'bad_request'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'rate_limited'
  | 'file_unreadable'
  | 'file_empty'
  | 'file_too_large'
  | 'table_not_found'
  | 'column_not_found'
  | 'value_invalid'
  | 'receipts_clash'
  | 'metric_unavailable'
  | 'no_data'
  | 'source_unavailable'
  | 'source_rejected'
  | 'model_unavailable'
  | 'database_unavailable'
  | 'storage_full'
  | 'load_interrupted'
  | 'configuration'
  | 'internal';

interface AiraErrorOptions {
  cause?: unknown;
  /** True when the same call may succeed later without a change. */
  retryable?: boolean;
  /** Facts for the person's sentence, e.g. `{file, sheet, row, column}`. Never personal data. */
  details?: Readonly<Record<string, string | number>>;
}

/** The one error class: thrown in core, translated at the doors. `message` is for developers. */
export class AiraError extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, message: string, options: AiraErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AiraError';
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.details = options.details ?? {};
  }
}

/**
 * Wraps anything thrown as an AiraError; errors that already are one pass through. A foreign message
 * may quote what it failed on (a query with its parameters), so only names and codes are kept.
 */
export function toAiraError(error: unknown): AiraError {
  if (error instanceof AiraError) return error;
  return new AiraError('internal', describeKind(error), { cause: error });
}

function describeKind(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown failure';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const cause = error.cause instanceof Error ? ` (${describeKind(error.cause)})` : '';
  return `${error.name}${code}${cause}`;
}
