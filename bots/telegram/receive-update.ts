import type { Database } from '#core/db/database.ts';
import { receiveMessage } from '#core/events/receive-message.ts';
import { findChatId, TelegramUpdate } from './telegram-update.ts';

/**
 * Keeps an update for its turn. False for one that is known already or that AIRA does not answer;
 * an update of a kind that Telegram invents later is such a one, not an error.
 */
export async function receiveTelegramUpdate(db: Database, payload: unknown): Promise<boolean> {
  const parsed = TelegramUpdate.safeParse(payload);
  const chatId = parsed.success ? findChatId(parsed.data) : null;
  if (!parsed.success || chatId === null) return false;
  return receiveMessage(db, {
    channel: 'telegram',
    messageId: String(parsed.data.update_id),
    chatId,
    position: parsed.data.update_id,
    payload: parsed.data,
  });
}
