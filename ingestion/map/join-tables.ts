import { toNameKey } from '#core/text.ts';
import { toCellText } from './cell-text.ts';
import type { Decision } from './mapping.ts';
import type { Table, TableRow } from './table.ts';

export interface JoinedTable {
  table: Table;
  decisions: Decision[];
}

interface Link {
  from: number;
  column: number;
  to: number;
  key: number;
}

/** So much of a column's values must be found in the other table's key. */
const CONTAINED = 0.98;

/**
 * Joins tables that belong together: one table's column holds the keys of another's rows. Keys are
 * found by their values, and by their name where the values are plain numbers, which prove little.
 */
export function joinTables(tables: readonly Table[]): JoinedTable[] {
  const columns = tables.length > 1 ? tables.map(readColumns) : [];
  const links = tables.flatMap((_, from) => findLinks(tables, columns, from));
  const targets = new Set(links.map((link) => link.to));
  return tables
    .map((table, index) => ({ index, table }))
    .filter(({ index }) => !targets.has(index))
    .map(({ index, table }) => expand(tables, links, index, { table, decisions: [] }, new Set([index])));
}

interface ColumnValues {
  nameKey: string;
  /** Filled cells. */
  values: string[];
  distinct: ReadonlySet<string>;
  /** Each row has a value of its own. */
  isKey: boolean;
  /** Numbers and dates prove little: 1, 2, 3 are keys of everything. */
  isPlain: boolean;
}

function readColumns(table: Table): ColumnValues[] {
  return table.columns.map(({ name }, index) => {
    const values = table.rows.map((row) => toCellText(row.cells[index])).filter((value) => value !== '');
    const distinct = new Set(values);
    const isKey = distinct.size > 1 && distinct.size === table.rows.length;
    const isPlain = isKey && values.some((value) => /^[\d.,:/ -]+$/.test(value));
    return { nameKey: toNameKey(name), values, distinct, isKey, isPlain };
  });
}

function findLinks(tables: readonly Table[], columns: readonly ColumnValues[][], from: number): Link[] {
  const many = tables[from];
  if (!many) return [];
  return tables.flatMap((one, to) => {
    if (to === from || isSameLayout(one, many) || one.rows.length > many.rows.length) return [];
    for (const [column, values] of (columns[from] ?? []).entries()) {
      for (const [key, target] of (columns[to] ?? []).entries()) {
        if (isKeyOf(values, many.rows.length, target)) return [{ from, column, to, key }];
      }
    }
    return [];
  });
}

function isKeyOf(many: ColumnValues, rows: number, one: ColumnValues): boolean {
  const hasSameName = many.nameKey === one.nameKey;
  if (!one.isKey || (one.isPlain && !hasSameName) || many.values.length < rows * 0.5) return false;
  if (many.distinct.size === rows && rows === one.distinct.size && !hasSameName) return false;
  if (!hasSameName && many.distinct.size < one.distinct.size * 0.3) return false;
  const missing = [...many.distinct].filter((value) => !one.distinct.has(value)).length;
  return missing <= many.distinct.size * (1 - CONTAINED);
}

function expand(
  tables: readonly Table[],
  links: readonly Link[],
  index: number,
  joined: JoinedTable,
  seen: ReadonlySet<number>,
): JoinedTable {
  return links
    .filter((link) => link.from === index && !seen.has(link.to))
    .reduce((current, link) => {
      const target = tables[link.to];
      if (!target) return current;
      const start = { table: target, decisions: [] };
      const right = expand(tables, links, link.to, start, new Set([...seen, link.to]));
      return {
        table: attach(current.table, link.column, right.table, link.key),
        decisions: [...current.decisions, describe(current.table, right.table, link), ...right.decisions],
      };
    }, joined);
}

/** Adds the other table's columns, but for its key and those that are there already. */
function attach(left: Table, column: number, right: Table, key: number): Table {
  const present = new Set(left.columns.map(({ name }) => toNameKey(name)));
  const added = right.columns
    .map((meta, index) => ({ meta, index }))
    .filter(({ meta, index }) => index !== key && !present.has(toNameKey(meta.name)));
  const byKey = new Map(right.rows.map((row) => [toCellText(row.cells[key]), row]));
  const rows = left.rows.map<TableRow>((row) => {
    const match = byKey.get(toCellText(row.cells[column]));
    const cells = added.map(({ index }) => match?.cells[index] ?? null);
    return { number: row.number, cells: [...row.cells, ...cells] };
  });
  const columns = added.map(({ meta }) => ({
    ...meta,
    letter: `${right.sheet ?? right.file}!${meta.letter}`,
  }));
  return { ...left, columns: [...left.columns, ...columns], rows };
}

function describe(left: Table, right: Table, link: Link): Decision {
  const name = left.columns[link.column]?.name ?? '';
  const [one, other] = [left.sheet ?? left.file, right.sheet ?? right.file];
  return {
    about: 'join',
    choice: `${one} + ${other}`,
    evidence: {
      id: `Isi kolom "${name}" di ${one} semuanya ada sebagai kunci di ${other}.`,
      en: `The values of column "${name}" in ${one} are all keys of ${other}.`,
    },
  };
}

function isSameLayout(a: Table, b: Table): boolean {
  return toLayout(a) === toLayout(b);
}

/** Tables with the same column names are the same export of other days or outlets. */
export function toLayout(table: Table): string {
  return table.columns.map(({ name }) => toNameKey(name)).join('|');
}
