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

/** So much of a column must be found in the other table's key. */
const CONTAINED = 0.98;

/**
 * Joins tables that belong together: one table's column holds the keys of another's rows. Keys are
 * found by their values, and by their name where the values are plain numbers, which prove little.
 */
export function joinTables(tables: readonly Table[]): JoinedTable[] {
  const links = tables.flatMap((_, from) => findLinks(tables, from));
  const targets = new Set(links.map((link) => link.to));
  return tables
    .map((table, index) => ({ index, table }))
    .filter(({ index }) => !targets.has(index))
    .map(({ index, table }) => expand(tables, links, index, { table, decisions: [] }, new Set([index])));
}

function findLinks(tables: readonly Table[], from: number): Link[] {
  const many = tables[from];
  if (!many) return [];
  return tables.flatMap((one, to) => {
    if (to === from || isSameLayout(one, many) || one.rows.length > many.rows.length) return [];
    for (const [column, { name }] of many.columns.entries()) {
      for (const [key, target] of one.columns.entries()) {
        if (isKeyOf(many, column, one, key, toNameKey(name) === toNameKey(target.name))) {
          return [{ from, column, to, key }];
        }
      }
    }
    return [];
  });
}

function isKeyOf(many: Table, column: number, one: Table, key: number, hasSameName: boolean): boolean {
  const keys = one.rows.map((row) => toCellText(row.cells[key]));
  const distinct = new Set(keys);
  if (distinct.size < 2 || distinct.has('') || distinct.size < keys.length) return false;
  if (!hasSameName && keys.some((value) => /^[\d.,:/ -]+$/.test(value))) return false;
  const values = many.rows.map((row) => toCellText(row.cells[column])).filter((value) => value !== '');
  if (values.length < many.rows.length * 0.5) return false;
  const contained = values.filter((value) => distinct.has(value)).length;
  const used = new Set(values).size;
  const isMany = used < values.length || many.rows.length > one.rows.length;
  return isMany && contained >= values.length * CONTAINED && (hasSameName || used >= distinct.size * 0.3);
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
