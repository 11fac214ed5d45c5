import type { LanguageModelMiddleware } from 'ai';
import { AiraError } from '../errors.ts';
import type { KeyValueStore } from '../kv/key-value-store.ts';
import { toModelFailure, toRestSeconds } from './model-failure.ts';

/** Where models keep what was learnt about them between turns; losing it costs one failed call. */
export type ModelMemory = Pick<KeyValueStore, 'get' | 'set'>;

/**
 * A model that is down is left alone for a while, so that each question does not wait for it again:
 * while it rests, its calls fail at once.
 */
export function restAfterFailure(memory: ModelMemory, key: string): LanguageModelMiddleware {
  const restKey = `model:rest:${key}`;
  return {
    wrapGenerate: async ({ doGenerate }) => {
      if (await memory.get(restKey)) throw resting();
      try {
        return await doGenerate();
      } catch (error) {
        const seconds = toRestSeconds(error);
        if (seconds > 0) await memory.set(restKey, toModelFailure(error), seconds);
        throw error;
      }
    },
  };
}

function resting(): AiraError {
  return new AiraError('model_unavailable', 'the model rests after a failure', {
    details: { failure: 'resting' },
  });
}
