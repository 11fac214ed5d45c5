import type { ToolCall } from '../tools/inputs.ts';
import { FILLERS } from './normalise-words.ts';
import type { PlannerInput } from './plan.ts';
import { toTokens } from './tokens.ts';

const ORDINALS: Readonly<Record<string, number>> = {
  pertama: 1,
  first: 1,
  kesatu: 1,
  kedua: 2,
  second: 2,
  ketiga: 3,
  third: 3,
  keempat: 4,
  fourth: 4,
  kelima: 5,
  fifth: 5,
  keenam: 6,
  sixth: 6,
};
const ALL = /^(?:semua|semuanya|all|all of them|everything|dua2nya|dua duanya|keduanya|both)$/u;

/**
 * The choices that a message picks from the last turn's clarification: by number, by ordinal, by name
 * or by words that only one of them holds. Null when it says something else.
 */
export function pickChoices({ question, previous, pending }: PlannerInput): string[] | null {
  const last = previous.at(-1)?.[0];
  if (pending == null || last?.name !== 'ask_clarification') return null;
  const { choices } = (last as ToolCall & { name: 'ask_clarification' }).input;
  const whole = choices.filter((choice) => wordsOf(choice).join(' ') === wordsOf(question).join(' '));
  if (whole.length === 1) return whole;
  const words = wordsOf(question).filter((word) => !isSmall(word));
  const [only] = words;
  if (only === undefined || words.length > 8) return null;
  if (ALL.test(words.join(' '))) return [...choices];
  const number = words.length === 1 ? (ORDINALS[only] ?? Number(only)) : Number.NaN;
  const numbered = Number.isInteger(number) ? choices[number - 1] : undefined;
  if (numbered !== undefined) return [numbered];
  const holding = choices.filter((choice) => {
    const held = new Set(wordsOf(choice));
    return words.every((word) => held.has(word));
  });
  return holding.length === 1 ? holding : null;
}

const wordsOf = (text: string): string[] => toTokens(text).map(({ text: word }) => word);

const isSmall = (word: string): boolean =>
  !(word in ORDINALS) && !ALL.test(word) && !/^\d+$/u.test(word) && FILLERS.has(word);
