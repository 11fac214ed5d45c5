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
  noon: [12, 12],
  midday: [12, 12],
};

/** Words beside which a part of the day is a time and no greeting. */
const BESIDE =
  /^(?:ini|this|tadi|kemarin|yesterday|hari|the|in|last|tiap|setiap|every|waktu|pas|jam|at|on|lalu|senin|selasa|rabu|kamis|jumat|sabtu|minggu)$/u;

const ALWAYS = /^(?:tonight|semalam|noon|midday|afternoon|evening|night)$/u;
const ADDRESS =
  /^(?:halo|hallo|hai|hi|hello|hey|kak|pak|bu|mas|mbak|bang|bos|min|gan|aira|met|permisi|there|dear)$/u;

/** "pagi ini", "last night", "in the afternoon": the hours, as keys. "pagi kak" is a greeting. */
export function readDayparts(words: readonly Word[]): string[] {
  const hours = new Set<string>();
  for (const [index, { norm }] of words.entries()) {
    const part = PARTS[norm];
    const neighbours = [words[index - 1]?.norm ?? '', words[index + 1]?.norm ?? ''];
    if (part === undefined || /^(?:selamat|good)$/u.test(neighbours[0] ?? '')) continue;
    const isTime = ALWAYS.test(norm) || neighbours.some((word) => BESIDE.test(word));
    if (!isTime && (index === 0 || ADDRESS.test(neighbours[0] ?? ''))) continue;
    for (let hour = part[0]; hour <= part[1]; hour += 1) hours.add(String(hour).padStart(2, '0'));
  }
  return [...hours];
}
