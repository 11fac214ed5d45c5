import type { Word } from './normalise-words.ts';
import { parseDigits } from './read-number.ts';

/** Hours of the clock that the question is limited to, as keys `08`; `to` is exclusive in words. */
export interface HoursReading {
  from: number;
  to: number;
  hours: string[];
}

const LINKS = /^(?:-|sampai|hingga|to|until|till|dan|and)$/u;
const OPENINGS = /^(?:jam|pukul|between|antara|from|dari|at|mulai|the)$/u;
const AFTER = /^(?:after|setelah|sesudah|lewat|selepas|sejak|since|atas|past|mulai|from)$/u;
const BEFORE = /^(?:before|sebelum|until|till|sampai|hingga|bawah|by)$/u;
const CLOSING = /^(?:tutup|closing|close|closed|malam|midnight)$/u;
const AFTERNOON = new Set(['pm', 'siang', 'sore', 'malam', 'petang']);
const DAYPARTS = new Set([...AFTERNOON, 'am', 'pagi', 'subuh']);

interface Hour {
  hour: number;
  to: number;
  /** It can be nothing but a time: `10:00`, `5pm`. */
  isClock: boolean;
  daypart: string | null;
}

/**
 * `jam 10 sampai 12`, `5-7pm`, `08.00-10.00`, `setelah jam 8 malam`: whole hours, the last one left out.
 * Half past something fits no hour: then nothing is read, and the numbers stay unexplained.
 */
export function readHours(words: readonly Word[]): HoursReading | null {
  for (let at = 0; at < words.length; at += 1) {
    const found = hoursAt(words, at);
    if (found !== null) return found;
  }
  return null;
}

function hoursAt(words: readonly Word[], from: number): HoursReading | null {
  const isOpened = OPENINGS.test(words[from]?.norm ?? '');
  const first = hourAt(words, clockAt(words, isOpened ? from + 1 : from));
  if (first === null) return null;
  const link = words[first.to]?.norm ?? '';
  const second = LINKS.test(link) ? hourAt(words, clockAt(words, first.to + 1)) : null;
  const isTime =
    saysClock(words, from, isOpened ? from + 1 : from) || first.isClock || second?.isClock === true;
  if (!isTime) return null;
  if (second !== null) return { from, to: second.to, hours: spanOf(first, second) };
  if (LINKS.test(link) && words[first.to + 1]?.kind === 'number') return null;
  return openSpan(words, from, first);
}

/** "jam 8", "pukul 8" and "dari jam 8" say that it is a time. */
function saysClock(words: readonly Word[], from: number, at: number): boolean {
  return [words[from]?.norm, words[at]?.norm].some((norm) => norm === 'jam' || norm === 'pukul');
}

const clockAt = (words: readonly Word[], at: number): number =>
  /^(?:jam|pukul)$/u.test(words[at]?.norm ?? '') ? at + 1 : at;

/** One hour, or everything after or before it. */
function openSpan(words: readonly Word[], from: number, { hour, to }: Hour): HoursReading {
  const [opening, before] = [words[from]?.norm ?? '', words[from - 1]?.norm ?? ''];
  const [next, last] = [words[to]?.norm ?? '', words[to + 1]?.norm ?? ''];
  const isToClose = LINKS.test(next) && CLOSING.test(last);
  if (isToClose) return { from, to: to + 2, hours: between(hour, 24) };
  if (next === 'ke' && last === 'atas') return { from, to: to + 2, hours: between(hour, 24) };
  if (next === 'ke' && last === 'bawah') return { from, to: to + 2, hours: between(0, hour) };
  if (AFTER.test(before)) return { from: from - 1, to, hours: between(hour, 24) };
  if (BEFORE.test(before)) return { from: from - 1, to, hours: between(0, hour) };
  if (/^(?:mulai|dari|from)$/u.test(opening)) return { from, to, hours: between(hour, 24) };
  return { from, to, hours: [key(hour)] };
}

/** "5-7pm" begins in the afternoon too, "10 sampai 2 siang" in the morning. */
function spanOf(first: Hour, second: Hour): string[] {
  const end = second.hour === 0 ? 24 : second.hour;
  const isBare = first.daypart === null && first.hour < 12;
  const isShared = second.daypart !== null && AFTERNOON.has(second.daypart);
  return between(isBare && isShared && first.hour + 12 < end ? first.hour + 12 : first.hour, end);
}

function hourAt(words: readonly Word[], at: number): Hour | null {
  const word = words[at];
  if (word === undefined || word.kind !== 'number' || word.isMoney) return null;
  const time = /^(?<hour>\d{1,2})[.:](?<minutes>\d{2})$/u.exec(word.text)?.groups;
  if (time !== undefined && time['minutes'] !== '00') return null;
  const value = time === undefined ? parseDigits(word.text) : Number(time['hour']);
  if (!Number.isInteger(value) || value > 24) return null;
  const next = words[at + 1]?.norm ?? '';
  const daypart = DAYPARTS.has(next) ? next : null;
  const isSmallHours = daypart === 'malam' && value < 5;
  const isNoonish = daypart === 'siang' && value === 11;
  const isAfternoon = daypart !== null && AFTERNOON.has(daypart) && !isNoonish && !isSmallHours;
  const isMidnight = (daypart === 'am' || daypart === 'malam') && value === 12;
  return {
    hour: (isMidnight ? 0 : isAfternoon && value < 12 ? value + 12 : value) % 24,
    to: daypart === null ? at + 1 : at + 2,
    isClock: (time !== undefined && word.text.includes(':')) || daypart === 'am' || daypart === 'pm',
    daypart: daypart ?? (time === undefined ? null : 'clock'),
  };
}

function between(start: number, end: number): string[] {
  const size = (end - start + 24) % 24 || (end === 24 && start === 0 ? 24 : 1);
  return Array.from({ length: size }, (_, index) => key((start + index) % 24));
}

const key = (hour: number): string => String(hour).padStart(2, '0');
