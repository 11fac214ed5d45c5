import type { Cell } from '../read/sheet.ts';
import type { Decision } from './mapping.ts';
import { parseDate } from './parse-date.ts';

/** Fewer of either kind may be chance. */
const FEWEST = 5;

/**
 * A spreadsheet set to month first takes `03/04/2025` for the fourth of March and leaves `13/04/2025`
 * as text. So when all texts have a day above 12 and all real dates one of at most 12, over more
 * months than the texts know, the real ones have day and month the wrong way round.
 */
export function decideSwapped(cells: readonly Cell[]): { areSwapped: boolean; decisions: Decision[] } {
  const texts = cells.filter((cell) => typeof cell === 'string').map((cell) => parseDate(cell));
  const written = texts.filter((date) => date !== null);
  const real = cells
    .filter((cell) => typeof cell === 'object' && cell !== null)
    .map((cell) => parseDate(cell));
  const dates = real.filter((date) => date !== null).map(({ date }) => date);
  const isTyped = written.length >= FEWEST && written.every(({ proves }) => proves === 'day_first');
  const isLow = dates.length >= FEWEST && dates.every((date) => Number(date.slice(8)) <= 12);
  if (!isTyped || !isLow) return { areSwapped: false, decisions: [] };
  const months = new Set(written.map(({ date }) => date.slice(0, 7)));
  const fitting = (read: (date: string) => string): number =>
    dates.filter((date) => months.has(read(date).slice(0, 7))).length;
  if (fitting(swapDayAndMonth) <= fitting((date) => date)) return { areSwapped: false, decisions: [] };
  const evidence = {
    id: `${dates.length} tanggal bertipe tanggal semuanya berhari 1–12, sedangkan ${written.length} yang berupa teks semuanya di atas 12: hari dan bulannya tertukar oleh spreadsheet, dan dibalik lagi.`,
    en: `${dates.length} real dates all have a day of 1 to 12 and ${written.length} texts all one above: a spreadsheet swapped day and month of the former; they are turned back.`,
  };
  return { areSwapped: true, decisions: [{ about: 'dates', choice: 'swapped', evidence }] };
}

/** `2025-03-04` → `2025-04-03`, where that is a day. */
export function swapDayAndMonth(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return Number(day) > 12 ? date : `${year}-${day}-${month}`;
}
