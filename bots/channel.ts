import type { Reply } from '#core/conversation/reply.ts';
import type { Locale } from '#core/text.ts';

/** A person's message, the same shape from every channel. */
export interface IncomingMessage {
  channel: string;
  chatId: string;
  /** The platform's id of the message, for logs and replies. */
  messageId: string;
  text: string;
  /** Others read along: nothing about a business may be said. */
  isGroup: boolean;
  /** False for a group message that is not meant for AIRA. */
  isAddressed: boolean;
  /** The language of the person's app, until their account says otherwise. */
  locale: Locale;
  /** Row of the inbox, where the channel delivers through it. */
  inboxId?: string;
  /** Set only by a door that has checked a session; chats are identified by their link. */
  verified?: { personId: string; businessId: string };
}

/** Sends one part at a time, so that a retry goes on where the platform stopped. */
export interface Delivery {
  chatId: string;
  reply: Reply;
  locale: Locale;
  /** Parts that the platform has taken already. */
  skip: number;
  onSent: (parts: number) => Promise<void>;
}

/** A platform whose messages arrive through the inbox. */
export interface Channel {
  readonly id: string;
  /** The message inside a stored delivery; null when there is nothing to answer. */
  parse(payload: unknown): IncomingMessage | null;
  /** Returns how many parts the platform has taken in all. */
  send(delivery: Delivery): Promise<number>;
  showTyping(chatId: string): Promise<void>;
  /** Tells the platform that a pressed button was seen. */
  acknowledge?(payload: unknown): Promise<void>;
}
