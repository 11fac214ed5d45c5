import type { Word } from './normalise-words.ts';
import { WEEKDAY_NAMES, WEEKDAYS } from './words/period-words.ts';

/** Weekdays that no period has used: a filter, or the latest such day. `at` are the words. */
export function readWeekdays(
  words: readonly Word[],
  isTaken: (index: number) => boolean,
): { keys: string[]; at: number[] } {
  const keys: string[] = [];
  const at: number[] = [];
  for (const [index, word] of words.entries()) {
    if (isTaken(index)) continue;
    const days = weekdaysAt(words, index);
    if (days.length === 0) continue;
    at.push(index);
    if (words[index - 1]?.norm === 'hari' && !isTaken(index - 1)) at.push(index - 1);
    for (const day of days) {
      const name = WEEKDAY_NAMES[day - 1];
      if (name !== undefined && !keys.includes(name)) keys.push(name);
    }
    if (word.norm === 'akhir' || words[index + 1]?.norm === 'kerja') at.push(index + 1);
  }
  return { keys, at };
}

function weekdaysAt(words: readonly Word[], index: number): number[] {
  const norm = words[index]?.norm ?? '';
  const next = words[index + 1]?.norm ?? '';
  if (norm === 'weekend' || norm === 'weekends' || (norm === 'akhir' && /^(?:pekan|minggu)$/u.test(next)))
    return [6, 7];
  if (norm === 'hari' && next === 'kerja') return [1, 2, 3, 4, 5];
  if (norm === 'minggu')
    return /^(?:hari|sabtu|setiap|senin)$/u.test(words[index - 1]?.norm ?? '') &&
      words[index - 1]?.norm !== 'setiap'
      ? [7]
      : [];
  const day = WEEKDAYS[norm];
  return day === undefined ? [] : [day];
}
