import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsvFile } from '#core/charts/csv-file.ts';

const payloads = fileURLToPath(
  new URL('../../../../shared/data/security/csv_injection/csv-payload.txt', import.meta.url),
);

function cellsOf(texts: readonly string[]): string[] {
  const { content } = toCsvFile({
    title: 'x',
    columns: ['a'],
    rows: texts.map((text) => [text]),
    locale: 'id',
  });
  const rows = Papa.parse<string[]>(content.replace('\uFEFF', '').trimEnd(), { delimiter: ';' }).data;
  return rows.slice(1).map(([cell = '']) => cell);
}

describe('works', () => {
  const options = {
    title: 'Omzet per produk, Juli 2025',
    columns: ['Produk', 'Omzet', 'Margin'],
    rows: [
      ['Kopi; susu', 1_234_567.5, null],
      ['Roti "bakar"', -20, 42.1],
    ],
  };

  it('opens in an Indonesian spreadsheet: semicolons, decimal commas, a byte order mark', () => {
    const file = toCsvFile({ ...options, locale: 'id' });
    expect(file.name).toBe('omzet-per-produk-juli-2025.csv');
    expect(file.content).toBe(
      '\uFEFFProduk;Omzet;Margin\r\n"Kopi; susu";1234567,5;\r\n"Roti ""bakar""";-20;42,1\r\n',
    );
  });

  it('opens in an English one: commas and decimal points', () => {
    const file = toCsvFile({ ...options, locale: 'en' });
    expect(file.content).toContain('\r\nKopi; susu,1234567.5,\r\n');
  });

  it('gives back every text that is no formula, whatever it holds', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((value) => /^[\p{L}\p{N}]/u.test(value));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        expect(cellsOf(texts)).toEqual(texts);
      }),
    );
  });
});

describe('fails well', () => {
  it('shows what a spreadsheet would compute', () => {
    const formulas = [
      '=1+1',
      '+cmd|x!A0',
      '-2+3',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =1',
      '\u200B=1',
      '＝1+1',
      '-Rp 5',
    ];
    expect(cellsOf(formulas).filter((cell) => !cell.startsWith("'"))).toEqual([]);
  });

  it('leaves plain numbers as they are', () => {
    expect(cellsOf(['-5', '+62811', '-1,5', '1.5'])).toEqual(['-5', '+62811', '-1,5', '1.5']);
  });

  it.skipIf(!existsSync(payloads))('disarms known payloads (skipped without ../shared)', () => {
    const lines = readFileSync(payloads, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    const isFormula = (cell: string): boolean => /^[=+\-@\t\r]/.test(cell);
    expect(lines.some(isFormula)).toBe(true);
    expect(cellsOf(lines).filter(isFormula)).toEqual([]);
  });

  it('names a file even when its title has no letters', () => {
    expect(toCsvFile({ title: '日本', columns: [], rows: [], locale: 'id' }).name).toBe('aira.csv');
  });
});
