import type { Word } from './normalise-words.ts';
import { parseDigits } from './read-number.ts';

/** Hours of the clock that the question is limited to, as keys `08`; `to` is exclusive in words. */
export interface HoursReading {
  from: number;
  to: number;
  hours: string[];
}

const LINKS = /^(?:-|sampai|hingga|to|until|till|dan|and)$/u;
const OPENINGS = /^(?:jam|pukul|between|antara|from|dari|at)$/u;
const AFTER = /^(?:after|setelah|sesudah|lewat|selepas|sejak|since)$/u;
const BEFORE = /^(?:before|sebelum)$/u;
const AFTERNOON = new Set(['pm', 'siang', 'sore', 'malam']);
const DAYPARTS = new Set(['am', 'pm', 'pagi', 'siang', 'sore', 'malam']);

/** `jam 10 sampai 12`, `jam 7 malam`, `5pm-7pm`, `08.00-10.00`: the hours from the first to before the last. */
export function readHours(words: readonly Word[]): HoursReading | null {
  for (let from = 0; from < words.length; from += 1) {
    const isOpened = OPENINGS.test(words[from]?.norm ?? '');
    const first = hourAt(words, isOpened ? from + 1 : from);
    if (first === null || !(words[from]?.norm === 'jam' || first.isClock)) continue;
    const link = words[first.to];
    const second =
      link !== undefined && LINKS.test(link.norm)
        ? hourAt(words, words[first.to + 1]?.norm === 'jam' ? first.to + 2 : first.to + 1)
        : null;
    const before = words[from - 1]?.norm ?? '';
    if (second === null && AFTER.test(before))
      return { from: from - 1, to: first.to, hours: between(first.hour, 24) };
    if (second === null && BEFORE.test(before))
      return { from: from - 1, to: first.to, hours: between(0, first.hour) };
    if (second === null) return { from, to: first.to, hours: [key(first.hour)] };
    const start =
      second.isAfternoon && !first.isClock && first.hour + 12 < second.hour ? first.hour + 12 : first.hour;
    return { from, to: second.to, hours: between(start, second.hour) };
  }
  return null;
}

function hourAt(
  words: readonly Word[],
  at: number,
): { hour: number; to: number; isClock: boolean; isAfternoon: boolean } | null {
  const word = words[at];
  if (word === undefined || word.kind !== 'number' || word.isMoney) return null;
  const isTime = /^\d{1,2}[.:]\d{2}$/u.test(word.text);
  const value = isTime ? Number(word.text.split(/[.:]/u)[0]) : parseDigits(word.text);
  if (!Number.isInteger(value) || value > 24) return null;
  const daypart = words[at + 1]?.norm ?? '';
  const hasDaypart = DAYPARTS.has(daypart);
  const isAfternoon = AFTERNOON.has(daypart) && !(daypart === 'siang' && value === 11);
  const hour =
    isAfternoon && value < 12
      ? value + 12
      : (daypart === 'am' || daypart === 'malam') && value === 12
        ? 0
        : value;
  return {
    hour: hour % 24,
    to: hasDaypart ? at + 2 : at + 1,
    isClock: (isTime && word.text.includes(':')) || daypart === 'am' || daypart === 'pm',
    isAfternoon,
  };
}

function between(start: number, end: number): string[] {
  const size = (end - start + 24) % 24 || 1;
  return Array.from({ length: size }, (_, index) => key((start + index) % 24));
}

const key = (hour: number): string => String(hour).padStart(2, '0');
