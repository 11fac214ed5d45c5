import type { Decision } from './mapping.ts';
import { hasDollarSign, hasRupiahSign } from './parse-number.ts';
import type { Table } from './table.ts';

/** The currency: as told, else as the cells and titles sign it, else rupiah. */
export function decideCurrency(table: Table, told: string | null): { currency: string; decision: Decision } {
  if (told) {
    return toDecision(told, { id: 'Sesuai pengaturan toko.', en: 'As set for the business.' });
  }
  const cells = table.rows.slice(0, 2_000).flatMap((row) => row.cells);
  const texts = [...cells, ...table.titles, ...table.columns.map((column) => column.name)];
  const rupiah = texts.filter(hasRupiahSign).length;
  const dollars = texts.filter(hasDollarSign).length;
  if (dollars > rupiah) {
    return toDecision('USD', {
      id: `${dollars} sel memakai tanda dolar.`,
      en: `${dollars} cells carry a dollar sign.`,
    });
  }
  return toDecision('IDR', {
    id: rupiah > 0 ? `${rupiah} sel memakai tanda Rp.` : 'Tidak ada tanda mata uang; dipakai rupiah.',
    en: rupiah > 0 ? `${rupiah} cells carry Rp.` : 'There is no currency sign; rupiah is used.',
  });
}

function toDecision(
  currency: string,
  evidence: Decision['evidence'],
): { currency: string; decision: Decision } {
  return { currency, decision: { about: 'currency', choice: currency, evidence } };
}
