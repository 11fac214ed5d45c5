import type { Localized } from '#core/text.ts';
import type { CauseCode, DifferenceCode } from './attribute-difference.ts';
import type { Measure } from './bridge-totals.ts';
import { toReasonText } from './reason-text.ts';

const DIFFERENCES: Readonly<Record<DifferenceCode, Localized>> = {
  void: { id: 'Struk batal (void)', en: 'Void receipts' },
  told_again: { id: 'Struk yang juga ada di tabel lain', en: 'Receipts that another table tells too' },
  refund: { id: 'Refund', en: 'Refunds' },
  repeated_on_lines: {
    id: 'Jumlah satu struk yang terulang di tiap barisnya',
    en: "A receipt's amount repeated on each of its rows",
  },
  tax_inside: { id: 'Pajak yang sudah termasuk di harga', en: 'Tax inside the price' },
  charges_inside: {
    id: 'Pajak dan service yang sudah termasuk di harga',
    en: 'Tax and service inside the price',
  },
  written_negative: { id: 'Ditulis dengan minus', en: 'Written with a minus' },
  zero_price_lines: {
    id: 'Barang seharga nol (kemasan, hadiah), tidak dihitung terjual',
    en: 'Goods at price zero (packaging, gifts), not counted as sold',
  },
  worked_out: {
    id: 'Isian kosong yang dihitung dari kolom lain',
    en: 'Empty cells worked out from other columns',
  },
  rounding: { id: 'Pembulatan', en: 'Rounding' },
  other_columns: {
    id: 'Kolom lain di baris yang sama lebih lengkap',
    en: 'Other columns of the same row tell more',
  },
  other_rows: { id: 'Baris lain', en: 'Other rows' },
};

const MEASURE_NAMES: Readonly<Record<Measure, Localized>> = {
  items_sold: { id: 'Barang terjual', en: 'Items sold' },
  gross_sales: { id: 'Penjualan kotor', en: 'Gross sales' },
  discounts: { id: 'Diskon', en: 'Discounts' },
  net_sales: { id: 'Penjualan bersih', en: 'Net sales' },
  tax: { id: 'Pajak', en: 'Tax' },
  service_charge: { id: 'Service', en: 'Service charge' },
  tip: { id: 'Tip', en: 'Tips' },
  rounding: { id: 'Pembulatan', en: 'Rounding' },
  total_collected: { id: 'Total diterima', en: 'Total collected' },
};

export function toCauseText(code: CauseCode): Localized {
  if (isDifference(code)) return DIFFERENCES[code];
  const { id, en } = toReasonText(code);
  return { id: `Ditahan: ${id}`, en: `Held back: ${en}` };
}

export function toMeasureName(measure: Measure): Localized {
  return MEASURE_NAMES[measure];
}

function isDifference(code: CauseCode): code is DifferenceCode {
  return Object.hasOwn(DIFFERENCES, code);
}
