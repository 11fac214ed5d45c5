import type { Cell } from '../read/sheet.ts';
import { toCellText } from './cell-text.ts';
import { parseUsualNumber } from './parse-usual-number.ts';

export type DecimalMark = '.' | ',';

/** How the separators of one written number can be read. */
type NumberShape =
  | 'plain'
  | 'dot_decimal'
  | 'comma_decimal'
  | 'dot_group'
  | 'comma_group'
  | 'dot_open'
  | 'comma_open';

const CURRENCY =
  /^(?:rp\.?|idr|us\$|usd|s\$|sgd|rm|myr|eur|gbp|[$€£¥])\s*|\s*(?:idr|usd|sgd|myr|eur|gbp|[$€£])$/gi;
/** How nearly every amount is written; the general reading below would find the same. */
const USUAL = /^(?:rp\.? ?)?(\d[\d.,]*)$/i;
const UNIT =
  /(?<=\d)\s*(?:pcs|pc|bh|buah|biji|kg|gr|gram|g|ltr|liter|ml|porsi|cup|gelas|botol|btl|box|dus|pack|pak|bks|bungkus|sachet|ekor|ikat|lembar|lbr|unit|pasang|set)\.?$/i;
const MULTIPLIERS: Readonly<Record<string, number>> = { rb: 1e3, ribu: 1e3, k: 1e3, jt: 1e6, juta: 1e6 };

/**
 * The number that a cell writes, or null. `mark` decides only what the text leaves open: `3.000` is
 * three thousand with a decimal comma, three with a decimal point.
 */
export function parseNumber(cell: Cell | undefined, mark: DecimalMark): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return null;
  const usual = parseUsualNumber(cell, mark);
  if (usual !== null) return usual;
  const written = toDigits(cell);
  if (!written) return null;
  const { digits, sign, times } = written;
  const shape = toShape(digits);
  if (shape === null) return null;
  const isDecimalDot = shape === 'dot_decimal' || (shape === 'dot_open' && mark === '.');
  const isDecimalComma = shape === 'comma_decimal' || (shape === 'comma_open' && mark === ',');
  const plain = isDecimalDot
    ? digits.replaceAll(',', '')
    : isDecimalComma
      ? digits.replaceAll('.', '').replace(',', '.')
      : digits.replaceAll(/[.,]/g, '');
  const value = Number(plain) * times;
  return Number.isFinite(value) ? sign * value || 0 : null;
}

/** The shape of a written number; null when the text is no number. */
export function readNumberShape(cell: Cell | undefined): NumberShape | null {
  if (typeof cell === 'number') return 'plain';
  if (typeof cell !== 'string') return null;
  const written = toDigits(cell);
  return written ? toShape(written.digits) : null;
}

export function hasRupiahSign(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && /(?:^|[\s(])(?:rp|idr)\b\.?|\d\s*idr$/i.test(cell);
}

export function hasDollarSign(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && /\$\s*\d|\(\$\)|\busd\b/i.test(cell);
}

function toDigits(cell: string): { digits: string; sign: 1 | -1; times: number } | null {
  const usual = USUAL.exec(cell)?.[1];
  if (usual !== undefined) return { digits: usual, sign: 1, times: 1 };
  if (!/\d/.test(cell)) return null;
  let text = toCellText(cell).replaceAll(/[−‒]/g, '-');
  let sign: 1 | -1 = 1;
  if (/^\(.*\)$/.test(text)) {
    sign = -1;
    text = text.slice(1, -1);
  }
  text = text.replace(/^-\s*/, () => ((sign = -1), ''));
  text = text
    .replaceAll(CURRENCY, '')
    .replace(UNIT, '')
    .replace(/[.,]\s*-+$/, '');
  text = text.replace(/^-\s*|(?<=\d)\s*-$/, () => ((sign = -1), '')).replace(/^\+/, '');
  const suffix = /^(.*\d)\s*(rb|ribu|k|jt|juta)$/i.exec(text);
  const times = suffix?.[2] ? (MULTIPLIERS[suffix[2].toLowerCase()] ?? 1) : 1;
  const digits = (suffix?.[1] ?? text).replaceAll(/(?<=\d)[ '’](?=\d{3})/g, '');
  if (/^\d+(?:\.\d+)?e[+-]?\d+$/i.test(digits)) return { digits: String(Number(digits)), sign, times };
  return /^(?:\d[\d.,]*|[.,]\d+)$/.test(digits) ? { digits, sign, times } : null;
}

function toShape(digits: string): NumberShape | null {
  if (!digits.includes('.') && !digits.includes(',')) return 'plain';
  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (dots > 0 && commas > 0) {
    const isDotLast = digits.lastIndexOf('.') > digits.lastIndexOf(',');
    const [whole = ''] = digits.split(isDotLast ? '.' : ',');
    if ((isDotLast ? dots : commas) > 1 || !isGrouped(whole, isDotLast ? ',' : '.')) return null;
    return isDotLast ? 'dot_decimal' : 'comma_decimal';
  }
  const separator = dots > 0 ? '.' : ',';
  const name = dots > 0 ? 'dot' : 'comma';
  if (dots + commas > 1) return isGrouped(digits, separator) ? `${name}_group` : null;
  const [whole = '', rest = ''] = digits.split(separator);
  const isOpen = rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return isOpen ? `${name}_open` : `${name}_decimal`;
}

function isGrouped(text: string, separator: string): boolean {
  const [first = '', ...groups] = text.split(separator);
  return /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}
