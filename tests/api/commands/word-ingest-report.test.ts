import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordIngestReport } from '#api/commands/word-ingest-report.ts';
import { createBusiness } from '#core/accounts/create-business.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { ingestFile } from '#ingestion/ingest-file.ts';
import type { IngestReport } from '#ingestion/report/report.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

const now = Temporal.Instant.from('2026-06-20T00:00:00Z');
const MAY = [
  'Struk;Tgl;Barang;Jml;Total;Status;Kasir Shift',
  'A1;13/05/2026;Nasi Goreng;2;40.000;Lunas;x',
  'A2;13/05/2026;TEST;1;5.000;Lunas;x',
  'A3;14/05/2026;Es Teh;1;5.000;Void;x',
  'A4;besok;Es Teh;1;5.000;Lunas;x',
  'A5;15/05/2026;Es Teh;1;5.000;Lunas;x',
  'Total;;;;60.000;;',
].join('\n');

let db: PgliteDatabase;
let report: IngestReport;

beforeAll(async () => {
  db = await createTestDatabase();
  const made = { slug: 'kata', name: 'Kata', currency: 'IDR', timeZone: 'Asia/Jakarta', ownerName: 'Bu Sri' };
  const { business } = await createBusiness(db, made);
  const file = { name: 'mei.csv', bytes: new TextEncoder().encode(MAY) };
  report = await ingestFile(db, business, [file], { now });
});
afterAll(() => db.close());

describe('wordIngestReport', () => {
  it('says first what came in, then what is held back and what to do, then what was assumed', () => {
    const text = wordIngestReport(report, 'id');
    const parts = ['3 struk baru, 2 baris ditahan', 'Yang masuk', 'Ditahan, tidak ikut', 'Cara AIRA membaca'];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBe('mei.csv: '.length);
    expect(text).toContain('Penjualan bersih  Rp 45.000,00');
    expect(text).toContain(`imports replay ${report.runId.slice(0, 8)} --map FILE`);
  });
  it('shows where each row is that is held back, with the cell', () => {
    expect(wordIngestReport(report, 'en')).toContain('mei.csv, row 5: Tgl = "besok"');
  });
  it('explains each difference from the file to the last rupiah', () => {
    const text = wordIngestReport(report, 'en');
    expect(text).toContain('Total collected: Total in the file Rp 60,000.00, loaded Rp 45,000.00');
    expect(text).toMatch(/-Rp 5,000\.00 {2}Void receipts/);
    expect(text).toMatch(/-Rp 5,000\.00 {2}Held back: A test row/);
    expect(text).toContain("The file's own totals row is right.");
  });
  it('says nothing of what is not there', () => {
    const text = wordIngestReport(
      { ...report, quarantined: [], totals: { ...report.totals, discounts: 0 } },
      'en',
    );
    expect(text).not.toMatch(/Held back; |Discounts|Refunds/);
    expect(wordIngestReport({ ...report, inserted: 0, quarantined: [] }, 'id')).toContain(
      'tidak ada yang berubah',
    );
  });
});
