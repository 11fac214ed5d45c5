import type { Localized } from '#core/text.ts';
import type { Table } from '../map/table.ts';

/** How often cleaning did what a person should know of. */
export interface CleanCounts {
  /** Rows of payments beside rows of items. */
  payments: number;
  /** Amounts worked out from price and quantity. */
  derived: number;
  /** Ambiguous dates settled by the rows around them. */
  datesByNeighbours: number;
  /** Empty dates taken from other rows of the receipt. */
  datesBorrowed: number;
  /** Rows without a receipt number that are the same as another. */
  sameRows: number;
}

export const NO_COUNTS: CleanCounts = {
  payments: 0,
  derived: 0,
  datesByNeighbours: 0,
  datesBorrowed: 0,
  sameRows: 0,
};

const NOTES: Readonly<Record<keyof CleanCounts, (count: number) => Localized>> = {
  datesByNeighbours: (count) => ({
    id: `${count} tanggal bermakna ganda ditetapkan dari baris di sekitarnya.`,
    en: `${count} dates that could be read in two ways were settled by the rows around them.`,
  }),
  datesBorrowed: (count) => ({
    id: `${count} tanggal kosong diisi dari baris lain di struk yang sama.`,
    en: `${count} empty dates were taken from other rows of the same receipt.`,
  }),
  sameRows: (count) => ({
    id: `${count} baris sama persis dengan baris lain; tanpa nomor struk itu belum tentu dobel, jadi tetap dihitung.`,
    en: `${count} rows are the same as another; without a receipt number that is no proof of an error, so they count.`,
  }),
  payments: (count) => ({
    id: `${count} baris pembayaran tidak dijumlahkan: uangnya sudah ada di baris barang.`,
    en: `${count} rows of payments are not added up: the rows of items tell the same money.`,
  }),
  derived: (count) => ({
    id: `${count} jumlah uang yang kosong dihitung dari harga × banyaknya.`,
    en: `${count} empty amounts were worked out as price × quantity.`,
  }),
};

/** Parts of one table are counted apart and told together. */
export function addCounts(one: CleanCounts, other: CleanCounts): CleanCounts {
  const sum = { ...one };
  for (const key of Object.keys(NOTES) as (keyof CleanCounts)[]) sum[key] += other[key];
  return sum;
}

/** What a person should know of how a table was cleaned. */
export function wordNotes(
  counts: CleanCounts,
  { sections, isGrouped }: { sections: Table['sections']; isGrouped: boolean },
): Localized[] {
  const keys = (Object.keys(NOTES) as (keyof CleanCounts)[]).filter((key) => counts[key] > 0);
  const notes = keys.map((key) => NOTES[key](counts[key]));
  const [section] = sections;
  if (section) {
    notes.push({
      id: `${sections.length} baris hanya berisi judul, misalnya baris ${section.number}: "${section.text}".`,
      en: `${sections.length} rows hold only a title, such as row ${section.number}: "${section.text}".`,
    });
  }
  if (isGrouped) {
    notes.push({
      id: 'Struk dan tanggal hanya tertulis di baris pertama tiap kelompok; baris di bawahnya mengikuti.',
      en: 'Receipt and date stand on the first row of each group only; the rows below inherit them.',
    });
  }
  return notes;
}
