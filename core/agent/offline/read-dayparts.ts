import type { Word } from './normalise-words.ts';

const PARTS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  subuh: [4, 5],
  pagi: [5, 10],
  morning: [5, 11],
  siang: [11, 14],
  afternoon: [12, 17],
  sore: [15, 17],
  petang: [17, 18],
  malam: [18, 23],
  evening: [17, 23],
  night: [18, 23],
  tonight: [18, 23],
  semalam: [18, 23],
  noon: [12, 12],
  midday: [12, 12],
};

/** Meals and other hours that several words name. */
const PHRASES: readonly (readonly [words: string, hours: readonly [from: number, to: number]])[] = [
  ['dini hari', [0, 4]],
  ['tengah hari', [12, 12]],
  ['before noon', [0, 11]],
  ['makan siang', [11, 13]],
  ['makan malam', [18, 20]],
  ['sarapan', [6, 9]],
  ['makan pagi', [6, 9]],
  ['lunch', [11, 13]],
  ['lunchtime', [11, 13]],
  ['dinner', [18, 20]],
  ['dinnertime', [18, 20]],
  ['breakfast', [6, 9]],
];

/** Words beside which a part of the day is a time and no greeting. */
const BESIDE =
  /^(?:ini|this|tadi|kemarin|yesterday|hari|the|in|last|tiap|setiap|every|waktu|pas|jam|at|on|lalu|senin|selasa|rabu|kamis|jumat|sabtu|minggu|dan|sampai|saja)$/u;
/** A meal is a time beside these; "paket makan siang" is a dish. */
const MEAL_TIME =
  /^(?:jam|waktu|pas|saat|di|at|during|over|the|hours|hour|time|rush|for|did|was|were|how|sales|crowd|trade|busy)$/u;

const ALWAYS = /^(?:tonight|semalam|noon|midday|afternoon|evening|night)$/u;
const ADDRESS =
  /^(?:halo|hallo|hai|hi|hello|hey|kak|pak|bu|mas|mbak|bang|bos|min|gan|aira|met|permisi|there|dear)$/u;

interface DaypartsReading {
  /** Keys `08`. */
  hours: string[];
  /** The words that said so. */
  at: number[];
}

/**
 * "pagi ini", "last night", "jam makan siang". "pagi kak" is a greeting, and words that belong to
 * names say nothing.
 */
export function readDayparts(words: readonly Word[], isName: (index: number) => boolean): DaypartsReading {
  const hours = new Set<string>();
  const at: number[] = [];
  let index = 0;
  while (index < words.length) {
    const found = phraseAt(words, index, isName) ?? partAt(words, index, isName);
    if (found === null) {
      index += 1;
      continue;
    }
    for (let hour = found.hours[0]; hour <= found.hours[1]; hour += 1)
      hours.add(String(hour).padStart(2, '0'));
    for (; index < found.to; index += 1) at.push(index);
  }
  return { hours: [...hours], at };
}

interface Daypart {
  to: number;
  hours: readonly [from: number, to: number];
}

function phraseAt(words: readonly Word[], at: number, isName: (index: number) => boolean): Daypart | null {
  for (const [phrase, hours] of PHRASES) {
    const parts = phrase.split(' ');
    const isHere = parts.every((part, step) => words[at + step]?.norm === part && !isName(at + step));
    if (!isHere) continue;
    const to = at + parts.length;
    const isMeal = !phrase.endsWith('hari') && !phrase.endsWith('noon');
    const isTime = MEAL_TIME.test(words[at - 1]?.norm ?? '') || MEAL_TIME.test(words[to]?.norm ?? '');
    return isMeal && !isTime ? null : { to, hours };
  }
  return null;
}

function partAt(words: readonly Word[], at: number, isName: (index: number) => boolean): Daypart | null {
  const norm = words[at]?.norm ?? '';
  const part = PARTS[norm];
  const [before, after] = [words[at - 1]?.norm ?? '', words[at + 1]?.norm ?? ''];
  if (part === undefined || isName(at) || /^(?:selamat|good|makan)$/u.test(before)) return null;
  const isTime =
    words[at]?.pointsBack === true || ALWAYS.test(norm) || BESIDE.test(before) || BESIDE.test(after);
  return !isTime && (at === 0 || ADDRESS.test(before)) ? null : { to: at + 1, hours: part };
}
