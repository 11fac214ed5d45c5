import type { ChartSpec } from '#core/charts/chart-spec.ts';
import type { CsvFile } from '#core/charts/csv-file.ts';
import { type TableSpec, toChartTable } from '#core/charts/table-spec.ts';
import type { Reply } from '#core/conversation/reply.ts';
import { formatTable } from '../format-table.ts';
import { splitText } from '../split-text.ts';

/** Telegram counts 4096 after it has read the markup; staying below before that is always safe. */
const LIMIT = 4096;
/** The same for the words below a picture. */
const CAPTION_LIMIT = 1024;
/** Monospace characters on one line of a 360-pixel phone. */
const TABLE_WIDTH = 34;
const MAX_CHOICES = 8;

interface InlineButton {
  text: string;
  callback_data: string;
}

interface Keyboard {
  reply_markup?: { inline_keyboard: (InlineButton | { text: string; url: string })[][] };
}

/** One `sendMessage`, without its chat. */
export interface TelegramText extends Keyboard {
  kind: 'text';
  text: string;
}

/** One `sendPhoto`; `instead` is sent in its place when the picture cannot be drawn. */
interface TelegramPhoto extends Keyboard {
  kind: 'photo';
  chart: ChartSpec;
  caption: string;
  instead: string;
}

/** One `sendDocument`. */
interface TelegramFile extends Keyboard {
  kind: 'file';
  file: CsvFile;
}

export type TelegramPart = TelegramText | TelegramPhoto | TelegramFile;

/**
 * A reply as the messages that Telegram shows, always the same for the same reply: text and tables,
 * pictures, files. The last one carries the buttons.
 */
export function renderReply(reply: Reply): TelegramPart[] {
  const { charts = [], tables = [], documents = [] } = reply;
  const isOneTable = tables.length === 1;
  const texts = [...renderText(reply.text), ...tables.flatMap((table) => renderTable(table, isOneTable))];
  const joined = joinWhereItFits(texts);
  const [only = ''] = joined;
  const isCaption = charts.length > 0 && joined.length === 1 && only.length <= CAPTION_LIMIT;
  const parts: TelegramPart[] = isCaption ? [] : joined.map((text) => ({ kind: 'text', text }));
  charts.forEach((chart, index) => parts.push(toPhoto(chart, isCaption && index === 0 ? only : '')));
  for (const file of documents) parts.push({ kind: 'file', file });
  if (parts.length === 0) parts.push({ kind: 'text', text: '…' });
  const keyboard = renderButtons(reply);
  const last = parts.at(-1);
  if (last && keyboard.length > 0) last.reply_markup = { inline_keyboard: keyboard };
  return parts;
}

function toPhoto(chart: ChartSpec, caption: string): TelegramPhoto {
  const [figures = ''] = renderTable(toChartTable(chart));
  const instead = [caption || escapeHtml(chart.title), figures].join('\n\n');
  return { kind: 'photo', chart, caption, instead: instead.length <= LIMIT ? instead : figures };
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

/** `isAlone`: the text says already what the table is. */
function renderTable(table: TableSpec, isAlone = true): string[] {
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
  const title = !isAlone && table.title ? [`<b>${escapeHtml(table.title)}</b>`] : [];
  return [...title, ...blocks, wrap(block)];
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
