import type { Period } from '#core/time.ts';
import { parseDate } from './parse-date.ts';

const DAY = String.raw`\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}|\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{4}|[A-Za-z]{3,9} \d{1,2},? \d{4}|\d{8}`;
const RANGE = new RegExp(
  `(${DAY})\\s*(?:-|–|—|_|s\\.?\\s?/?d\\.?|sd|sampai(?: dengan)?|hingga|to|until)\\s*(${DAY})`,
  'i',
);

/** The period that a file's name or title lines state, such as `01 Aug 2025 - 30 Aug 2025`. */
export function findWindow(texts: readonly string[]): Period | null {
  for (const text of texts) {
    const found = RANGE.exec(text.replaceAll('_', ' '));
    const from = parseDate(found?.[1] ?? '')?.date;
    const to = parseDate(found?.[2] ?? '')?.date;
    if (from && to && from <= to) return { from, to };
  }
  return null;
}
