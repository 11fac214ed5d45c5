import { AiraError } from './errors.ts';
import type { Locale } from './text.ts';

/**
 * Money is an integer number of minor units (sen, cent) beside an ISO 4217 currency code.
 * Exponents follow ISO 4217, not CLDR: the rupiah keeps two decimals, because exports carry sen.
 */
const WITHOUT_MINOR_UNIT = new Set(['JPY', 'KRW', 'VND', 'CLP', 'ISK', 'UGX', 'XAF', 'XOF', 'XPF']);

function minorDigits(currency: string): number {
  return WITHOUT_MINOR_UNIT.has(currency) ? 0 : 2;
}

/** Major units (a number such as 38180.5) to integer minor units, rounded half away from zero. */
export function toMinor(major: number, currency: string): number {
  const scaled = Math.abs(major) * 10 ** minorDigits(currency);
  const isExact = Number.isInteger(scaled) && scaled < 1e15;
  const rounded = isExact ? scaled : Math.round(Number(scaled.toPrecision(15)));
  if (!Number.isSafeInteger(rounded)) {
    throw new AiraError('value_invalid', 'amount is outside the range that AIRA can count exactly');
  }
  return major < 0 ? -rounded || 0 : rounded;
}

/** Integer minor units to major units. Exact for every amount below 2^53 minor units. */
export function toMajor(minor: number, currency: string): number {
  return minor / 10 ** minorDigits(currency);
}

const SYMBOLS: Readonly<Record<string, string>> = { IDR: 'Rp', USD: '$', EUR: '€', GBP: '£' };

/**
 * The amount as a person reads it, exact to the unit people pay in: `Rp 242.628.632`, `$68,230.20`.
 * Rupiah are shown without sen unless `exact` is set.
 */
export function formatMoney(minor: number, currency: string, locale: Locale, exact = false): string {
  const major = toMajor(minor, currency);
  const digits = exact ? minorDigits(currency) : shownDigits(currency);
  const amount = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Math.abs(major));
  const symbol = SYMBOLS[currency] ?? `${currency} `;
  const gap = currency === 'IDR' ? ' ' : '';
  const isZero = Number(Math.abs(major).toFixed(digits)) === 0;
  return `${major < 0 && !isZero ? '-' : ''}${symbol}${gap}${amount}`;
}

/** The smallest amount that people are shown, in minor units: a rupiah is a hundred sen, a cent is a cent. */
export function shownStep(currency: string): number {
  return 10 ** (minorDigits(currency) - shownDigits(currency));
}

/** Rupiah are shown without sen. */
function shownDigits(currency: string): number {
  return currency === 'IDR' ? 0 : minorDigits(currency);
}

/**
 * Splits `amount` over `weights` so that the parts are integers and sum to it exactly
 * (largest remainder method, Hamilton 1792). All-zero weights split evenly.
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return [];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = total === 0 ? weights.map(() => 1 / weights.length) : weights.map((w) => w / total);
  const parts = shares.map((share) => Math.floor(amount * share));
  let rest = amount - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: amount * share - Math.floor(amount * share) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (rest <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    rest -= 1;
  }
  return parts;
}
