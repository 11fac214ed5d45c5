import { AiraError } from '../errors.ts';
import type { Database } from './database.ts';
import { toStorageError } from './storage-error.ts';

interface RetryOptions {
  /** How long a caller waits for a database that is away. */
  patienceMs: number;
  onRetry?: ((error: unknown) => void) | undefined;
}

/**
 * Waits out a moment without a database: a transaction whose work had not begun is tried again with
 * growing pauses. Work that had begun is never repeated here, because only its caller knows whether
 * it may be: it fails as a retryable `database_unavailable`.
 */
export function retryConnection(
  transaction: Database['transaction'],
  { patienceMs, onRetry }: RetryOptions,
): Database['transaction'] {
  return async (access, run) => {
    const deadline = Date.now() + patienceMs;
    for (let pause = 50; ; pause = Math.min(pause * 2, 1_000)) {
      let hasBegun = false;
      try {
        return await transaction(access, (tx) => {
          hasBegun = true;
          return run(tx);
        });
      } catch (error) {
        if (!isConnectionFailure(error)) throw toStorageError(error);
        if (hasBegun || Date.now() + pause > deadline) {
          throw new AiraError('database_unavailable', 'the database cannot be reached', {
            cause: error,
            retryable: true,
          });
        }
        onRetry?.(error);
        await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
      }
    }
  };
}

/** SQLSTATE classes 08 (connection), 57P0x (server going or coming), 53300 (too many connections). */
const CODES = /^(08...|57P0[1-3]|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
/** What `pg` and Neon's driver throw without a code. */
const MESSAGES =
  /connection terminated|connection ended|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|websocket/i;

/** Drizzle's own message quotes the statement, in which anything may stand. */
const QUERY_PREFIX = 'Failed query';

/** Whether the connection failed, rather than the statement. Drizzle wraps the driver's error as a cause. */
export function isConnectionFailure(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string' && CODES.test(current.code)) return true;
    if (!current.message.startsWith(QUERY_PREFIX) && MESSAGES.test(current.message)) return true;
    if (current instanceof AggregateError && current.errors.some(isConnectionFailure)) return true;
  }
  return false;
}
