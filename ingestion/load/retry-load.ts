import { AiraError } from '#core/errors.ts';

const MOST_TRIES = 6;
const FIRST_PAUSE = 40;

/** SQLSTATE 40P01 and 40001: the database chose this transaction to give way to another. */
const GAVE_WAY = new Set(['40P01', '40001']);

/**
 * Repeats a transaction that gave way to another one, or whose connection broke. Only for work that
 * may be done twice: whether a commit that nobody confirmed took place is unknown.
 */
export async function retryLoad<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      if (tries === MOST_TRIES || !isPassing(error)) throw error;
      const pause = FIRST_PAUSE * 2 ** tries * (0.5 + Math.random());
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

function isPassing(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current instanceof AiraError && current.code === 'database_unavailable') return true;
    if ('code' in current && typeof current.code === 'string' && GAVE_WAY.has(current.code)) return true;
  }
  return false;
}
