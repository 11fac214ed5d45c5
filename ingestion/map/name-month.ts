import { parseDate } from './parse-date.ts';

const NAMED = /(?<!\p{L})(\p{L}{3,9})\.?(?:[ _'-]*(20\d{2}))?(?![\p{L}\d])/gu;
const YEAR = /(?<!\d)(20\d{2})(?!\d)/g;

/** The month that a text names, and its year where it stands beside; null when there is none, or several. */
export function nameMonth(text: string): { month: string; year: string | null } | null {
  const found = [...text.matchAll(NAMED)]
    .map(([, month = '', year]) => ({ month, year: year ?? null }))
    .filter(({ month }) => parseDate(`1 ${month} 2024`) !== null);
  const [first] = found;
  const isOne = new Set(found.map(({ month, year }) => `${month} ${year}`)).size === 1;
  return first && isOne ? first : null;
}

/** The only year that a text names. */
export function nameYear(text: string): string | null {
  const years = new Set([...text.matchAll(YEAR)].map(([year]) => year));
  const [year] = years;
  return year !== undefined && years.size === 1 ? year : null;
}
