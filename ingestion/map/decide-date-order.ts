import type { Period } from '#core/time.ts';
import type { Cell } from '../read/sheet.ts';
import type { Decision } from './mapping.ts';
import { parseDate, type DateOrder } from './parse-date.ts';

const SHORT = /^(\d{2})[-/.](\d{2})[-/.](\d{2})(?!\d)/;

/** So few dates of the other order are slips. */
const STRAY_SHARE = 0.02;

export interface DateOrderDecision {
  order: DateOrder;
  isMixed: boolean;
  decision: Decision;
}

/**
 * Day-first or month-first, by proof where there is one (a part above 12), else by the file's own
 * window, else by which reading runs in order, else day-first as in Indonesia.
 */
export function decideDateOrder(cells: readonly Cell[], window: Period | null): DateOrderDecision {
  if (isYearFirst(cells)) {
    return toDecision('year_first', {
      id: 'Bagian pertama hampir tetap dan bagian terakhir berubah-ubah: tahun-bulan-hari.',
      en: 'The first part hardly changes and the last one does: year, month, day.',
    });
  }
  const parsed = cells.map((cell) => parseDate(cell)).filter((date) => date !== null);
  const dayFirst = parsed.filter((date) => date.proves === 'day_first').length;
  const monthFirst = parsed.filter((date) => date.proves === 'month_first').length;
  const open = parsed.filter((date) => date.other !== null);
  const fewer = Math.min(dayFirst, monthFirst);
  if (fewer > (dayFirst + monthFirst) * STRAY_SHARE) return toMixed(dayFirst, monthFirst);
  if (fewer > 0) return toNearlySure(dayFirst, monthFirst);
  if (dayFirst > 0 || monthFirst > 0) {
    const count = Math.max(dayFirst, monthFirst);
    return toDecision(dayFirst > 0 ? 'day_first' : 'month_first', {
      id: `${count} tanggal punya bagian di atas 12, dan semuanya menunjuk ke sini.`,
      en: `${count} dates have a part above 12, and all of them point here.`,
    });
  }
  if (open.length === 0) {
    return toDecision('day_first', {
      id: 'Tanggalnya tidak bermakna ganda.',
      en: 'No date can be read in two ways.',
    });
  }
  return decideWithoutProof(cells, open, window);
}

function decideWithoutProof(
  cells: readonly Cell[],
  open: readonly { date: string; other: string | null }[],
  window: Period | null,
): DateOrderDecision {
  if (window) {
    const inside = (date: string | null): boolean =>
      date !== null && date >= window.from && date <= window.to;
    const asDay = open.filter((date) => inside(date.date)).length;
    const asMonth = open.filter((date) => inside(date.other)).length;
    if (asDay !== asMonth) {
      return toDecision(asDay > asMonth ? 'day_first' : 'month_first', {
        id: `Hanya begini tanggalnya jatuh di ${window.from} s.d. ${window.to}, periode yang disebut file.`,
        en: `Only so do the dates fall within ${window.from} to ${window.to}, the period that the file names.`,
      });
    }
  }
  const breaks = {
    day_first: countBreaks(cells, 'day_first'),
    month_first: countBreaks(cells, 'month_first'),
  };
  if (breaks.day_first !== breaks.month_first) {
    return toDecision(breaks.day_first < breaks.month_first ? 'day_first' : 'month_first', {
      id: 'Dibaca begini, baris-barisnya urut menurut tanggal.',
      en: 'Read like this, the rows run in order of date.',
    });
  }
  return toDecision('day_first', {
    id: 'Tidak ada bukti; dipakai kebiasaan Indonesia, hari dulu.',
    en: 'Nothing proves it; the Indonesian custom, day first, is used.',
  });
}

/** `25-03-14`: years stay the same over a file while days change. */
function isYearFirst(cells: readonly Cell[]): boolean {
  const texts = cells.filter((cell) => typeof cell === 'string').map((cell) => cell.trim());
  const parts = texts.map((text) => SHORT.exec(text)).filter((found) => found !== null);
  if (parts.length < 2 || parts.length < texts.filter(Boolean).length * 0.9) return false;
  const first = new Set(parts.map((found) => found[1]));
  const last = new Set(parts.map((found) => found[3]));
  const isReal = parts.every((found) => Number(found[2]) <= 12 && Number(found[3]) <= 31);
  return (
    isReal && first.size <= 2 && last.size > first.size && [...first].every((year) => Number(year) >= 15)
  );
}

/** How often the sequence leaps by more than a week, in whichever direction it mostly runs. */
function countBreaks(cells: readonly Cell[], order: DateOrder): number {
  const days = cells
    .map((cell) => parseDate(cell, order)?.date)
    .filter((date) => date !== undefined)
    .map((date) => Date.parse(date) / 86_400_000);
  const steps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  const backward = steps.filter((step) => step < 0).length;
  const forward = steps.filter((step) => step > 0).length;
  return Math.min(backward, forward) * 10 + steps.filter((step) => Math.abs(step) > 7).length;
}

/** One date written the other way does not cast doubt on a hundred others. */
function toNearlySure(dayFirst: number, monthFirst: number): DateOrderDecision {
  const [more, fewer] = [Math.max(dayFirst, monthFirst), Math.min(dayFirst, monthFirst)];
  return toDecision(dayFirst > monthFirst ? 'day_first' : 'month_first', {
    id: `${more} tanggal pasti begini; ${fewer} ditulis dengan urutan lain dan dibaca apa adanya.`,
    en: `${more} dates are surely like this; ${fewer} of the other order are read as what they are.`,
  });
}

function toMixed(dayFirst: number, monthFirst: number): DateOrderDecision {
  const order: DateOrder = dayFirst >= monthFirst ? 'day_first' : 'month_first';
  return {
    order,
    isMixed: true,
    decision: {
      about: 'dates',
      choice: 'mixed',
      evidence: {
        id: `${dayFirst} tanggal pasti hari dulu dan ${monthFirst} pasti bulan dulu; yang bermakna ganda mengikuti baris di sekitarnya atau ditahan.`,
        en: `${dayFirst} dates are surely day first and ${monthFirst} surely month first; those open to both follow their neighbours or wait.`,
      },
    },
  };
}

function toDecision(order: DateOrder, evidence: Decision['evidence']): DateOrderDecision {
  return { order, isMixed: false, decision: { about: 'dates', choice: order, evidence } };
}
