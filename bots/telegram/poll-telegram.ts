import { z } from 'zod';
import type { Database } from '#core/db/database.ts';
import { toAiraError } from '#core/errors.ts';
import type { Logger } from '#core/log.ts';
import { receiveTelegramUpdate } from './receive-update.ts';
import type { TelegramChannel } from './telegram-channel.ts';

interface PollOptions {
  channel: TelegramChannel;
  db: Database;
  log: Logger;
  /** Called after updates were kept, so that they are answered now. */
  onReceived: () => void;
  signal: AbortSignal;
}

const PAUSE_MS = 3000;

/**
 * Fetches updates until the signal stops it. The offset moves only after the insert, so that a
 * crash fetches again what was not kept, and the inbox drops what was.
 */
export async function pollTelegram({ channel, db, log, onReceived, signal }: PollOptions): Promise<void> {
  let offset = 0;
  let isReady = false;
  while (!signal.aborted) {
    try {
      if (!isReady) {
        await channel.getBotName();
        await channel.prepare();
        isReady = true;
      }
      const updates = await channel.getUpdates(offset, signal);
      for (const update of updates) {
        await receiveTelegramUpdate(db, update);
        offset = Math.max(offset, UpdateId.parse(update).update_id + 1);
      }
      if (updates.length > 0) onReceived();
    } catch (error) {
      if (signal.aborted) return;
      log.warn('telegram.poll_failed', {
        code: toAiraError(error).code,
        message: toAiraError(error).message,
      });
      await pause(signal);
    }
  }
}

const UpdateId = z.object({ update_id: z.number().int() });

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PAUSE_MS);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
