import {
  type Activity,
  ActivityTypes,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import type { Answer } from '#core/agent/answer.ts';
import type { Reply } from '#core/conversation/reply.ts';
import type { IncomingMessage } from './channel.ts';

/** Where a turn's output goes: one channel, one chat. */
export interface Outlet {
  send(reply: Reply, answer: Answer | null): Promise<void>;
  showTyping(): Promise<void>;
  /** A step of the work, for channels that show it. */
  showProgress?(step: string): void;
}

/** What AIRA's activities carry beside the framework's own fields. */
interface ReplyData {
  reply?: Reply;
  answer?: Answer | null;
  step?: string;
}

/** The Bot Framework's adapter for channels that AIRA serves itself: translates, decides nothing. */
export class ChannelAdapter extends BotAdapter {
  readonly #outlet: Outlet;

  constructor(outlet: Outlet) {
    super();
    this.#outlet = outlet;
  }

  /** Runs one turn: middleware, then the bot. Errors reach the caller. */
  async receive(message: IncomingMessage, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.runMiddleware(new TurnContext(this, toActivity(message)), logic);
  }

  override async sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    for (const activity of activities) await this.#sendActivity(activity);
    return activities.map((_, index) => ({ id: String(index) }));
  }

  async #sendActivity(activity: Partial<Activity>): Promise<void> {
    const data: ReplyData = activity.channelData ?? {};
    if (activity.type === ActivityTypes.Typing && data.step) return this.#outlet.showProgress?.(data.step);
    // A typing sign that fails is no reason to lose the reply.
    if (activity.type === ActivityTypes.Typing) return this.#outlet.showTyping().catch(() => {});
    if (activity.type !== ActivityTypes.Message) return undefined;
    return this.#outlet.send(data.reply ?? { text: activity.text ?? '' }, data.answer ?? null);
  }

  override async updateActivity(): Promise<void> {}

  override async deleteActivity(): Promise<void> {}

  override async continueConversation(
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const activity = TurnContext.applyConversationReference({ type: ActivityTypes.Event }, reference, true);
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }
}

function toActivity(message: IncomingMessage): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    id: message.messageId,
    channelId: message.channel,
    text: message.text,
    locale: message.locale,
    conversation: { id: message.chatId, isGroup: message.isGroup, conversationType: '', name: '' },
    from: { id: message.chatId, name: '' },
    recipient: { id: 'aira', name: 'AIRA' },
    channelData: message,
  };
}

/** The message behind a turn. Copied, because a context is revoked after its turn. */
export function readMessage(context: TurnContext): IncomingMessage {
  return { ...(context.activity.channelData as IncomingMessage) };
}

/** Says one reply through the framework, which knows choices as suggested actions. */
export async function sendReply(
  context: TurnContext,
  reply: Reply,
  answer: Answer | null = null,
): Promise<void> {
  const data: ReplyData = { reply, answer };
  await context.sendActivity({
    type: ActivityTypes.Message,
    text: reply.text,
    channelData: data,
    ...(reply.choices?.length
      ? {
          suggestedActions: {
            to: [],
            actions: reply.choices.map((choice) => ({ type: 'imBack', title: choice, value: choice })),
          },
        }
      : {}),
  });
}

export async function sendProgress(context: TurnContext, step: string): Promise<void> {
  const data: ReplyData = { step };
  await context.adapter.sendActivities(context, [{ type: ActivityTypes.Typing, channelData: data }]);
}
