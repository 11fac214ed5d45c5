import { z } from 'zod';
import type { Locale } from '#core/text.ts';
import type { IncomingMessage } from '../channel.ts';

/** The parts of an update that AIRA reads; Telegram sends many more. Ids exceed 32 bits. */
const Chat = z.object({ id: z.number().int(), type: z.string() });
const User = z.object({
  id: z.number().int(),
  is_bot: z.boolean().optional(),
  language_code: z.string().optional(),
});
const Message = z.object({
  message_id: z.number().int(),
  chat: Chat,
  from: User.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  reply_to_message: z.object({ from: User.optional() }).optional(),
  reply_markup: z
    .object({
      inline_keyboard: z.array(z.array(z.object({ text: z.string(), callback_data: z.string().optional() }))),
    })
    .optional(),
});
type Message = z.infer<typeof Message>;

export const TelegramUpdate = z.object({
  update_id: z.number().int(),
  message: Message.optional(),
  callback_query: z
    .object({ id: z.string(), from: User, data: z.string().optional(), message: Message.optional() })
    .optional(),
});
export type TelegramUpdate = z.infer<typeof TelegramUpdate>;

/** The update types that AIRA asks Telegram for. */
export const ALLOWED_UPDATES = ['message', 'callback_query'] as const;

/** The chat that an update belongs to; null for updates that AIRA does not answer. */
export function findChatId(update: TelegramUpdate): string | null {
  const chat = update.message?.chat ?? update.callback_query?.message?.chat;
  return chat ? String(chat.id) : null;
}

/** A person's message inside an update: text, a caption, or the text of the button they pressed. */
export function parseUpdate(update: TelegramUpdate, botName: string | null): IncomingMessage | null {
  const source = update.callback_query?.message ?? update.message;
  const from = update.callback_query?.from ?? update.message?.from;
  if (!source || !from || from.is_bot || source.chat.type === 'channel') return null;
  const pressed = update.callback_query ? findPressed(source, update.callback_query.data) : null;
  const text = update.callback_query ? pressed : (source.text ?? source.caption ?? '');
  if (text === null) return null;
  const isGroup = source.chat.type !== 'private';
  return {
    channel: 'telegram',
    chatId: String(source.chat.id),
    messageId: String(source.message_id),
    text,
    isGroup,
    isAddressed: !isGroup || isForBot(source, text, botName),
    locale: toLocale(from.language_code),
  };
}

function findPressed(message: Message, data: string | undefined): string | null {
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  return buttons.find((button) => data !== undefined && button.callback_data === data)?.text ?? null;
}

function isForBot(message: Message, text: string, botName: string | null): boolean {
  if (botName === null) return text.startsWith('/');
  const isMentioned = text.toLowerCase().includes(`@${botName.toLowerCase()}`);
  return isMentioned || message.reply_to_message?.from?.is_bot === true;
}

/** Malay reads Indonesian; everyone else who set another language gets English. */
function toLocale(languageCode: string | undefined): Locale {
  return languageCode === undefined || /^(id|ms|jv|su)\b/.test(languageCode) ? 'id' : 'en';
}
