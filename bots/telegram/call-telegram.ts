import { type Telegram, TelegramError } from 'telegraf';
import { AiraError } from '#core/errors.ts';

const CALL_TIMEOUT_MS = 15_000;
/** Waits that are shorter than this are slept through; longer ones go back to the outbox. */
const MAX_SLEEP_SECONDS = 5;

/**
 * One call to Telegram, after the wait that it asks for.
 * @throws AiraError `source_unavailable` to be tried again, `source_rejected` for good.
 */
export async function call<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await withRetryAfter(run);
  } catch (error) {
    throw toTelegramFailure(error);
  }
}

type CallOptions = NonNullable<Parameters<Telegram['callApi']>[2]>;

/** telegraf types its signal after an old polyfill; the platform's own works. */
export function toCallOptions(signal: AbortSignal): CallOptions {
  return { signal } as unknown as CallOptions;
}

export function withTimeout(): CallOptions {
  return toCallOptions(AbortSignal.timeout(CALL_TIMEOUT_MS));
}

async function withRetryAfter<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const seconds = error instanceof TelegramError ? error.parameters?.retry_after : undefined;
    if (seconds === undefined || seconds > MAX_SLEEP_SECONDS) throw error;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    return run();
  }
}

/** 403 means blocked or removed by the person: nothing will change by trying again. */
function toTelegramFailure(error: unknown): AiraError {
  if (!(error instanceof TelegramError)) {
    return new AiraError('source_unavailable', 'Telegram cannot be reached', {
      cause: error,
      retryable: true,
    });
  }
  const { code, parameters, description } = error;
  const isPassing = code === 429 || code >= 500;
  const retryAfter = parameters?.retry_after;
  return new AiraError(
    isPassing ? 'source_unavailable' : 'source_rejected',
    `Telegram answered ${code}: ${description}`,
    { cause: error, retryable: isPassing, ...(retryAfter === undefined ? {} : { details: { retryAfter } }) },
  );
}
