import { ActivityTypes, ShowTypingMiddleware, type TurnContext } from 'botbuilder';
import { toPersonSentence } from '#core/error-messages.ts';
import { AiraError, toAiraError } from '#core/errors.ts';
import { AiraBot, type BotDeps } from './aira-bot.ts';
import type { IncomingMessage } from './channel.ts';
import { ChannelAdapter, type Outlet, readMessage, sendReply } from './channel-adapter.ts';

/** Answers one message through one outlet. */
export type RunTurn = (message: IncomingMessage, outlet: Outlet) => Promise<void>;

const TURNS_PER_MINUTE = 30;

/**
 * The turn pipeline, in this order: limit the rate, show typing, then the bot. What may succeed
 * later is thrown for a retry; every other failure becomes a sentence.
 */
export function createRunTurn(deps: BotDeps): RunTurn {
  const bot = new AiraBot(deps);
  return async (message, outlet) => {
    const adapter = new ChannelAdapter(outlet);
    adapter.use(translateErrors(deps), limitRate(deps), new ShowTypingMiddleware(100, 4500));
    await adapter.receive(message, (context) => bot.run(context));
  };
}

type Middleware = (context: TurnContext, next: () => Promise<void>) => Promise<void>;

function translateErrors(deps: BotDeps): Middleware {
  return async (context, next) => {
    try {
      await next();
    } catch (thrown) {
      const error = toAiraError(thrown);
      // A platform that refuses the reply would refuse the apology too.
      if (error.retryable || error.code === 'source_rejected') throw error;
      const { locale, channel } = readMessage(context);
      deps.log.error('turn.failed', { channel, code: error.code, message: error.message });
      await sendReply(context, { text: toPersonSentence(error, locale) });
    }
  };
}

function limitRate(deps: BotDeps): Middleware {
  return async (context, next) => {
    const { channel, chatId } = readMessage(context);
    const turns = await deps.kv.increment(`limit:turns:${channel}:${chatId}`, 60);
    if (context.activity.type === ActivityTypes.Message && turns > TURNS_PER_MINUTE) {
      throw new AiraError('rate_limited', 'too many messages from one chat');
    }
    await next();
  };
}
