import { toCellText } from './cell-text.ts';
import { readHeader } from './header-concepts.ts';
import type { Decision, WideColumns } from './mapping.ts';
import { parseNumber, readNumberShape, type DecimalMark } from './parse-number.ts';
import { isPaymentMethod } from './profile-column.ts';
import type { Role } from './roles.ts';
import type { Table } from './table.ts';

interface FoundWide {
  wide: WideColumns;
  decisions: Decision[];
}

/** What the columns may add up to, the whole bill first. */
const BILLS: readonly Role[] = ['total', 'net', 'gross', 'subtotal'];
const FEWEST_PRODUCTS = 3;
/** So few of a column's figures may be no numbers. */
const NUMERIC = 0.9;
/** Nobody sells so many of one product in one row. */
const MOST_UNITS = 10_000;

/**
 * Columns whose header is not what they are but whose they are: one per payment method, or one per
 * product. Both must add up with the rest of the row to be believed, or be plain counts.
 */
export function findWideColumns(
  table: Table,
  roles: readonly (Role | null)[],
  marks: readonly DecimalMark[],
): FoundWide {
  const free = table.columns
    .map(({ name }, index) => ({ name, index }))
    .filter(({ index }) => roles[index] === null && isNumeric(table, index));
  const total = BILLS.map((role) => roles.indexOf(role)).find((index) => index >= 0) ?? -1;
  const addsUp = (columns: readonly { index: number }[]): boolean => {
    const known = table.rows.filter((row) => parseNumber(row.cells[total], marks[total] ?? ',') !== null);
    const equal = known.filter((row) => {
      const sum = columns.reduce(
        (all, { index }) => all + (parseNumber(row.cells[index], marks[index] ?? ',') ?? 0),
        0,
      );
      return Math.abs(sum - (parseNumber(row.cells[total], marks[total] ?? ',') ?? 0)) < 1;
    });
    return total >= 0 && known.length > 0 && equal.length >= known.length * NUMERIC;
  };
  const methods = free.filter(({ name }) => isPaymentMethod(name));
  if (methods.length > 1 && addsUp(methods) && !roles.includes('payment')) {
    return {
      wide: { payments: methods, products: [], productsHold: 'amounts' },
      decisions: [explain('payments', methods)],
    };
  }
  const products = free.filter(({ name }) => readHeader(name).concepts.size === 0 && !name.startsWith('('));
  if (products.length < FEWEST_PRODUCTS || roles.includes('product')) return { wide: NONE, decisions: [] };
  const productsHold = addsUp(products) ? 'amounts' : 'quantities';
  if (productsHold === 'quantities' && products.some(({ index }) => holdsMoney(table, index, marks))) {
    return { wide: NONE, decisions: [] };
  }
  return { wide: { payments: [], products, productsHold }, decisions: [explain(productsHold, products)] };
}

const NONE: WideColumns = { payments: [], products: [], productsHold: 'amounts' };

function isNumeric(table: Table, index: number): boolean {
  const cells = table.rows.map((row) => row.cells[index] ?? null).filter((cell) => toCellText(cell) !== '');
  return (
    cells.length > 0 &&
    cells.filter((cell) => readNumberShape(cell) !== null).length >= cells.length * NUMERIC
  );
}

/** Figures too large for counts: the parts of a bill, such as food and beverages. */
function holdsMoney(table: Table, index: number, marks: readonly DecimalMark[]): boolean {
  const values = table.rows.map((row) => parseNumber(row.cells[index], marks[index] ?? ','));
  const sizes = values.filter((value) => value !== null).filter((value) => value !== 0);
  return sizes.some((value) => Math.abs(value) >= MOST_UNITS);
}

function explain(
  what: 'payments' | 'amounts' | 'quantities',
  columns: readonly { name: string }[],
): Decision {
  const names = columns
    .map(({ name }) => name)
    .slice(0, 5)
    .join(', ');
  const meanings = {
    payments: {
      id: 'satu kolom per cara bayar, jumlahnya sama dengan total',
      en: 'one column per payment method; they add up to the total',
    },
    amounts: { id: 'satu kolom per barang, berisi uang', en: 'one column per product, holding money' },
    quantities: {
      id: 'satu kolom per barang, berisi banyaknya',
      en: 'one column per product, holding quantities',
    },
  };
  const { id, en } = meanings[what];
  return {
    about: 'table',
    choice: `${columns.length} columns`,
    evidence: { id: `${names}: ${id}.`, en: `${names}: ${en}.` },
  };
}
