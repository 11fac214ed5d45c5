import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { coverDays } from '#ingestion/cover-days.ts';
import { understandFiles, type Upload } from '#ingestion/understand-files.ts';
import { readFigures } from './exports/strange-export.ts';
import { toCsv, toTextFile, toWorkbookFile } from './exports/write-file.ts';

const now = Temporal.Instant.from('2025-06-01T05:00:00Z');
const header = ['Tanggal', 'No', 'Produk', 'Qty', 'Total'];
const toRows = (dates: readonly (string | number)[]) =>
  dates.map((date, index) => [date, index + 1, 'Kopi', 1, 10_000]);
const understand = (dates: readonly (string | number)[]): Upload =>
  understandFiles([toTextFile('jual.csv', toCsv([header, ...toRows(dates)]))], { currency: null, now });
const reasonsOf = ({ tables }: Upload): [row: number, reason: string][] =>
  tables.flatMap(({ clean }) => clean.quarantined.map(({ row, reason }) => [row, reason]));
const march = Array.from({ length: 20 }, (_, index) => `2025-03-${String(index + 1).padStart(2, '0')}`);
const addDay = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);

describe('dates', () => {
  describe('works', () => {
    it.each([
      ['a year typed wrong', '2015-03-10', 'date_implausible'],
      ['a year of one digit too many', '2052-03-10', 'date_implausible'],
      ['a day that has not come yet', '2025-07-10', 'date_future'],
      ['a day that no month has', '2025-02-30', 'date_invalid'],
      ['an empty date', '', 'date_missing'],
    ])('holds back %s and names the row', (_name, date, reason) => {
      const upload = understand([...march.slice(0, 10), date, ...march.slice(10)]);
      expect(reasonsOf(upload)).toEqual([[12, reason]]);
      expect(readFigures(upload)).toMatchObject({ net_sales: 200_000 });
    });

    it('takes the end of one year and the start of the next as they are', () => {
      const upload = understand(Array.from({ length: 20 }, (_, index) => addDay('2024-12-31', index)));
      expect(reasonsOf(upload)).toEqual([]);
      expect(upload.sales).toHaveLength(20);
    });

    it('takes a single sale of an earlier year that no typing error explains', () => {
      const upload = understand(['2024-08-17', ...march]);
      expect(reasonsOf(upload)).toEqual([]);
    });

    it('trusts the file where nearly all of it lies after a wrong clock', () => {
      const upload = understandFiles([toTextFile('j.csv', toCsv([header, ...toRows(march)]))], {
        currency: null,
        now: Temporal.Instant.from('2025-02-01T00:00:00Z'),
      });
      expect(upload.sales).toHaveLength(20);
    });

    it('lets one date of the other order among many be what it is, without doubting the rest', () => {
      const dayFirst = Array.from({ length: 120 }, (_, index) => addDay('2025-01-01', index)).map((date) =>
        date.split('-').toReversed().join('/'),
      );
      const upload = understand([...dayFirst.slice(0, 60), '03/13/2025', ...dayFirst.slice(60)]);
      expect(reasonsOf(upload)).toEqual([]);
      expect(upload.tables[0]?.mapping.dateOrder).toBe('day_first');
      expect(upload.tables[0]?.mapping.decisions.find(({ about }) => about === 'dates')?.evidence.en).toMatch(
        /1 .*other/,
      );
    });

    it('turns days and months back that a foreign spreadsheet swapped', () => {
      const serial = (date: string): number => Date.parse(date) / 86_400_000 + 25_569;
      const rows = march.map((date, index) => {
        const [year = '', month = '', day = ''] = date.split('-');
        const cell =
          Number(day) > 12
            ? `${day}/${month}/${year}`
            : { t: 'n', v: serial(`${year}-${day}-${month}`), z: 'dd/mm/yyyy' };
        return [cell, index + 1, 'Kopi', 1, 10_000] as never[];
      });
      const file = toWorkbookFile('balik.xlsx', { S: [header, ...rows] });
      const upload = understandFiles([file], { currency: null, now });
      expect(readFigures(upload)).toMatchObject({ days: march.join('/'), q: 0 });
      const decision = upload.tables[0]?.mapping.decisions.find(({ choice }) => choice === 'swapped');
      expect(decision?.evidence.id).toMatch(/tertukar/);
      const mapping = { columns: {}, swapped_dates: false as const };
      const asWritten = understandFiles([file], { currency: null, mapping, now });
      expect(readFigures(asWritten).days).toContain('2025-01-03/2025-02-03');
    });

    it('leaves real dates alone that stand beside texts of the same days', () => {
      const rows = ['2025-03-03', '2025-03-20', '2025-04-05'].map((date, index) => [
        { t: 'n', v: Date.parse(date) / 86_400_000 + 25_569, z: 'dd/mm/yyyy' },
        index + 1,
        'Kopi',
        1,
        10_000,
      ]) as never[][];
      const more = toRows(['13/03/2025', '14/03/2025', '15/03/2025']);
      const file = toWorkbookFile('campur.xlsx', { S: [header, ...rows, ...more] });
      const upload = understandFiles([file], { currency: null, now });
      expect(readFigures(upload).days).toBe(
        '2025-03-03/2025-03-13/2025-03-14/2025-03-15/2025-03-20/2025-04-05',
      );
    });
  });
});

describe('the days that a file vouches for', () => {
  const clock = { timeZone: 'Asia/Jakarta', now };
  const throughOf = (dates: readonly string[], to: string): string | undefined => {
    const { sales } = understand(dates);
    return coverDays(sales, { from: dates[0] ?? to, to }, clock)[0]?.throughDate;
  };
  const daily = Array.from({ length: 30 }, (_, index) => addDay('2025-03-01', index));
  const isSunday = (date: string): boolean => new Date(date).getUTCDay() === 0;

  describe('works', () => {
    it('end with the data where the last day of the period is missing and the shop never rests', () => {
      expect(throughOf(daily, '2025-03-31')).toBe('2025-03-30');
    });

    it('take in the last Sunday of a shop that is closed on Sundays', () => {
      const open = daily.filter((date) => !isSunday(date)).slice(0, -1);
      expect(open.at(-1)).toBe('2025-03-28');
      expect(
        throughOf(
          daily.filter((date) => !isSunday(date)),
          '2025-03-30',
        ),
      ).toBe('2025-03-30');
    });

    it('end before a missing Saturday of a shop that is closed on Sundays', () => {
      const open = daily.filter((date) => !isSunday(date) && date < '2025-03-29');
      expect(throughOf(open, '2025-03-30')).toBe('2025-03-28');
    });
  });
});
