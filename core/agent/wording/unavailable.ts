import type { DimensionId, MetricId } from '../../metrics/types.ts';
import type { Locale, Localized } from '../../text.ts';
import type { CannotReason } from '../answer.ts';
import type { Notice } from '../ledger/entry.ts';
import { DIMENSION_LABELS } from './names.ts';
import { wordDate, wordPeriod } from './periods.ts';
import { labelOf } from './values.ts';

type Unavailable = Notice & { notice: 'unavailable' };

/** Reasons whose sentence needs no facts: what is missing, then the nearest thing that AIRA can do. */
const SENTENCES: Readonly<Record<Exclude<CannotReason, 'no_field' | 'no_data_for_period'>, Localized>> = {
  no_cost_data: {
    id: 'Untung belum bisa dihitung, karena data penjualan ini tidak mencatat harga modal (HPP) dan biaya. Yang bisa saya cek: omzet, diskon, atau refund di periode yang sama.',
    en: 'Profit cannot be computed, because this sales data records no cost of goods and no expenses. I can look up net sales, discounts or refunds for the same period instead.',
  },
  no_stock_data: {
    id: 'Stok tidak tercatat di data penjualan ini, jadi sisa barang tidak bisa saya lihat. Yang bisa saya cek: berapa yang terjual.',
    en: 'Stock is not recorded in this sales data, so I cannot see what is left. I can look up how many were sold instead.',
  },
  out_of_scope: {
    id: 'Maaf, itu di luar data yang saya punya: saya hanya membaca data penjualan usaha ini. Silakan tanya soal omzet, transaksi, atau produk.',
    en: 'Sorry, that is outside the data I have: I only read the sales data of this business. Ask me about sales, orders or products.',
  },
  other_business: {
    id: 'Saya hanya punya data usaha ini, jadi angka toko lain tidak bisa saya lihat. Kalau mau, saya cek angka toko ini.',
    en: 'I only have the data of this business, so I cannot see the figures of other shops. I can look up your own instead.',
  },
  injection: {
    id: 'Maaf, permintaan itu tidak bisa saya ikuti: aturan saya tetap, dan saya hanya menjawab soal data penjualan usaha ini.',
    en: 'Sorry, I cannot follow that request: my rules stay as they are, and I only answer about the sales data of this business.',
  },
  forbidden: {
    id: 'Maaf, angka modal dan laba hanya dibuka untuk pemilik dan admin. Angka penjualan dan transaksi tetap bisa saya bantu.',
    en: 'Sorry, cost and profit are open to the owner and admins only. I can still help with sales and orders.',
  },
};

export function wordUnavailable(notice: Unavailable, locale: Locale): string {
  if (notice.reason === 'no_data_for_period') return wordOutside(notice, locale);
  if (notice.reason === 'no_field') return wordMissingField(notice, locale);
  return SENTENCES[notice.reason][locale];
}

function wordOutside(notice: Unavailable, locale: Locale): string {
  const { covered } = notice;
  const period = notice.period ? wordPeriod(notice.period, locale) : null;
  if (locale === 'id') {
    const subject = period ? `Data untuk ${period} belum ada` : 'Datanya belum ada';
    if (!covered) return `${subject}: belum ada data penjualan yang masuk.`;
    return `${subject}. Yang sudah masuk: ${wordDate(covered.from, locale)} s.d. ${wordDate(covered.to, locale)}.`;
  }
  const subject = period ? `There is no data for ${period}` : 'There is no data';
  if (!covered) return `${subject}: no sales data has come in yet.`;
  return `${subject}. What has come in runs from ${wordDate(covered.from, locale)} to ${wordDate(covered.to, locale)}.`;
}

function wordMissingField(notice: Unavailable, locale: Locale): string {
  const { metric, dimension } = notice;
  const what = missingWhat(metric, dimension, locale);
  return locale === 'id'
    ? `Data penjualan ini tidak mencatat ${what}, jadi tidak bisa saya hitung. Angka lain seperti jumlah transaksi bisa saya cek.`
    : `This sales data does not record ${what}, so I cannot compute it. I can look up other figures, such as orders.`;
}

function missingWhat(
  metric: MetricId | undefined,
  dimension: DimensionId | undefined,
  locale: Locale,
): string {
  const label = metric ? labelOf(metric, locale) : null;
  const by = dimension ? DIMENSION_LABELS[dimension][locale] : null;
  if (label && by) return `${label} per ${by}`;
  return label ?? by ?? (locale === 'id' ? 'hal itu' : 'that');
}
