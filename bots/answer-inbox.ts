import type { EventHandlers } from '#core/events/dispatch-events.ts';
import { findInboxMessage, type InboxMessage, markAnswered, markSent } from '#core/events/inbox.ts';
import { AiraError } from '#core/errors.ts';
import type { BotDeps } from './aira-bot.ts';
import type { Channel, IncomingMessage } from './channel.ts';
import type { Outlet } from './channel-adapter.ts';
import type { RunTurn } from './run-turn.ts';

type InboxDeps = Pick<BotDeps, 'db' | 'now' | 'log'> & {
  channels: readonly Channel[];
  runTurn: RunTurn;
};

/** Answers what lies in the inbox: turn, send, mark. Answered rows are left alone. */
export function createInboxHandler(deps: InboxDeps): NonNullable<EventHandlers['message.received']> {
  return async ({ inboxId }) => {
    const row = await findInboxMessage(deps.db, inboxId);
    if (!row || row.answeredAt) return;
    const channel = deps.channels.find(({ id }) => id === row.channel);
    if (!channel) {
      throw new AiraError('configuration', `channel ${row.channel} is not set up`, { retryable: true });
    }
    const message = channel.parse(row.payload);
    if (message) {
      await channel.acknowledge?.(row.payload).catch(() => {});
      await answerOrGiveUp(deps, { ...message, inboxId }, createOutlet(deps, channel, row, message));
    }
    await markAnswered(deps.db, inboxId, deps.now().toString());
  };
}

/** A platform that refuses for good (the person blocked AIRA) ends the matter; the rest is retried. */
async function answerOrGiveUp(deps: InboxDeps, message: IncomingMessage, outlet: Outlet): Promise<void> {
  try {
    await deps.runTurn(message, outlet);
  } catch (error) {
    if (!(error instanceof AiraError) || error.code !== 'source_rejected') throw error;
    deps.log.warn('reply.refused', { channel: message.channel, message: error.message });
  }
}

function createOutlet(
  deps: InboxDeps,
  channel: Channel,
  row: InboxMessage,
  { chatId, locale }: IncomingMessage,
): Outlet {
  let before = 0;
  return {
    showTyping: () => channel.showTyping(chatId),
    send: async (reply) => {
      const start = before;
      before += await channel.send({
        chatId,
        reply,
        locale,
        skip: Math.max(0, row.sentParts - start),
        onSent: (parts) => markSent(deps.db, row.id, start + parts),
      });
    },
  };
}
