import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { CleanSale } from '#ingestion/clean-sale.ts';
import { cleanFile, type CleanedPiece } from '#ingestion/stream/clean-file.ts';
import { openRows, type RowStream } from '#ingestion/stream/open-rows.ts';
import { SAMPLE } from '#ingestion/stream/sample-rows.ts';
import { surveyFile } from '#ingestion/stream/survey-file.ts';
import { createFileTally } from '#ingestion/stream/tally-file.ts';
import { understandFiles, toDateLimits } from '#ingestion/understand-files.ts';
import { toTextFile } from './exports/write-file.ts';

const now = Temporal.Instant.from('2026-06-01T00:00:00Z');

/** One made-up line of a register's export, with all that can be wrong with it. */
interface Line {
  receipt: number;
  day: number;
  product: number;
  quantity: number;
  flaw:
    | 'none'
    | 'no date'
    | 'no price'
    | 'refund'
    | 'void'
    | 'test'
    | 'bad amount'
    | 'month first'
    | 'cash'
    | 'blank'
    | 'total'
    | 'same again';
}

const FLAWS: Line['flaw'][] = [
  'no date',
  'no price',
  'refund',
  'void',
  'test',
  'bad amount',
  'month first',
  'cash',
  'blank',
  'total',
  'same again',
];
const line: fc.Arbitrary<Line> = fc.record({
  receipt: fc.integer({ min: 1, max: 60 }),
  day: fc.integer({ min: 1, max: 28 }),
  product: fc.integer({ min: 0, max: 7 }),
  quantity: fc.integer({ min: 1, max: 4 }),
  flaw: fc.oneof(
    { weight: 5, arbitrary: fc.constant('none' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...FLAWS) },
  ),
});

interface Layout {
  hasReceipts: boolean;
  /** Receipt and date on the first row of each group only. */
  isGrouped: boolean;
  isSorted: boolean;
  restarts: boolean;
  quotes: boolean;
  form: 'csv' | 'ndjson';
}

const layouts: fc.Arbitrary<Layout> = fc.record({
  hasReceipts: fc.oneof(
    { weight: 3, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  isGrouped: fc.boolean(),
  isSorted: fc.boolean(),
  restarts: fc.boolean(),
  quotes: fc.boolean(),
  form: fc.constantFrom('csv', 'ndjson'),
});

describe('a file that is read in pieces', () => {
  describe('works', () => {
    it('comes out as if it were read whole', { timeout: 240_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(line, { minLength: 20, maxLength: 90 }), layouts, async (lines, layout) => {
          const file = writeFile(lines, layout);
          const whole = understandFiles([file], { currency: 'IDR', now });
          const [table] = whole.tables;
          const streamed = await readInPieces(file);
          expect(sortSales(streamed.sales)).toEqual(sortSales(whole.sales));
          expect(streamed.quarantined).toEqual(
            table?.clean.quarantined.toSorted((a, b) => a.position - b.position),
          );
          expect(streamed.notes).toEqual(table?.clean.notes);
          expect(streamed.acceptedRows).toBe(table?.clean.acceptedRows);
        }),
        // Shrinking a file of a hundred rows would take longer than reading it.
        { numRuns: 25, endOnFailure: true },
      );
    });
  });
});

/** The same rows, few at a time. */
function cutPieces(open: () => RowStream, size: number): () => RowStream {
  return () => {
    const { header, rows } = open();
    return { header, rows: cut(rows, size) };
  };
}

async function* cut(pieces: RowStream['rows'], size: number): RowStream['rows'] {
  for await (const rows of pieces) {
    for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
  }
}

