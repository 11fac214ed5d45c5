import type { Writing } from './writing.ts';

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);
const ENGLISH = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Minggu Senin Selasa Rabu Kamis Jumat Sabtu'.split(' ');

const parts = (date: string): [year: string, month: string, day: string] => {
  const [year = '', month = '', day = ''] = date.split('-');
  return [year, month, day];
};
const grouped = (value: number, mark: string): string =>
  String(Math.abs(value)).replaceAll(/\B(?=(\d{3})+$)/g, mark);
const signed = (value: number, text: string): string => (value < 0 ? `-${text}` : text);
const weekday = (date: string): string => WEEKDAYS[new Date(date).getUTCDay()] ?? '';

/** Ways in which registers, platforms and people write files, days and money. */
export const WRITINGS: readonly Writing[] = [
  { name: 'ISO days, plain numbers', file: 'csv', day: (date) => date, money: (value) => value },
  {
    name: '03/01/2025; Rp 3.000',
    file: 'csv',
    delimiter: ';',
    day: (date) => parts(date).toReversed().join('/'),
    money: (value) => signed(value, `Rp ${grouped(value, '.')}`),
  },
  {
    name: '3 Jan 25, 3,000.00, tabs in UTF-16',
    file: 'csv',
    delimiter: '\t',
    encoding: 'utf-16le',
    day: (date) => {
      const [year, month, at] = parts(date);
      return `${Number(at)} ${ENGLISH[Number(month) - 1]?.slice(0, 3)} ${year.slice(2)}`;
    },
    money: (value) => signed(value, `${grouped(value, ',')}.00`),
  },
  {
    name: 'Senin, 3 Januari 2025; 3.000,00 in Windows-1252',
    file: 'csv',
    delimiter: ';',
    encoding: 'windows-1252',
    day: (date) => {
      const [year, month, at] = parts(date);
      return `${weekday(date)}, ${Number(at)} ${MONTHS[Number(month) - 1]} ${year}`;
    },
    money: (value) => signed(value, `${grouped(value, '.')},00`),
  },
  {
    name: 'workbook with serial days and numbers',
    file: 'xlsx',
    day: (date) => Date.parse(date) / 86_400_000 + 25_569,
    money: (value) => value,
  },
  {
    name: 'old workbook, 03-01-2025, Rp5.000,-',
    file: 'xls',
    day: (date) => parts(date).toReversed().join('-'),
    money: (value) => signed(value, `Rp${grouped(value, '.')},-`),
  },
  {
    name: '1/31/2025, 3,000',
    file: 'csv',
    day: (date) => {
      const [year, month, at] = parts(date);
      return `${Number(month)}/${Number(at)}/${year}`;
    },
    money: (value) => signed(value, grouped(value, ',')),
  },
  {
    name: 'workbook of texts, (3.000) and -',
    file: 'xlsx',
    day: (date) => parts(date).toReversed().join('.'),
    money: (value) => (value === 0 ? '-' : value < 0 ? `(${grouped(value, '.')})` : grouped(value, '.')),
  },
];
