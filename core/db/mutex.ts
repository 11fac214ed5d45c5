export interface Mutex {
  /** Waits for its turn; the returned function lets the next one in and may be called twice. */
  acquire(): Promise<() => void>;
}

/** First come, first served. */
export function createMutex(): Mutex {
  let tail: Promise<void> = Promise.resolve();
  return {
    acquire: async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const turn = tail;
      tail = promise;
      await turn;
      return resolve;
    },
  };
}
