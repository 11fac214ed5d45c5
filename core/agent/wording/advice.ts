import type { DimensionId, MetricId } from '../../metrics/types.ts';
import type { Locale, Localized } from '../../text.ts';
import type { Breakdown } from '../ledger/breakdown.ts';
import { wordKey } from './names.ts';

type Advice = Partial<Record<DimensionId, Localized>>;

/** `%` is the value that moved most. Each is something the owner can look at, never a cause. */
const AFTER_A_FALL: Advice = {
  outlet: {
    id: 'Coba cek stok, jam buka, dan petugas di cabang %.',
    en: 'Check stock, opening hours and staff at %.',
  },
  sales_channel: {
    id: 'Coba cek apakah toko di kanal % tetap buka dan menunya lengkap.',
    en: 'Check that the shop on % stayed open with its full menu.',
  },
  product: {
    id: 'Coba cek apakah % sempat habis, ganti harga, atau hilang dari menu.',
    en: 'Check whether % ran out, changed price or left the menu.',
  },
  category: {
    id: 'Coba cek ketersediaan dan harga barang di kategori %.',
    en: 'Check stock and prices in %.',
  },
  hour: {
    id: 'Coba cek jam buka dan jumlah petugas di sekitar %.',
    en: 'Check opening hours and staff around %.',
  },
  weekday: { id: 'Coba lihat apa yang berbeda pada hari %.', en: 'See what was different on %.' },
  payment_method: {
    id: 'Coba cek apakah pembayaran % sempat bermasalah.',
    en: 'Check whether payments by % had trouble.',
  },
  cashier: { id: 'Coba cek jadwal jaga %.', en: 'Check the shifts of %.' },
};

const AFTER_A_RISE: Advice = {
  outlet: {
    id: 'Coba lihat apa yang berjalan baik di cabang %, lalu pastikan stoknya cukup.',
    en: 'See what went well at %, and make sure that its stock is enough.',
  },
  sales_channel: {
    id: 'Pastikan stok dan petugas cukup untuk pesanan dari %.',
    en: 'Make sure that stock and staff keep up with orders from %.',
  },
  product: { id: 'Pastikan stok % cukup.', en: 'Make sure that % stays in stock.' },
  category: { id: 'Pastikan stok kategori % cukup.', en: 'Make sure that % stays in stock.' },
  hour: { id: 'Pastikan petugas cukup di sekitar %.', en: 'Make sure there is enough staff around %.' },
  weekday: { id: 'Pastikan stok dan petugas cukup pada hari %.', en: 'Plan enough stock and staff for %.' },
};

/** Metrics whose rise is good news to a shop. */
const SALES: ReadonlySet<MetricId> = new Set([
  'net_sales',
  'gross_sales',
  'total_collected',
  'orders',
  'items_sold',
  'gross_profit',
]);

/** One next step about what moved most with the change. Empty where there is nothing sensible to say. */
export function wordAdvice({ metric, change, splits }: Breakdown, locale: Locale): string {
  const [split] = splits;
  const lead = split?.parts.find((part) => part.change * change > 0);
  if (!split || !lead || !SALES.has(metric)) return '';
  const advice = (change < 0 ? AFTER_A_FALL : AFTER_A_RISE)[split.dimension];
  return advice?.[locale].replace('%', () => wordKey(split.dimension, lead.key, locale)) ?? '';
}
