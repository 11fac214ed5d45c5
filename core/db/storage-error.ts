import { AiraError } from '../errors.ts';

/** SQLSTATE 53100: no room where the database keeps its files. */
const DISK_FULL = '53100';
/** Where a file system says it itself, e.g. beneath the embedded database. */
const NO_SPACE = /no space left on device|ENOSPC|disk quota exceeded/i;

/** Names a failure for want of room, which a person can end; any other error passes through. */
export function toStorageError(error: unknown): unknown {
  for (let current = error; current instanceof Error; current = current.cause) {
    const code = 'code' in current ? current.code : null;
    // Drizzle's own message quotes the statement, in which anything may stand.
    const isDrizzle = current.message.startsWith('Failed query');
    if (code === DISK_FULL || code === 'ENOSPC' || (!isDrizzle && NO_SPACE.test(current.message))) {
      return new AiraError('storage_full', 'the database has no room left', { cause: error });
    }
  }
  return error;
}
