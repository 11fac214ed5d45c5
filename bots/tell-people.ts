import { findNotice } from '#core/accounts/find-notice.ts';
import { listChatsOfAdmins } from '#core/accounts/list-chats-of-admins.ts';
import type { Database } from '#core/db/database.ts';
import { AiraError } from '#core/errors.ts';
import type { EventHandlers } from '#core/events/dispatch-events.ts';
import { emitEvent } from '#core/events/emit-event.ts';
import type { Logger } from '#core/log.ts';
import type { Channel } from './channel.ts';
import { wordNotice } from './word-notice.ts';

interface TellDeps {
  db: Database;
  log: Logger;
  channels: readonly Channel[];
}

type NoticeHandlers = Required<Pick<EventHandlers, 'notification.triggered' | 'notification.addressed'>>;

/**
 * Tells owners and admins in their linked chats, each in their language. One event per chat, so that
 * a chat that fails is tried again without telling the others twice.
 */
export function createNoticeHandlers(deps: TellDeps): NoticeHandlers {
  return {
    'notification.triggered': (notice) => addressNotice(deps, notice),
    'notification.addressed': (notice) => tellChat(deps, notice),
  };
}

async function addressNotice(
  { db, channels }: TellDeps,
  event: Parameters<NoticeHandlers['notification.triggered']>[0],
): Promise<void> {
  const { id, businessId } = event;
  const notice = await findNotice(db, event);
  if (!notice) return;
  const chats = (await listChatsOfAdmins(db, businessId)).filter(
    ({ channel, personId }) => channels.some((each) => each.id === channel) && personId !== notice.causedBy,
  );
  await db.transaction({ system: true }, async (tx) => {
    for (const { channel, chatId } of chats) {
      // The chat's own lane: a notice never overtakes or cuts into an answer.
      const lane = { name: `${channel}:${chatId}` };
      const payload = { ...event, channel, chatId };
      await emitEvent(tx, 'notification.addressed', `${id}:${channel}:${chatId}`, payload, businessId, lane);
    }
  });
}

/** Asks again who may know: a membership or a link may be gone since, or the trouble over. */
async function tellChat(
  { db, log, channels }: TellDeps,
  event: Parameters<NoticeHandlers['notification.addressed']>[0],
): Promise<void> {
  const { channel: channelId, chatId, businessId, ...rest } = event;
  const channel = channels.find(({ id }) => id === channelId);
  const notice = await findNotice(db, { ...rest, businessId });
  const chats = await listChatsOfAdmins(db, businessId);
  const chat = chats.find((each) => each.channel === channelId && each.chatId === chatId);
  if (!channel || !notice || !chat) return;
  const { locale } = chat;
  try {
    const reply = { text: wordNotice(notice, locale) };
    await channel.send({ chatId, reply, locale, skip: 0, onSent: async () => {} });
  } catch (error) {
    // The platform refuses for good: the person blocked AIRA.
    if (!(error instanceof AiraError) || error.code !== 'source_rejected') throw error;
    log.warn('notice.refused', { channel: channelId, kind: notice.kind });
  }
}
