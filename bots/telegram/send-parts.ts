import type { Telegram } from 'telegraf';
import type { ChartSpec } from '#core/charts/chart-spec.ts';
import type { Delivery } from '../channel.ts';
import { call, withTimeout } from './call-telegram.ts';
import { renderReply, type TelegramPart, type TelegramText } from './render-reply.ts';

/** A chart as PNG; null when it cannot be drawn: then its figures are sent. */
export type DrawChart = (chart: ChartSpec) => Promise<Uint8Array | null>;

/** Sends what Telegram has not taken yet, one part at a time; returns how many there are in all. */
export async function sendParts(
  client: Telegram,
  { chatId, reply, skip, onSent }: Delivery,
  draw: DrawChart,
): Promise<number> {
  const parts = renderReply(reply);
  for (const [index, part] of parts.entries()) {
    if (index < skip) continue;
    await sendPart(client, chatId, part, draw);
    await onSent(index + 1);
  }
  return parts.length;
}

async function sendPart(
  client: Telegram,
  chatId: string,
  part: TelegramPart,
  draw: DrawChart,
): Promise<void> {
  const shared = { chat_id: chatId, ...(part.reply_markup ? { reply_markup: part.reply_markup } : {}) };
  if (part.kind === 'text') return sendText(client, shared, part.text);
  if (part.kind === 'file') {
    const document = { source: Buffer.from(part.file.content), filename: part.file.name };
    await call(() => client.callApi('sendDocument', { ...shared, document }, withTimeout()));
    return undefined;
  }
  const picture = await draw(part.chart);
  if (!picture) return sendText(client, shared, part.instead);
  const photo = { source: Buffer.from(picture), filename: 'aira.png' };
  const caption = part.caption ? { caption: part.caption, parse_mode: 'HTML' as const } : {};
  await call(() => client.callApi('sendPhoto', { ...shared, photo, ...caption }, withTimeout()));
  return undefined;
}

type Shared = { chat_id: string } & Pick<TelegramText, 'reply_markup'>;

async function sendText(client: Telegram, shared: Shared, text: string): Promise<void> {
  const message = {
    ...shared,
    text,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
  } as const;
  await call(() => client.callApi('sendMessage', message, withTimeout()));
}
