import { AiraError } from '#core/errors.ts';
import { createFiller, createGroupCounter, fillDown } from '../clean/fill-down.ts';
import { createRowReader } from '../clean/row-facts.ts';
import { createLearner, type WholeTable } from '../clean/whole-table.ts';
import { chooseTables, type MappedTable } from '../map/choose-tables.ts';
import type { MapOptions } from '../map/map-table.ts';
import { splitSideBySide } from '../map/split-side-by-side.ts';
import { refuseHugeCells } from '../read/read-files.ts';
import type { SheetRow } from '../read/sheet.ts';
import type { RowStream } from './open-rows.ts';
import { createTableReader } from './read-table.ts';
import { createUnitReader } from './read-unit.ts';
import { createSampler, type Sampler, type SampleSize } from './sample-rows.ts';
import { createSpanIndex, type SpanIndex } from './span-index.ts';

/** How to read a file piece by piece; `table.rows` is the sample that it was judged by. */
interface Reading extends MappedTable {
  /** First rows of the file, and rows that fill columns which those leave empty. */
  head: SheetRow[];
  anchors: SheetRow[];
  /** Rows without a receipt inherit it from the row above. */
  isGrouped: boolean;
}

/** What must be known of a whole file before its rows can be cleaned piece by piece. */
export interface Survey extends Reading {
  whole: WholeTable;
  /** Where the rows stand that must be cleaned together. */
  spans: SpanIndex;
  /** Rows of the table. */
  rows: number;
  /** Numbers of the rows of the sample whose receipts are in it with all their rows. */
  wholeReceipts: ReadonlySet<number>;
}

interface SurveyOptions extends MapOptions {
  latestYear: number;
  latestDay: string;
  sample: SampleSize;
}

/** So often is a file read before its columns must be settled. */
const ATTEMPTS = 4;

/**
 * Reads a file through to learn how to read it. Its mapping is decided on a bounded sample with the
 * rules of a small file; when that is another one than was guessed from its head, it is read again.
 * @throws AiraError as `understandFiles`; `file_too_large` for several tables side by side.
 */
export async function surveyFile(
  file: string,
  open: () => RowStream,
  options: SurveyOptions,
): Promise<Survey> {
  const head = await readHead(open, options.sample.head);
  let reading: Reading = { ...toReading(file, head, options), head };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { sample, isGrouped, ...found } = await walk(file, open, reading, options);
    const settled = { ...toReading(file, sample, options), isGrouped, head };
    if (isSame(reading, settled)) return { ...settled, ...found };
    reading = settled;
  }
  throw new AiraError('table_not_found', 'the columns of the table cannot be settled', {
    details: { file },
  });
}

/** The first rows, flat: what is kept for long must not keep the text alive that it was cut from. */
async function readHead(open: () => RowStream, count: number): Promise<SheetRow[]> {
  const stream = open();
  const head: SheetRow[] = [];
  for await (const rows of stream.rows) {
    head.push(...rows.slice(0, count - head.length));
    if (head.length >= count) break;
  }
  return withHeader(stream, JSON.parse(JSON.stringify(head)) as SheetRow[]);
}

function withHeader(stream: RowStream, rows: SheetRow[]): SheetRow[] {
  const header = stream.header();
  return header === null ? rows : [header, ...rows];
}

function toReading(file: string, rows: SheetRow[], options: SurveyOptions): Omit<Reading, 'head'> {
  const sheet = { file, sheet: null, rows, merges: [] };
  const { sales } = chooseTables([sheet], options);
  const [chosen] = sales;
  if (!chosen || sales.length > 1 || splitSideBySide(sheet)[0] !== sheet) {
    throw new AiraError(
      'file_too_large',
      'several tables in one large file; save each in a file of its own',
      {
        details: { file },
      },
    );
  }
  const anchors = chosen.table.columns.flatMap((_, index) => {
    const filled = chosen.table.rows.find((row) => row.cells[index] !== null);
    return rows.filter(({ number }) => number === filled?.number);
  });
  const { isGrouped } = fillDown(chosen.table.rows, chosen.mapping);
  return { ...chosen, anchors: [...new Set(anchors)], isGrouped };
}

/** What decides how rows are read was the same on both ways. */
function isSame(one: Reading, other: Reading): boolean {
  const toText = ({ table, mapping, isGrouped }: Reading): string => {
    const { at, dateOrder, isDateOrderMixed, marks, fractions } = mapping;
    const letters = table.columns.map(({ letter }) => letter);
    return JSON.stringify([letters, at, dateOrder, isDateOrderMixed, marks, fractions, isGrouped]);
  };
  return toText(one) === toText(other);
}

type Walk = Pick<Survey, 'whole' | 'spans' | 'rows' | 'wholeReceipts' | 'isGrouped'> & { sample: SheetRow[] };

/** One way through the file under a reading that may prove wrong. */
async function walk(
  file: string,
  open: () => RowStream,
  { mapping, head, anchors, isGrouped }: Reading,
  options: SurveyOptions,
): Promise<Walk> {
  const stream = open();
  const reader = createTableReader(file, head, anchors);
  const sampler = createSampler(options.sample);
  const learner = createLearner(mapping, options);
  const groups = createGroupCounter(mapping);
  const spans = createSpanIndex();
  const readUnit = createUnitReader(mapping);
  const readRow = createRowReader(mapping);
  const fill = createFiller(mapping);
  let position = 0;
  for await (const raw of stream.rows) {
    refuseHugeCells({ file, sheet: null, rows: raw });
    const pick = createPicker(raw, sampler);
    for (const row of raw.length === 0 ? [] : reader.read(raw).rows) {
      position += 1;
      groups.add(row);
      const filled = isGrouped ? fill(row) : row;
      const unit = readUnit(filled);
      spans.note(unit, position);
      learner.add(readRow(filled, position));
      pick(row.number, unit);
    }
    pick(Infinity, null);
  }
  return {
    sample: withHeader(stream, sampler.finish()),
    wholeReceipts: sampler.wholeReceipts(),
    isGrouped: groups.isGrouped(),
    whole: learner.finish(),
    spans,
    rows: position,
  };
}

/** Gives the sampler a piece's rows as they were read, those between the table's rows too. */
function createPicker(
  raw: readonly SheetRow[],
  sampler: Sampler,
): (through: number, unit: Parameters<Sampler['add']>[1]) => void {
  let at = 0;
  return (through, unit) => {
    for (let row = raw[at]; row && row.number <= through; row = raw[at]) {
      sampler.add(row, row.number === through ? unit : null);
      at += 1;
    }
  };
}
