import type { Word } from './normalise-words.ts';

const PARTS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  pagi: [5, 10],
  morning: [5, 11],
  siang: [11, 14],
  afternoon: [12, 17],
  sore: [15, 17],
  malam: [18, 23],
  evening: [17, 23],
  night: [18, 23],
  tonight: [18, 23],
  semalam: [18, 23],
};

/** Words beside which a part of the day is a time and no greeting. */
const BESIDE =
  /^(?:ini|this|tadi|kemarin|yesterday|hari|the|in|last|tiap|setiap|every|waktu|pas|jam|at|on|lalu)$/u;

/** "pagi ini", "last night", "in the afternoon": the hours, as keys. "pagi kak" is a greeting. */
export function readDayparts(words: readonly Word[]): string[] {
  const hours = new Set<string>();
  for (const [index, { norm }] of words.entries()) {
    const part = PARTS[norm];
    const neighbours = [words[index - 1]?.norm ?? '', words[index + 1]?.norm ?? ''];
    const isTime = norm === 'tonight' || norm === 'semalam' || neighbours.some((word) => BESIDE.test(word));
    if (part === undefined || !isTime || /^(?:selamat|good)$/u.test(neighbours[0] ?? '')) continue;
    for (let hour = part[0]; hour <= part[1]; hour += 1) hours.add(String(hour).padStart(2, '0'));
  }
  return [...hours];
}
