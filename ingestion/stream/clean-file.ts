import { type CleanPart, cleanRows } from '../clean/clean-table.ts';
import type { PriceList } from '../clean/price-list.ts';
import { createRowReader, type RowFacts } from '../clean/row-facts.ts';
import type { Table, TableRow } from '../map/table.ts';
import type { RowStream } from './open-rows.ts';
import { readFacts } from './read-facts.ts';
import { createUnitReader } from './read-unit.ts';
import type { Key } from './span-index.ts';
import type { Survey } from './survey-file.ts';

/** How much of a file is in memory at a time. */
export interface PieceSize {
  /** Rows that are cleaned together. */
  rows: number;
  /** A receipt whose rows stand further apart is gathered in a way through the file of its own. */
  reach: number;
}

export const PIECE: PieceSize = { rows: 4_000, reach: 20_000 };

export interface CleanFileOptions {
  prices: PriceList;
  latestYear: number;
  size: PieceSize;
}

/** Receipts that came out of a part of a file, and the lines between its rows. */
export type CleanedPiece = CleanPart & { table: Pick<Table, 'sections' | 'totals'> };

/**
 * Cleans a surveyed file in pieces of whole receipts: each receipt waits for its last row. Those whose
 * rows are far apart are left out and gathered afterwards, some at a time.
 */
export async function* cleanFile(
  open: () => RowStream,
  survey: Survey,
  options: CleanFileOptions,
): AsyncGenerator<CleanedPiece> {
  const ways = yield* cleanNear(open, survey, options);
  for (let way = 0; way < ways; way += 1) yield* cleanFar(open, survey, options, { way, ways });
}

async function* cleanNear(
  open: () => RowStream,
  survey: Survey,
  options: CleanFileOptions,
): AsyncGenerator<CleanedPiece, number> {
  const { size, latestYear } = options;
  const readUnit = createUnitReader(survey.mapping);
  const clean = createCleaner(survey, options);
  let waiting: { row: RowFacts; last: number }[] = [];
  let near = new Map<number, readonly string[]>();
  let left = 0;
  let through = 0;
  let cleanedThrough = 0;
  for await (const piece of readFacts(open, survey, latestYear)) {
    for (const [position, dates] of piece.near) near.set(position, dates);
    for (const row of piece.facts) {
      through = row.position;
      const unit = readUnit(row.row);
      if (isFar(survey, unit, size)) left += 1;
      else waiting.push({ row, last: survey.spans.lastOf(unit) });
    }
    if (through - cleanedThrough < size.rows && piece.table.totals.length + piece.table.sections.length === 0)
      continue;
    cleanedThrough = through;
    const whole = waiting.filter(({ last }) => last <= through);
    waiting = waiting.filter(({ last }) => last > through);
    yield {
      ...clean(
        whole.map(({ row }) => row),
        near,
      ),
      table: piece.table,
    };
    near = new Map(waiting.flatMap(({ row }) => toEntry(near, row)));
  }
  yield {
    ...clean(
      waiting.map(({ row }) => row),
      near,
    ),
    table: { sections: [], totals: [] },
  };
  return Math.ceil(left / (size.rows + size.reach));
}

async function* cleanFar(
  open: () => RowStream,
  survey: Survey,
  options: CleanFileOptions,
  { way, ways }: { way: number; ways: number },
): AsyncGenerator<CleanedPiece> {
  const readUnit = createUnitReader(survey.mapping);
  const readRow = createRowReader(survey.mapping);
  const gathered: RowFacts[] = [];
  const near = new Map<number, readonly string[]>();
  for await (const piece of readFacts(open, survey, options.latestYear)) {
    for (const row of piece.facts) {
      const unit = readUnit(row.row);
      if ((unit.high >>> 0) % ways !== way || !isFar(survey, unit, options.size)) continue;
      gathered.push(readRow(own(row.row), row.position));
      for (const [position, dates] of toEntry(piece.near, row)) near.set(position, dates);
    }
  }
  yield { ...createCleaner(survey, options)(gathered, near), table: { sections: [], totals: [] } };
}

function createCleaner(
  { table, mapping, whole }: Survey,
  { prices, latestYear }: CleanFileOptions,
): (rows: readonly RowFacts[], near: ReadonlyMap<number, readonly string[]>) => CleanPart {
  return (rows, near) => cleanRows(table, mapping, rows, { prices, latestYear, whole, near });
}

function isFar({ spans }: Survey, unit: Key, { reach }: PieceSize): boolean {
  return spans.lengthOf(unit) > reach;
}

function toEntry(
  near: ReadonlyMap<number, readonly string[]>,
  { position }: RowFacts,
): [number, readonly string[]][] {
  const dates = near.get(position);
  return dates === undefined ? [] : [[position, dates]];
}

/** Cells that do not keep the text alive which they were cut from. */
function own(row: TableRow): TableRow {
  return JSON.parse(JSON.stringify(row)) as TableRow;
}
