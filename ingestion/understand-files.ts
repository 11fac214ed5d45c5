import type { Temporal } from 'temporal-polyfill';
import { AiraError } from '#core/errors.ts';
import type { CleanSale } from './clean-sale.ts';
import { cleanTable, type CleanTable } from './clean/clean-table.ts';
import { learnListPrices } from './clean/list-prices.ts';
import { chooseTables, type MappedTable } from './map/choose-tables.ts';
import type { CleanRow } from './clean/clean-row.ts';
import type { Mapping } from './map/mapping.ts';
import type { SavedMapping } from './map/saved-mapping.ts';
import type { Table } from './map/table.ts';
import { readFiles } from './read/read-files.ts';
import { nameOutlets } from './name-outlets.ts';
import { toPlace, type InputFile, type Sheet } from './read/sheet.ts';

/** Where a day begins first. */
const FIRST_ZONE = '+14:00';

/** An upload, read, mapped and cleaned; nothing is written yet. */
export interface Upload {
  files: readonly InputFile[];
  currency: string;
  tables: CleanedTable[];
  /** Every receipt once. */
  sales: CleanSale[];
  ignored: { file: string; sheet: string | null; why: string }[];
}

/** A table with its sales, and where its rows stand among the raw records of the run. */
export interface CleanedTable extends MappedTable {
  clean: CleanTable;
  firstPosition: number;
}

export interface UnderstandOptions {
  /** ISO 4217; null: as the files show it. */
  currency: string | null;
  /** The outlet of tables that name none; null: as files and sheets tell it. */
  outlet?: string | null;
  /** The mapping that came with the files. */
  mapping?: SavedMapping | null;
  /** Mappings of earlier files of the same source. */
  saved?: readonly SavedMapping[];
  /** Sees each row that becomes part of a sale. */
  onRow?: (row: CleanRow, table: Table) => void;
  now: Temporal.Instant;
}

/**
 * Reads, maps and cleans an upload, without a database.
 * @throws AiraError with the file, sheet, row and column when nothing in it can be loaded.
 */
export function understandFiles(files: readonly InputFile[], options: UnderstandOptions): Upload {
  const { sheets, skipped } = readFiles(files);
  const { sales: chosen, others } = chooseTables(sheets, options);
  const mapped = chosen.map((item) => ({
    ...item,
    mapping: withOutlet(item.mapping, options.outlet ?? null),
  }));
  const prices = learnListPrices(others.map(({ table }) => table).filter((table) => table !== null));
  const limits = toDateLimits(options.now);
  const clean = ({ table, mapping: chosenMapping }: MappedTable, firstPosition: number): CleanTable => {
    const onRow = options.onRow ? { onRow: (row: CleanRow) => options.onRow?.(row, table) } : {};
    return cleanTable(table, chosenMapping, { firstPosition, prices, ...limits, ...onRow });
  };
  let position = 1;
  const first = mapped.map<CleanedTable>((item) => {
    const firstPosition = position;
    position += item.table.rows.length;
    return { ...item, clean: clean(item, firstPosition), firstPosition };
  });
  const named = nameOutlets(first);
  const tables = first.map((item, index) => {
    const own = named?.[index];
    if (!own) return item;
    const again = { ...item, mapping: own };
    return { ...again, clean: clean(again, item.firstPosition) };
  });
  const sales = latestOfEach(tables);
  if (sales.length === 0) throw nothingToLoad(tables, sheets);
  const ignored = [
    ...others.map(({ file, sheet, why }) => ({ file, sheet, why })),
    ...skipped.map(({ file, why }) => ({ file, sheet: null, why })),
  ];
  return { files, currency: mapped[0]?.mapping.currency ?? 'IDR', tables, sales, ignored };
}

/** Which dates no register can have written yet. */
export function toDateLimits(now: Temporal.Instant): { latestYear: number; latestDay: string } {
  const latestDay = now.add({ hours: 24 }).toZonedDateTimeISO(FIRST_ZONE).toPlainDate().toString();
  return { latestYear: now.toZonedDateTimeISO('UTC').year + 1, latestDay };
}

/** The mapping with the outlet that was named beside the file, where the table names none. */
export function withOutlet(mapping: Mapping, outlet: string | null): Mapping {
  if (outlet === null || mapping.at.outlet !== undefined || mapping.outlet !== null) return mapping;
  const evidence = { id: 'Disebut waktu file dikirim.', en: 'Named when the file was sent.' };
  const decision = { about: 'outlet' as const, choice: outlet, evidence };
  return { ...mapping, outlet, decisions: [...mapping.decisions, decision] };
}

/** Overlapping exports tell a receipt twice: the later table's version counts. */
function latestOfEach(tables: readonly CleanedTable[]): CleanSale[] {
  const byId = new Map(tables.flatMap(({ clean }) => clean.sales).map((sale) => [sale.externalId, sale]));
  return [...byId.values()];
}

/** Names the first row that could not be loaded, so that the person knows where to look. */
function nothingToLoad(tables: readonly CleanedTable[], sheets: readonly Sheet[]): AiraError {
  const held = tables.find(({ clean }) => clean.quarantined.length > 0);
  if (held) return nothingLoads(held.table, held.clean.quarantined);
  const [sheet] = sheets;
  return nothingLoads(sheet, []);
}

/** Why a table makes no sale at all: by its first row that is held back. */
export function nothingLoads(
  place: Pick<Sheet, 'file' | 'sheet'> | undefined,
  [first]: CleanTable['quarantined'],
): AiraError {
  const details = place ? toPlace(place) : {};
  if (!first) return new AiraError('no_data', 'the table has a header but no rows', { details });
  const column = first.column === null ? {} : { column: first.column };
  const value = first.value === null ? {} : { value: first.value.slice(0, 60) };
  return new AiraError('value_invalid', `no row can be loaded; the first one fails with ${first.reason}`, {
    details: { ...details, row: first.row, ...column, ...value },
  });
}
