import type { CleanTable } from './clean/clean-table.ts';
import type { MappedTable } from './map/choose-tables.ts';
import { toCellText } from './map/cell-text.ts';
import { parseNumber } from './map/parse-number.ts';
import { profileColumn } from './map/profile-column.ts';
import type { Role } from './map/roles.ts';
import type { TableRow } from './map/table.ts';
import type { SourceTotal } from './report.ts';

/** Numbers that name things; adding them up says nothing. */
const NAMES: ReadonlySet<Role> = new Set([
  'receipt',
  'line_number',
  'code',
  'sku',
  'contact',
  'date',
  'time',
  'other_date',
  'customer',
  'product',
  'note',
]);

/** The plain sum of each column of figures over the data rows. */
export function sumColumns(
  { table, mapping }: MappedTable,
  rows: readonly TableRow[],
): Record<string, number> {
  const sums: Record<string, number> = {};
  table.columns.forEach(({ name }, index) => {
    const role = mapping.columns[index]?.role ?? null;
    if (role !== null && NAMES.has(role)) return;
    if (role === null && profileColumn(rows.map((row) => row.cells[index] ?? null)).numeric < 0.9) return;
    const values = rows.map((row) => parseNumber(row.cells[index], mapping.marks[index] ?? ','));
    const known = values.filter((value) => value !== null);
    if (known.length > 0) sums[name] = addExactly(known);
  });
  return sums;
}

/** Sets the file's last totals row beside the sums of the columns, and says where a gap comes from. */
export function compareTotals(
  mapped: MappedTable,
  clean: CleanTable,
  sums: Record<string, number>,
): SourceTotal[] {
  const { table, mapping } = mapped;
  const last = clean.totals.at(-1);
  if (!last) return [];
  return table.columns.flatMap(({ name }, index) => {
    const summed = sums[name];
    const stated = parseNumber(last.cells[index], mapping.marks[index] ?? ',');
    if (summed === undefined || stated === null || toCellText(last.cells[index]) === '') return [];
    const difference = addExactly([stated, -summed]);
    return [
      { column: name, row: last.number, stated, summed, difference, explanation: explain(difference, clean) },
    ];
  });
}

/** Money sums stay exact: hundredths of a thousandth are added as integers. */
function addExactly(values: readonly number[]): number {
  const scale = 100_000;
  const sum = values.reduce((total, value) => total + BigInt(Math.round(value * scale)), 0n);
  return Number(sum) / scale;
}

function explain(difference: number, clean: CleanTable): SourceTotal['explanation'] {
  if (Math.abs(difference) < 0.005) return { id: 'Cocok.', en: 'Equal.' };
  if (clean.quarantined.length > 0) {
    return {
      id: `Selisih ini belum tentu hilang: ${clean.quarantined.length} baris ditahan, lihat alasannya.`,
      en: `Not necessarily lost: ${clean.quarantined.length} rows are held back, see their reasons.`,
    };
  }
  return {
    id: 'Baris total di file tidak sama dengan jumlah baris-barisnya; yang dimuat adalah baris-barisnya.',
    en: "The file's totals row is not the sum of its rows; the rows are what was loaded.",
  };
}
