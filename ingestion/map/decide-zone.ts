import type { Cell } from '../read/sheet.ts';
import type { Decision } from './mapping.ts';

const GREENWICH = /T?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|UTC|GMT|\+00:?00)$/i;
const MIDNIGHT = /[T ]00:00(?::00(?:\.0+)?)?\s*\S+$/i;

/**
 * Whether the times are written as Greenwich times. Midnights only are days that a program wrote as
 * moments: those stay the days they are.
 */
export function decideZone(cells: readonly Cell[]): { isUtc: boolean; decisions: Decision[] } {
  const texts = cells.filter((cell) => typeof cell === 'string').map((cell) => cell.trim());
  const filled = texts.filter((text) => text !== '');
  const marked = filled.filter((text) => GREENWICH.test(text));
  const isUtc =
    marked.length > 0 && marked.length >= filled.length * 0.9 && marked.some((text) => !MIDNIGHT.test(text));
  if (!isUtc) return { isUtc, decisions: [] };
  const [example = ''] = marked;
  const evidence = {
    id: `${marked.length} waktu bertanda UTC, misalnya "${example}"; hari penjualan mengikuti zona waktu toko.`,
    en: `${marked.length} times are marked as UTC, such as "${example}"; the day of a sale follows the time zone of the shop.`,
  };
  return { isUtc, decisions: [{ about: 'dates', choice: 'UTC', evidence }] };
}
