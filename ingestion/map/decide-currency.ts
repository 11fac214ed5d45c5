import { AiraError } from '#core/errors.ts';
import { toPlace } from '../read/sheet.ts';
import { toCellText } from './cell-text.ts';
import type { Decision } from './mapping.ts';
import { hasDollarSign, hasRupiahSign, parseNumber, type DecimalMark } from './parse-number.ts';
import type { Role } from './roles.ts';
import type { Table } from './table.ts';

interface CurrencyDecision {
  currency: string;
  decision: Decision;
}

const MONEY: ReadonlySet<Role> = new Set(['unit_price', 'gross', 'net', 'subtotal', 'total', 'paid']);
const INDONESIAN =
  /\b(?:tanggal|tgl|jam|waktu|nama|barang|produk|harga|jumlah|penjualan|transaksi|struk|nota|faktur|bayar|pembayaran|pelanggan|kasir|kategori|pajak|diskon|toko|cabang)\b/i;
/** Rupiah are whole and go by the thousands; no price list in rupiah looks like 12.75. */
const SMALL = 1_000;
const BROKEN_SHARE = 0.2;
const PLAIN_RUPIAH = {
  id: 'Tidak ada tanda mata uang; dipakai rupiah.',
  en: 'There is no currency sign; rupiah is used.',
};
const SMALL_RUPIAH = {
  id: 'Anggapan: dibaca sebagai rupiah utuh, tetapi semua uangnya di bawah 1.000. Kalau maksudnya ribuan, tulis lengkap lalu muat lagi.',
  en: 'Assumed: read as whole rupiah, but every amount is below 1,000. If thousands are meant, write them in full and load again.',
};

/**
 * The currency: as told, else as a column, the cells or titles sign it, else by the size of the
 * amounts, else rupiah.
 * @throws AiraError `value_invalid` when amounts are not rupiah and nothing tells what they are.
 */
export function decideCurrency(
  table: Table,
  told: string | null,
  columns: { roles: readonly (Role | null)[]; marks: readonly DecimalMark[] },
): CurrencyDecision {
  const named = readCurrencyColumn(table, columns.roles.indexOf('currency'));
  if (told) {
    return toDecision(told, { id: 'Sesuai pengaturan toko.', en: 'As set for the business.' });
  }
  if (named) return named;
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
  if (rupiah > 0) {
    return toDecision('IDR', {
      id: `${rupiah} sel memakai tanda Rp.`,
      en: `${rupiah} cells carry Rp.`,
    });
  }
  return decideBySize(table, columns);
}

function decideBySize(table: Table, columns: Parameters<typeof decideCurrency>[2]): CurrencyDecision {
  const values = columns.roles.flatMap((role, index) =>
    role !== null && MONEY.has(role)
      ? table.rows.slice(0, 2_000).map((row) => parseNumber(row.cells[index], columns.marks[index] ?? ','))
      : [],
  );
  const known = values
    .filter((value) => value !== null)
    .filter((value) => value !== 0)
    .map(Math.abs);
  const broken = known.filter((value) => !Number.isInteger(value));
  const isSmall = known.length > 0 && known.every((value) => value < SMALL);
  if (!isSmall || broken.length < known.length * BROKEN_SHARE) {
    return toDecision('IDR', isSmall ? SMALL_RUPIAH : PLAIN_RUPIAH);
  }
  const [example = 0] = broken;
  if (INDONESIAN.test(table.columns.map(({ name }) => name.replaceAll('_', ' ')).join(' '))) {
    throw new AiraError('value_invalid', 'amounts are too small for rupiah; say which currency they are in', {
      details: { ...toPlace(table), row: table.headerRow, value: String(example), option: '--currency' },
    });
  }
  return toDecision('USD', {
    id: `Anggapan: tidak ada tanda mata uang, tetapi uang seperti ${example} bukan rupiah dan judulnya berbahasa Inggris. Kalau bukan dolar AS, muat dengan --currency.`,
    en: `Assumed: there is no currency sign, but amounts such as ${example} are no rupiah and the headers are English. If they are not US dollars, load with --currency.`,
  });
}

/** The code that most rows of a currency column name. */
function readCurrencyColumn(table: Table, index: number): CurrencyDecision | null {
  if (index < 0) return null;
  const codes = table.rows.map((row) => toCellText(row.cells[index]).toUpperCase());
  const counts = Map.groupBy(
    codes.filter((code) => /^[A-Z]{3}$/.test(code)),
    (code) => code,
  );
  const ranked = [...counts].toSorted((a, b) => b[1].length - a[1].length);
  const [most, other] = ranked;
  if (!most) return null;
  const column = table.columns[index]?.name ?? '';
  if (other) {
    throw new AiraError('value_invalid', 'rows are in several currencies; load each by itself', {
      details: {
        ...toPlace(table),
        row: table.headerRow,
        column,
        value: ranked.map(([code]) => code).join(', '),
      },
    });
  }
  return toDecision(most[0], {
    id: `Kolom "${column}" menyebut ${most[0]}.`,
    en: `The column "${column}" says ${most[0]}.`,
  });
}

function toDecision(currency: string, evidence: Decision['evidence']): CurrencyDecision {
  return { currency, decision: { about: 'currency', choice: currency, evidence } };
}
