import { AiraError } from '#core/errors.ts';
import { toPlace, type Sheet } from '../read/sheet.ts';
import { findTable } from './find-table.ts';
import { joinTables, toLayout, type JoinedTable } from './join-tables.ts';
import { type MapOptions, mapTable } from './map-table.ts';
import type { Decision, Mapping } from './mapping.ts';
import { requireColumnsOf } from './saved-mapping.ts';
import { splitSideBySide } from './split-side-by-side.ts';
import type { Table } from './table.ts';

export interface MappedTable {
  table: Table;
  mapping: Mapping;
}

interface ChosenTables {
  sales: MappedTable[];
  /** Tables that hold no sales: price lists, summaries, dictionaries. */
  others: { file: string; sheet: string | null; table: Table | null; why: string }[];
}

const EXPENSES =
  /(?:^|[^a-z])(?:pengeluaran|pembelian|expenses?|purchases?|biaya operasional|gaji|payroll|utang|hutang)(?:[^a-z]|$)/i;
const SALES = /penjualan|omzet|omset|sales|transaksi|pendapatan|pemasukan|order|pesanan|kas\b/i;
/** A sheet that cannot be mapped is left out, as long as another one of its file can be. */
const SKIPPED: ReadonlySet<string> = new Set(['column_not_found', 'value_invalid']);

/**
 * Picks the tables that hold sales. Of a workbook with several layouts only the most detailed one is
 * loaded: the others tell the same sales again.
 * @throws AiraError `table_not_found` without any table, `column_not_found` when none can be mapped.
 */
export function chooseTables(sheets: readonly Sheet[], options: MapOptions): ChosenTables {
  const found = sheets.flatMap((whole) => {
    const parts = splitSideBySide(whole);
    return parts.map((sheet) => ({ sheet, table: withSplit(findTable(sheet), parts, whole) }));
  });
  const all = found.map(({ table }) => table).filter((table) => table !== null);
  const tables = all.filter((table) => !holdsExpenses(table));
  const [first] = sheets;
  if (tables.length === 0 && first) {
    const why =
      all.length > 0 ? 'the table holds expenses, no sales' : 'no row looks like the header of a table';
    throw new AiraError('table_not_found', why, {
      details: toPlace(first),
    });
  }
  const mapped: MappedTable[] = [];
  const others: ChosenTables['others'] = found
    .filter(({ table }) => table === null)
    .map(({ sheet: { file, sheet } }) => ({ file, sheet, table: null, why: 'no table in it' }));
  others.push(...all.filter(holdsExpenses).map((table) => toOther(table, 'expenses, no sales')));
  const failures: { error: AiraError; file: string; rows: number }[] = [];
  const joinedTables = joinTables(tables);
  requireColumnsOf(
    options.mapping ?? null,
    joinedTables.map(({ table }) => table),
  );
  for (const joined of joinedTables) {
    try {
      mapped.push({ table: joined.table, mapping: withJoin(mapTable(joined.table, options), joined) });
    } catch (error) {
      if (!(error instanceof AiraError) || !SKIPPED.has(error.code)) throw error;
      failures.push({ error, file: joined.table.file, rows: joined.table.rows.length });
      others.push(toOther(joined.table, error.message));
    }
  }
  const refused = failures.find(
    ({ error, file }) => error.code === 'value_invalid' && !mapped.some(({ table }) => table.file === file),
  );
  if (refused) throw refused.error;
  if (mapped.length === 0) {
    const [largest] = failures.toSorted((a, b) => b.rows - a.rows);
    throw largest?.error ?? new AiraError('table_not_found', 'there is no table');
  }
  return keepMostDetailed(mapped, others);
}

function keepMostDetailed(mapped: readonly MappedTable[], others: ChosenTables['others']): ChosenTables {
  const byFile = new Map<string, MappedTable[]>();
  for (const item of mapped) {
    const file = item.table.file.split('/')[0] ?? '';
    byFile.set(file, [...(byFile.get(file) ?? []), item]);
  }
  const sales: MappedTable[] = [];
  const ignored = [...others];
  for (const items of byFile.values()) {
    const [best] = [...items].toSorted((a, b) => detailOf(b) - detailOf(a));
    if (!best) continue;
    const layout = toLayout(best.table);
    const kept = items.filter((item) => toLayout(item.table) === layout);
    for (const item of items.filter((other) => !kept.includes(other))) {
      ignored.push(toOther(item.table, 'less detailed than another sheet of the same file'));
    }
    const isChoice = kept.length < items.length;
    sales.push(...kept.map((item) => (isChoice ? withChoice(item, items.length) : item)));
  }
  return { sales, others: ignored };
}

/** Says when tables stood side by side. */
function withSplit(table: Table | null, parts: readonly Sheet[], whole: Sheet): Table | null {
  if (table === null || parts[0] === whole) return table;
  const isStacked = parts.length === 1;
  const evidence = isStacked
    ? {
        id: 'Tabel yang sama berdampingan di satu sheet; dibaca sebagai satu tabel.',
        en: 'The same table stands side by side on one sheet; it is read as one.',
      }
    : {
        id: `${parts.length} tabel berbeda berdampingan di satu sheet; dibaca sendiri-sendiri.`,
        en: `${parts.length} different tables stand side by side on one sheet; each is read by itself.`,
      };
  const decision = { about: 'table' as const, choice: isStacked ? 'stacked' : 'split', evidence };
  return { ...table, decisions: [...(table.decisions ?? []), decision] };
}

/** By its sheet, the title above it or the file: money that goes out. */
function holdsExpenses({ sheet, titles, file }: Table): boolean {
  const names = [sheet ?? '', titles.at(-1) ?? '', file.replace(/\.\w+$/, '')];
  return names.some((name) => EXPENSES.test(name)) && !names.some((name) => SALES.test(name));
}

function toOther(table: Table, why: string): ChosenTables['others'][number] {
  return { file: table.file, sheet: table.sheet, table, why };
}

function detailOf({ table, mapping }: MappedTable): number {
  const { at } = mapping;
  const named =
    (at.receipt === undefined ? 0 : 2) + (at.product === undefined ? 0 : 2) + (at.time === undefined ? 0 : 1);
  return named * 1e7 + table.rows.length;
}

function withChoice(item: MappedTable, sheets: number): MappedTable {
  const name = item.table.sheet ?? item.table.file;
  const decision: Decision = {
    about: 'table',
    choice: name,
    evidence: {
      id: `Dari ${sheets} tabel, "${name}" yang paling rinci; yang lain menceritakan penjualan yang sama.`,
      en: `Of ${sheets} tables, "${name}" is the most detailed; the others tell the same sales.`,
    },
  };
  return { ...item, mapping: { ...item.mapping, decisions: [decision, ...item.mapping.decisions] } };
}

function withJoin(mapping: Mapping, joined: JoinedTable): Mapping {
  return { ...mapping, decisions: [...joined.decisions, ...mapping.decisions] };
}
