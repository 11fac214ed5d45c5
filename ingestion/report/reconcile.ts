import type { MappedTable } from '../map/choose-tables.ts';
import { toCellText } from '../map/cell-text.ts';
import { parseNumber } from '../map/parse-number.ts';
import { profileColumn } from '../map/profile-column.ts';
import type { Role } from '../map/roles.ts';
import type { TableRow } from '../map/table.ts';
import type { Cell } from '../read/sheet.ts';
import type { SourceTotal } from './report.ts';

const SCALE = 100_000;
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
export function sumColumns(mapped: MappedTable, rows: readonly TableRow[]): Record<string, number> {
  const sums = createColumnSums(mapped);
  sums.add(rows);
  return sums.finish();
}

/** Adds columns up piece by piece. What a column without a role holds, the table's own rows tell. */
export function createColumnSums({ table, mapping }: MappedTable): {
  add(rows: readonly TableRow[]): void;
  finish(): Record<string, number>;
} {
  const columns = table.columns.flatMap(({ name }, index) => {
    const role = mapping.columns[index]?.role ?? null;
    const isName = role !== null && NAMES.has(role);
    const cells = (): Cell[] => table.rows.map((row) => row.cells[index] ?? null);
    if (isName || (role === null && profileColumn(cells()).numeric < 0.9)) return [];
    return [{ name, index, mark: mapping.marks[index] ?? ',', sum: createExactSum(), isKnown: false }];
  });
  return {
    add: (rows) => {
      for (const column of columns) {
        for (const row of rows) {
          const value = parseNumber(row.cells[column.index], column.mark);
          if (value === null) continue;
          column.isKnown = true;
          column.sum.add(value);
        }
      }
    },
    finish: () =>
      Object.fromEntries(
        columns.filter(({ isKnown }) => isKnown).map(({ name, sum }) => [name, sum.finish()]),
      ),
  };
}

/** Sets the file's last totals row beside the sums of the columns, and says where a gap comes from. */
export function compareTotals(
  mapped: MappedTable,
  clean: { totals: readonly TableRow[]; held: number },
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
      {
        column: name,
        row: last.number,
        stated,
        summed,
        difference,
        explanation: explain(difference, clean.held),
      },
    ];
  });
}

/** Money sums stay exact: hundredths of a thousandth are added as integers, in steps that doubles hold. */
function createExactSum(): { add(value: number): void; finish(): number } {
  let whole = 0n;
  let part = 0;
  return {
    add: (value) => {
      const scaled = Math.round(value * SCALE);
      if (Math.abs(part + scaled) > Number.MAX_SAFE_INTEGER) {
        whole += BigInt(part);
        part = 0;
      }
      if (Math.abs(scaled) > Number.MAX_SAFE_INTEGER) whole += BigInt(scaled);
      else part += scaled;
    },
    finish: () => Number(whole + BigInt(part)) / SCALE,
  };
}

function addExactly(values: readonly number[]): number {
  const sum = createExactSum();
  for (const value of values) sum.add(value);
  return sum.finish();
}

function explain(difference: number, held: number): SourceTotal['explanation'] {
  if (Math.abs(difference) < 0.005) return { id: 'Cocok.', en: 'Equal.' };
  if (held > 0) {
    return {
      id: `Selisih ini belum tentu hilang: ${held} baris ditahan, lihat alasannya.`,
      en: `Not necessarily lost: ${held} rows are held back, see their reasons.`,
    };
  }
  return {
    id: 'Baris total di file tidak sama dengan jumlah baris-barisnya; yang dimuat adalah baris-barisnya.',
    en: "The file's totals row is not the sum of its rows; the rows are what was loaded.",
  };
}
