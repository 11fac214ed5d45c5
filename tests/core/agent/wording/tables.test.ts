import { describe, expect, it } from 'vitest';
import { toSheetFile, toTableSpec, wordSheet } from '#core/agent/wording/tables.ts';
import { sampleSheet } from './graphs.ts';

const rows = [
  { key: 'Kopi', values: [300_000_00, 12] },
  { key: '=cmd|calc', values: [200_000_00, null] },
];
const many = Array.from({ length: 50 }, (_, index) => ({
  key: `Produk ${index}`,
  values: [100 * index, index],
}));

describe('works', () => {
  it('words every cell, and ends with what all of them come to', () => {
    const sheet = sampleSheet(rows);
    expect(wordSheet(sheet, 'id')).toBe(
      'Omzet dan item terjual per produk, Agustus 2025, dari omzet tertinggi.',
    );
    expect(toTableSpec(sheet, 'id')).toEqual({
      title: 'Omzet dan item terjual per produk, Agustus 2025',
      columns: ['Produk', 'Omzet', 'Item terjual'],
      rows: [
        ['Kopi', 'Rp 300.000', '12'],
        ['=cmdcalc', 'Rp 200.000', '–'],
      ],
      total: ['Semua', 'Rp 5.000.000', '412,5'],
    });
    expect(toSheetFile(sheet, 'id')).toBeNull();
  });

  it('shows the first rows of a long one, and puts all of them into a file', () => {
    const sheet = sampleSheet(many);
    expect(toTableSpec(sheet, 'en')?.rows).toHaveLength(20);
    expect(wordSheet(sheet, 'en')).toContain('its first rows are here, all of them in the CSV file');
    const file = toSheetFile(sheet, 'en');
    expect(file?.name).toBe('net-sales-and-items-sold-by-product-august-2025.csv');
    expect(file?.content.trimEnd().split('\r\n')).toHaveLength(51);
  });

  it('gives a file alone when one was asked for, with numbers that a spreadsheet can add', () => {
    const sheet = sampleSheet(rows, { as: 'csv' });
    expect(toTableSpec(sheet, 'id')).toBeNull();
    expect(wordSheet(sheet, 'id')).toMatch(/ada di berkas CSV ini\.$/);
    expect(toSheetFile(sheet, 'id')?.content).toBe(
      "\uFEFFProduk;Omzet;Item terjual\r\nKopi;300000;12\r\n'=cmdcalc;200000;\r\n",
    );
  });

  it('keeps dates in order, as dates in the file', () => {
    const days = [{ key: '2025-08-01', values: [100, 1] }];
    const sheet = sampleSheet(days, { dimension: 'day', isInTime: true, as: 'csv' });
    expect(toSheetFile(sheet, 'id')?.content).toContain('\r\n2025-08-01;1;1\r\n');
    expect(wordSheet(sheet, 'id')).not.toContain('tertinggi');
  });
});

describe('fails well', () => {
  it('adds no sum below a single row', () => {
    expect(toTableSpec(sampleSheet(rows.slice(0, 1)), 'id')?.total).toBeUndefined();
  });
});
