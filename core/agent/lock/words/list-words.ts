import type { DimensionId } from '../../../metrics/types.ts';
import { toWordPattern } from './word-list.ts';

/** How a list of a dimension's values may be announced: "daftar produknya", "by outlet". */
export const LIST_WORDS: Readonly<Record<DimensionId, RegExp>> = {
  product: toWordPattern(`produk produknya menu menunya barang barangnya`, `product products`),
  category: toWordPattern(`kategori kategorinya`, `category categories`),
  outlet: toWordPattern(`cabang cabangnya outlet outletnya gerai gerainya`, `outlet outlets branch branches`),
  payment_method: toWordPattern(`metode pembayaran pembayarannya cara bayar`, `payment method methods`),
  sales_channel: toWordPattern(`kanal kanalnya penjualan`, `sales channel channels`),
  cashier: toWordPattern(`kasir kasirnya`, `cashier cashiers`),
  hour: toWordPattern(`jam jamnya`, `hour hours hourly`),
  weekday: toWordPattern(`hari harinya`, `weekday weekdays day days`),
  day: toWordPattern(`hari harinya harian tanggal tanggalnya`, `day days daily`),
  week: toWordPattern(`pekan pekannya`, `week weeks weekly`),
  month: toWordPattern(`bulan bulannya bulanan`, `month months monthly`),
  quarter: toWordPattern(`kuartal kuartalnya triwulan`, `quarter quarters quarterly`),
  year: toWordPattern(`tahun tahunnya tahunan`, `year years yearly`),
};