async function readInPieces(file: ReturnType<typeof toTextFile>) {
  const open = cutPieces(await openRows(file), 9);
  const limits = toDateLimits(now);
  const survey = await surveyFile(file.name, open, { currency: 'IDR', ...limits, sample: SAMPLE });
  const upload = { file, open, survey, limits, currency: 'IDR' };
  const tally = createFileTally(upload, { timeZone: 'Asia/Jakarta', now });
  const pieces: CleanedPiece[] = [];
  const size = { rows: 7, reach: 15 };
  for await (const piece of cleanFile(upload.open, upload.survey, {
    prices: new Map(),
    ...upload.limits,
    size,
  })) {
    tally.add(piece);
    pieces.push(piece);
  }
  return {
    sales: pieces.flatMap(({ sales }) => sales),
    quarantined: pieces.flatMap(({ quarantined }) => quarantined).toSorted((a, b) => a.position - b.position),
    ...tally.table(),
  };
}

function sortSales(sales: readonly CleanSale[]): CleanSale[] {
  return sales.toSorted((a, b) => (a.externalId < b.externalId ? -1 : 1));
}

const PRODUCTS = [
  'Kopi Susu',
  'Teh "Manis"',
  'Nasi Goreng; Spesial',
  'Roti Bakar',
  'Es Jeruk',
  'Soto Ayam',
  'Bakso',
  'Air Mineral',
];
const HEADER = [
  'No Struk',
  'Tanggal',
  'Jam',
  'Jenis',
  'Nama Produk',
  'Qty',
  'Harga',
  'Diskon',
  'Total',
  'Metode Pembayaran',
];

function writeFile(lines: readonly Line[], layout: Layout): ReturnType<typeof toTextFile> {
  const ordered = layout.isSorted ? lines.toSorted((a, b) => a.day - b.day || a.receipt - b.receipt) : lines;
  const rows = ordered.flatMap((one, index) => {
    const cells = writeLine(one, layout);
    const isFollowing = layout.isGrouped && index > 0 && ordered[index - 1]?.receipt === one.receipt;
    const written = isFollowing ? cells.map((cell, at) => (at < 3 ? '' : cell)) : cells;
    return one.flaw === 'same again' ? [written, written] : [written];
  });
  if (layout.form === 'ndjson') {
    const records = rows.map((cells) =>
      Object.fromEntries(HEADER.map((name, at) => [name, cells[at] || null])),
    );
    return toTextFile('penjualan.ndjson', records.map((record) => JSON.stringify(record)).join('\n'));
  }
  const quote = (cell: string): string =>
    layout.quotes || /[;"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const text = [['Laporan Penjualan'], HEADER, ...rows]
    .map((cells) => cells.map(quote).join(';'))
    .join('\r\n');
  return toTextFile('penjualan.csv', text);
}

function writeLine({ receipt, day, product, quantity, flaw }: Line, layout: Layout): string[] {
  if (flaw === 'blank') return HEADER.map(() => '');
  const price = 5_000 + product * 1_500;
  const total = price * quantity;
  if (flaw === 'total') return ['Total', '', '', '', '', '', '', '', `Rp ${total}`, ''];
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = flaw === 'month first' ? `05/${two(day)}/2026` : `${two(day)}/05/2026`;
  const number = layout.restarts ? receipt % 9 : receipt;
  return [
    layout.hasReceipts ? `TRX-${number}` : '',
    flaw === 'no date' ? '' : date,
    `${two(8 + (receipt % 12))}:30`,
    flaw === 'refund' ? 'Refund' : flaw === 'void' ? 'Void' : flaw === 'cash' ? 'Kas Keluar' : 'Penjualan',
    flaw === 'test' ? 'TEST' : flaw === 'refund' ? `Retur - ${PRODUCTS[product]}` : (PRODUCTS[product] ?? ''),
    flaw === 'refund' ? `-${quantity}` : String(quantity),
    flaw === 'no price' ? '' : `Rp ${price.toLocaleString('id-ID')}`,
    receipt % 5 === 0 ? `Rp ${(total / 10).toLocaleString('id-ID')}` : '-',
    flaw === 'no price'
      ? ''
      : flaw === 'bad amount'
        ? 'gratis?'
        : `Rp ${(flaw === 'refund' ? -total : total).toLocaleString('id-ID')}`,
    receipt % 2 === 0 ? 'QRIS' : 'Tunai',
  ];
}
