import type { LanguageModelMiddleware } from 'ai';
import { AiraError } from '../errors.ts';
import type { KeyValueStore } from '../kv/key-value-store.ts';
import { toModelFailure, toRestSeconds, toRetryAfterSeconds } from './model-failure.ts';

/** Where models keep what was learnt about them between turns; losing it costs one failed call. */
export type ModelMemory = Pick<KeyValueStore, 'get' | 'set'>;

/** A person waits this long for a server that says when to come back; for longer, another answers. */
const SOON_SECONDS = 2;

/**
 * A model that is down is left alone for a while, so that each question does not wait for it again:
 * while it rests, its calls fail at once. One that will be back in a moment is asked once more.
 */
export function restAfterFailure(memory: ModelMemory, key: string): LanguageModelMiddleware {
  const restKey = `model:rest:${key}`;
  return {
    wrapGenerate: async ({ doGenerate, params }) => {
      if (await memory.get(restKey)) throw resting();
      try {
        return await retrySoon(doGenerate, params.abortSignal);
      } catch (error) {
        const seconds = toRestSeconds(error);
        if (seconds > 0) await memory.set(restKey, toModelFailure(error), seconds);
        throw error;
      }
    },
  };
}

async function retrySoon<T>(call: () => PromiseLike<T>, signal: AbortSignal | undefined): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const seconds = toRetryAfterSeconds(error);
    if (seconds === null || seconds > SOON_SECONDS) throw error;
    await wait(seconds * 1000, signal);
    return await call();
  }
}

function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
  });
}

function resting(): AiraError {
  return new AiraError('model_unavailable', 'the model rests after a failure', {
    details: { failure: 'resting' },
  });
}
