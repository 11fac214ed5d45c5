import type { TableSpec } from '#core/charts/table-spec.ts';
import type { Reply } from '#core/conversation/reply.ts';
import { formatTable } from '../format-table.ts';
import { splitText } from '../split-text.ts';

/** Telegram counts 4096 after it has read the markup; staying below before that is always safe. */
const LIMIT = 4096;
/** Monospace characters on one line of a 360-pixel phone. */
const TABLE_WIDTH = 34;
const MAX_CHOICES = 8;

interface InlineButton {
  text: string;
  callback_data: string;
}

/** One `sendMessage`, without its chat. */
export interface TelegramPart {
  text: string;
  parse_mode: 'HTML';
  link_preview_options: { is_disabled: true };
  reply_markup?: { inline_keyboard: (InlineButton | { text: string; url: string })[][] };
}

/** A reply as the messages that Telegram shows; the last one carries the buttons. */
export function renderReply(reply: Reply): TelegramPart[] {
  const texts = [...renderText(reply.text), ...(reply.table ? renderTable(reply.table) : [])];
  if (texts.length === 0) texts.push('…');
  const parts = joinWhereItFits(texts).map((text): TelegramPart => ({
    text,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
  }));
  const keyboard = renderButtons(reply);
  const last = parts.at(-1);
  if (last && keyboard.length > 0) last.reply_markup = { inline_keyboard: keyboard };
  return parts;
}

function renderText(text: string): string[] {
  // Escaping lengthens a character up to sixfold (`"`); halve the piece until it fits.
  const fit = (piece: string, limit: number): string[] =>
    splitText(piece, limit).flatMap((part) => {
      const html = toHtml(part);
      return html.length <= LIMIT ? [html] : fit(part, Math.floor(limit / 2));
    });
  return fit(text, LIMIT);
}

/** `**bold**` is the only markup that AIRA writes. */
function toHtml(text: string): string {
  return escapeHtml(text).replace(/\*\*([^*\n]+)\*\*/g, '<b>$1</b>');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function renderTable(table: TableSpec): string[] {
  const [header = '', ...lines] = formatTable(table, TABLE_WIDTH).map(escapeHtml);
  const blocks: string[] = [];
  let block = [header];
  for (const line of lines) {
    if (wrap([...block, line]).length > LIMIT) {
      blocks.push(wrap(block));
      block = [header];
    }
    block.push(line);
  }
  return [...blocks, wrap(block)];
}

function wrap(lines: string[]): string {
  return `<pre>${lines.join('\n')}</pre>`;
}

function joinWhereItFits(texts: string[]): string[] {
  const joined: string[] = [];
  for (const text of texts) {
    const previous = joined.at(-1);
    if (previous !== undefined && previous.length + text.length + 2 <= LIMIT) {
      joined[joined.length - 1] = `${previous}\n\n${text}`;
    } else joined.push(text);
  }
  return joined;
}

function renderButtons(reply: Reply): (InlineButton | { text: string; url: string })[][] {
  // 64 bytes are too few for a question, so the data is the button's place: its text comes back
  // with the press, inside the message that carries the keyboard.
  const choices = (reply.choices ?? [])
    .slice(0, MAX_CHOICES)
    .map((text, index) => [{ text, callback_data: `choice:${index}` }]);
  return [...choices, ...(reply.links ?? []).map(({ label, url }) => [{ text: label, url }])];
}
