import type { Cell } from '../read/sheet.ts';
import { toCellText } from './cell-text.ts';

export type DateOrder = 'day_first' | 'month_first' | 'year_first';

/** A calendar day and, where written, a clock time (`HH:MM:SS`) on the wall of the outlet. */
export interface ParsedDate {
  date: string;
  time: string | null;
  /** The other reading, where the text alone does not decide: `05/06/2025`. */
  other: string | null;
  /** Which order the text proves by a part above 12; null where it proves none. */
  proves: DateOrder | null;
}

const MONTHS =
  'jan(?:uar[iy])?|[fp]eb(?:ruar[iy])?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|agu?s?(?:tus)?|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|no[vp](?:ember)?|de[sc](?:ember)?';
const MONTH_NUMBERS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  ags: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
};
const WEEKDAY =
  /^(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;
const TIME =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?m?\.?\s*(?:wib|wita|wit|z|utc|gmt|[+-]\d{2}:?\d{2})?$/i;
const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ,]+(.+))?$/i;
const NUMERIC = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[T ,]+(.+))?$/i;
const DAY_MONTH = new RegExp(`^(\\d{1,2})[-/., ]*(${MONTHS})[-/., ']*(\\d{4}|\\d{2})(?:[T ,]+(.+))?$`, 'i');
const MONTH_DAY = new RegExp(
  `^(${MONTHS})[-/. ]*(\\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\\d{4})(?:[ ,]+(.+))?$`,
  'i',
);

/**
 * The day that a cell writes, or null when it is no possible date. Numbers are Excel serials or
 * `YYYYMMDD`. An open order is read as `order` says, and the other reading is kept.
 */
export function parseDate(cell: Cell | undefined, order: DateOrder = 'day_first'): ParsedDate | null {
  if (typeof cell === 'object' && cell !== null) return fromWall(cell.wall);
  if (typeof cell === 'number') return fromNumber(cell);
  const text = toCellText(cell).replace(WEEKDAY, '');
  if (text === '' || text.length > 60) return null;
  if (/^\d+(?:\.\d+)?$/.test(text)) return fromNumber(Number(text));
  return fromParts(text, order);
}

/** A clock time as `HH:MM:SS`, or null. */
export function parseTime(cell: Cell | undefined): string | null {
  if (typeof cell === 'object' && cell !== null) {
    const at = cell.wall.indexOf('T');
    return at < 0 ? null : cell.wall.slice(at + 1);
  }
  if (typeof cell === 'number') return cell >= 0 && cell < 1 ? toClock(Math.round(cell * 86_400)) : null;
  const text = toCellText(cell);
  if (/^0?\.\d+$/.test(text)) return toClock(Math.round(Number(text) * 86_400));
  const found = TIME.exec(text);
  if (!found) return null;
  const [, hour, minute, second = '0', half] = found;
  let hours = Number(hour);
  if (half && (hours < 1 || hours > 12)) return null;
  if (half) hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return toClock(hours * 3600 + Number(minute) * 60 + Number(second));
}

function fromParts(text: string, order: DateOrder): ParsedDate | null {
  const iso = YEAR_FIRST.exec(text);
  if (iso) return build(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4]);
  const named = DAY_MONTH.exec(text);
  if (named) return build(toYear(named[3]), toMonth(named[2]), Number(named[1]), named[4]);
  const american = MONTH_DAY.exec(text);
  if (american) return build(toYear(american[3]), toMonth(american[1]), Number(american[2]), american[4]);
  const numeric = NUMERIC.exec(text);
  if (!numeric) return null;
  const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), toYear(numeric[3])];
  if (order === 'year_first' && numeric[3]?.length === 2) {
    return build(toYear(numeric[1]), second, Number(numeric[3]), numeric[4]);
  }
  const dayFirst = build(year, second, first, numeric[4]);
  const monthFirst = build(year, first, second, numeric[4]);
  if (!dayFirst || !monthFirst) {
    const only = dayFirst ?? monthFirst;
    return only && { ...only, proves: dayFirst ? 'day_first' : 'month_first' };
  }
  const [chosen, other] = order === 'month_first' ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  return { ...chosen, other: chosen.date === other.date ? null : other.date };
}

function fromWall(wall: string): ParsedDate | null {
  const [date = '', time] = wall.split('T');
  return date === '' ? null : { date, time: time ?? null, other: null, proves: null };
}

function fromNumber(value: number): ParsedDate | null {
  if (value >= 19_000_101 && value <= 21_001_231) {
    return build(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100, undefined);
  }
  if (value < 20_000 || value >= 80_000) return null;
  const moment = new Date(Math.round((value - 25_569) * 86_400) * 1000).toISOString();
  const time = Number.isInteger(value) ? null : moment.slice(11, 19);
  return { date: moment.slice(0, 10), time, other: null, proves: null };
}

function build(year: number, month: number, day: number, rest: string | undefined): ParsedDate | null {
  const moment = new Date(Date.UTC(year, month - 1, day));
  const isReal = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day && day > 0 && month > 0;
  if (!isReal || year < 1000) return null;
  const time = rest === undefined ? null : parseTime(rest);
  if (rest !== undefined && time === null) return null;
  return { date: moment.toISOString().slice(0, 10), time, other: null, proves: null };
}

function toYear(text = ''): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function toMonth(text = ''): number {
  return MONTH_NUMBERS[text.slice(0, 3).toLowerCase()] ?? 0;
}

function toClock(seconds: number): string {
  return new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19);
}
