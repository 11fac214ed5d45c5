import type { Word } from './normalise-words.ts';
import { WEEKDAY_NAMES, WEEKDAYS } from './words/period-words.ts';

export interface WeekdaysReading {
  /** Weekday keys; days said together are one group, "senin vs selasa" are two. */
  groups: string[][];
  /** The words that the groups used. */
  at: number[];
}

const TO = /^(?:sampai|hingga|to|until|through|thru|-)$/u;

/** Weekdays that no period has used: a filter, or the latest such day. */
export function readWeekdays(words: readonly Word[], isTaken: (index: number) => boolean): WeekdaysReading {
  const groups: string[][] = [];
  const at: number[] = [];
  let last = { end: -1, day: 0 };
  for (let index = 0; index < words.length; index += 1) {
    const spoken = isTaken(index) ? null : weekdaysAt(words, index);
    if (spoken === null) continue;
    const found = isEve(words, index)
      ? { ...spoken, days: spoken.days.map((day) => ((day + 5) % 7) + 1) }
      : spoken;
    const isRange = last.end >= 0 && index === last.end + 1 && TO.test(words[last.end]?.norm ?? '');
    const days = isRange ? between(last.day, found.days[0] ?? 1) : found.days;
    const group = isRange || index === last.end ? groups.at(-1) : undefined;
    const names = days.flatMap((day) => WEEKDAY_NAMES[day - 1] ?? []);
    if (group === undefined) groups.push([...new Set(names)]);
    else group.push(...names.filter((name) => !group.includes(name)));
    for (let used = index; used < index + found.size; used += 1) at.push(used);
    if (words[index - 1]?.norm === 'hari' && !isTaken(index - 1)) at.push(index - 1);
    last = { end: index + found.size, day: found.days.at(-1) ?? 1 };
    index += found.size - 1;
  }
  return { groups, at };
}

function weekdaysAt(words: readonly Word[], index: number): { days: number[]; size: number } | null {
  const norm = words[index]?.norm ?? '';
  const next = words[index + 1]?.norm ?? '';
  if (/^weekends?$/u.test(norm)) return { days: [6, 7], size: 1 };
  if (norm === 'akhir' && /^(?:pekan|minggu)$/u.test(next)) return { days: [6, 7], size: 2 };
  if (norm === 'hari' && /^(?:kerja|biasa)$/u.test(next)) return { days: [1, 2, 3, 4, 5], size: 2 };
  const speaksOfWeekend =
    words.some((word) => word.norm.startsWith('weekend')) ||
    /^(?:on|during)$/u.test(words[index - 1]?.norm ?? '');
  if (/^weekdays?$/u.test(norm) && speaksOfWeekend) return { days: [1, 2, 3, 4, 5], size: 1 };
  if (norm === 'minggu') return isSunday(words, index) ? { days: [7], size: 1 } : null;
  const day = WEEKDAYS[norm];
  return day === undefined ? null : { days: [day], size: 1 };
}

/** "malam minggu" is the evening before Sunday. */
function isEve(words: readonly Word[], index: number): boolean {
  return words[index - 1]?.norm === 'malam' && !/^(?:tadi|kemarin)$/u.test(words[index - 2]?.norm ?? '');
}

/** "minggu" is the week unless "hari" or another weekday leads to it. */
function isSunday(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]?.norm ?? '';
  const earlier = words[index - 2]?.norm ?? '';
  // "kalau minggunya?" after a Saturday; "omzet minggunya" is the week.
  if (before === 'malam' || (words[index]?.pointsBack === true && words.length <= 3)) return true;
  if (before === 'hari') return !/^(?:per|tiap|setiap)$/u.test(earlier) || words.length === index + 1;
  return (
    before === 'sabtu' ||
    (TO.test(before) && WEEKDAYS[earlier] !== undefined) ||
    (before === 'dan' && earlier === 'sabtu')
  );
}

function between(first: number, last: number): number[] {
  const size = ((last - first + 7) % 7) + 1;
  return Array.from({ length: size }, (_, index) => ((first - 1 + index) % 7) + 1);
}
