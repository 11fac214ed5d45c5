import type { Word } from './normalise-words.ts';
import { readNumber } from './read-number.ts';

export interface NumberMention {
  from: number;
  to: number;
  value: number;
  isAmount: boolean;
}

/** Numbers that are no date: thresholds, targets, "top 5". "satu" alone and "setengah" are words, not counts. */
export function readAmounts(
  words: readonly Word[],
  isTaken: (index: number) => boolean,
  currency: string,
): NumberMention[] {
  const mentions: NumberMention[] = [];
  let index = 0;
  while (index < words.length) {
    const number = isTaken(index) ? null : readNumber(words, index, currency);
    if (number === null || !Number.isFinite(number.value)) {
      index += 1;
      continue;
    }
    const to = Math.min(number.to, firstTaken(isTaken, index, number.to));
    const isWord = /^(?:satu|one|setengah)$/u.test(words[index]?.norm ?? '') && to === index + 1;
    if (!isWord) mentions.push({ from: index, to, value: number.value, isAmount: number.isAmount });
    index = Math.max(to, index + 1);
  }
  return mentions;
}

function firstTaken(isTaken: (index: number) => boolean, from: number, to: number): number {
  for (let index = from; index < to; index += 1) if (isTaken(index)) return index;
  return to;
}
