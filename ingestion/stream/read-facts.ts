import { sortFacts } from '../clean/clean-table.ts';
import { createFiller } from '../clean/fill-down.ts';
import { findNeighbourDates, NEIGHBOURS, type NeighbourDates } from '../clean/neighbour-dates.ts';
import { createRowReader, type RowFacts } from '../clean/row-facts.ts';
import { readCertainDates } from '../clean/settle-dates.ts';
import type { Table } from '../map/table.ts';
import type { RowStream } from './open-rows.ts';
import { createTableReader } from './read-table.ts';
import type { Survey } from './survey-file.ts';

/** Rows of a table one after the other, read, with what their neighbours in the file tell. */
export interface FactsPiece {
  facts: RowFacts[];
  near: NeighbourDates;
  /** Lines of text and totals between the rows. */
  table: Pick<Table, 'sections' | 'totals'>;
}

/** Reads a surveyed file once more, piece by piece. */
export async function* readFacts(
  open: () => RowStream,
  survey: Survey,
  latestYear: number,
): AsyncGenerator<FactsPiece> {
  const { mapping, table, head, anchors, isGrouped } = survey;
  const reader = createTableReader(table.file, head, anchors);
  const readRow = createRowReader(mapping);
  const fill = createFiller(mapping);
  const delay = mapping.isDateOrderMixed ? createDelay(survey, latestYear) : null;
  let position = 0;
  for await (const raw of open().rows) {
    if (raw.length === 0) continue;
    const { rows, sections, totals } = reader.read(raw);
    const facts = rows.map((row) => readRow(isGrouped ? fill(row) : row, (position += 1)));
    const own = { sections, totals };
    yield delay ? { ...delay(facts, false), table: own } : { facts, near: NONE, table: own };
  }
  if (delay) yield { ...delay([], true), table: { sections: [], totals: [] } };
}

const NONE: NeighbourDates = new Map();

/** Holds the last rows of each piece back until the rows after them are there. */
function createDelay(
  { mapping, whole }: Survey,
  latestYear: number,
): (facts: RowFacts[], isLast: boolean) => { facts: RowFacts[]; near: NeighbourDates } {
  let before: RowFacts[] = [];
  let waiting: RowFacts[] = [];
  return (facts, isLast) => {
    const all = [...waiting, ...facts];
    const data = sortFacts(all, mapping, whole).facts;
    const firstWaiting = isLast ? undefined : (data.at(-NEIGHBOURS) ?? data[0]);
    const cut = firstWaiting ? all.indexOf(firstWaiting) : all.length;
    const seen = [...before, ...data];
    const ready = all.slice(0, cut);
    const certain = readCertainDates(seen, mapping, { latestYear, doubted: whole.doubted });
    const found = findNeighbourDates(seen, certain);
    const near = new Map(ready.flatMap(({ position }) => toEntry(found, position)));
    waiting = all.slice(cut);
    before = [...before, ...sortFacts(ready, mapping, whole).facts].slice(-NEIGHBOURS);
    return { facts: ready, near };
  };
}

function toEntry(near: NeighbourDates, position: number): [number, readonly string[]][] {
  const dates = near.get(position);
  return dates === undefined ? [] : [[position, dates]];
}
