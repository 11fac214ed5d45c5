import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { understandFiles } from '#ingestion/understand-files.ts';

const now = Temporal.Instant.from('2026-06-01T00:00:00Z');

function readUnits(header: string, units: readonly string[]): { role: string | null; units: unknown[] } {
  const rows = units.map(
    (unit, index) => `A${index};0${index + 3}/05/2026;Gula Pasir;2;${unit};15.000;30.000`,
  );
  const text = [
    `No Struk;Tanggal;Nama Barang;Qty;${header};Harga Satuan;Total`,
    ...rows,
    'A9;14/05/2026;Gula Pasir;1;kg;15.000;15.000',
  ];
  const file = { name: 'toko.csv', bytes: new TextEncoder().encode(text.join('\n')) };
  const { tables, sales } = understandFiles([file], { currency: 'IDR', now });
  const column = tables[0]?.mapping.columns.find((one) => one.column === header);
  return { role: column?.role ?? null, units: sales.map((sale) => sale.lines[0]?.unit ?? null) };
}

describe('the unit of a line', () => {
  describe('works', () => {
    it.each(['Satuan', 'UOM', 'Unit'])('is read from a column headed %s', (header) => {
      expect(readUnits(header, ['kg', 'karung', ''])).toEqual({
        role: 'unit',
        units: ['kg', 'karung', null, 'kg'],
      });
    });
  });

  describe('fails well', () => {
    it('is no column of figures', () => {
      expect(readUnits('Satuan', ['1', '2', '3']).role).not.toBe('unit');
    });
  });
});
