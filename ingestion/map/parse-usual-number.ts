import type { DecimalMark } from './parse-number.ts';

const MOST_DIGITS = 15;

/**
 * The number of a text such as `12000`, `Rp 12.000` or `-1.250,5`, read character by character; null
 * for any other, which `parseNumber` reads in general with the same result.
 */
export function parseUsualNumber(text: string, mark: DecimalMark): number | null {
  const isNegative = text.charCodeAt(0) === 45;
  const start = skipRupiah(text, isNegative ? 1 : 0);
  let value = 0;
  let digits = 0;
  let separators = 0;
  let separator = 0;
  let firstGroup = 0;
  let lastGroup = 0;
  for (let index = start; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      digits += 1;
      lastGroup += 1;
      continue;
    }
    const isOther = separators > 0 && (code !== separator || lastGroup !== 3);
    if ((code !== 46 && code !== 44) || lastGroup === 0 || isOther) return null;
    if (separators === 0) firstGroup = lastGroup;
    separator = code;
    separators += 1;
    lastGroup = 0;
  }
  if (digits === 0 || digits > MOST_DIGITS || lastGroup === 0) return null;
  if (separators > 1 && (lastGroup !== 3 || firstGroup > 3)) return null;
  const isOpen = lastGroup === 3 && firstGroup <= 3 && text.charCodeAt(start) !== 48;
  const isDecimal = separators === 1 && (!isOpen || mark === (separator === 46 ? '.' : ','));
  const size = isDecimal ? value / 10 ** lastGroup : value;
  return isNegative ? -size || 0 : size;
}

/** Past `Rp`, `Rp.` or `rp `, where the text has it. */
function skipRupiah(text: string, at: number): number {
  if ((text.charCodeAt(at) | 32) !== 114 || (text.charCodeAt(at + 1) | 32) !== 112) return at;
  const dot = text.charCodeAt(at + 2) === 46 ? 1 : 0;
  return at + 2 + dot + (text.charCodeAt(at + 2 + dot) === 32 ? 1 : 0);
}
