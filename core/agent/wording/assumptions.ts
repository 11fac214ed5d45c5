import type { Localized } from '../../text.ts';
import type { PlanAssumption } from '../offline/plan.ts';

/** Readings that a tool, not the question, brought in. */
type ToolAssumption =
  | 'average_over_days_with_sales'
  | 'compared_until_received'
  | 'compared_until_same_time'
  | 'compared_with_same_days'
  | 'cost_known_partly'
  | 'orders_instead_of_units'
  | 'outlets_left_out'
  | 'periods_differ_in_length'
  | 'running_day_included';

export type AssumptionId = PlanAssumption | ToolAssumption;

/** Each reading in one sentence, without a figure. Null: the period or name in the text says it already. */
export const ASSUMPTION_SENTENCES: Readonly<Record<AssumptionId, Localized | null>> = {
  sales_mean_net_sales: {
    id: 'Omzet di sini setelah diskon dan refund, sebelum pajak.',
    en: 'Sales here are net sales: after discounts and refunds, before tax.',
  },
  sales_mean_total_collected: {
    id: 'Omzet di sini total yang dibayar pelanggan, sesuai pengaturan usaha ini.',
    en: 'Sales here are what customers paid in total, as set for this business.',
  },
  sales_mean_gross_sales: {
    id: 'Omzet di sini penjualan kotor, sesuai pengaturan usaha ini.',
    en: 'Sales here are gross sales, as set for this business.',
  },
  product_sales_stay_net: {
    id: 'Per barang, omzet dihitung setelah diskon dan refund, sebelum pajak: pajak dan service tercatat per struk.',
    en: 'By item, sales are after discounts and refunds, before tax: tax and service are recorded per receipt.',
  },
  omzet_label_means_net: {
    id: 'Yang tertulis omzet di sini penjualan bersih: setelah diskon dan refund, sebelum pajak.',
    en: 'Net sales here are after discounts and refunds, before tax; this business means something else by sales.',
  },
  best_seller_by_units: {
    id: 'Paling laku saya hitung dari jumlah item terjual, bukan dari omzet.',
    en: 'I ranked by units sold, not by money.',
  },
  busy_means_orders: {
    id: 'Ramai atau sepi saya hitung dari jumlah transaksi.',
    en: 'I measured how busy it was by the number of orders.',
  },
  no_period_means_all_data: {
    id: 'Periodenya tidak disebut, jadi saya pakai semua data yang ada.',
    en: 'No period was given, so I used all the data there is.',
  },
  no_period_means_this_month: {
    id: 'Periodenya tidak disebut, jadi saya pakai bulan berjalan.',
    en: 'No period was given, so I used the month to date.',
  },
  no_period_means_latest_month: {
    id: 'Periodenya tidak disebut, jadi saya pakai bulan terakhir yang ada datanya.',
    en: 'No period was given, so I used the latest month in the data.',
  },
  no_period_means_today: {
    id: 'Periodenya tidak disebut, jadi saya pakai hari ini.',
    en: 'No period was given, so I used today.',
  },
  day_explained_by_week_before: {
    id: 'Hari itu saya bandingkan dengan hari yang sama minggu sebelumnya.',
    en: 'I compared that day with the same weekday a week before.',
  },
  month_without_year_is_latest: null,
  date_without_month_is_latest: null,
  weekday_is_latest: {
    id: 'Hari tanpa tanggal saya baca sebagai hari itu yang terakhir.',
    en: 'A weekday without a date means the latest one.',
  },
  whole_year_is_latest: null,
  period_kept_from_previous: null,
  last_days_include_today: null,
  holiday_date_provisional: {
    id: 'Tanggal hari raya itu masih perkiraan, belum ada ketetapan resminya.',
    en: 'That holiday has no official date yet, so I used the expected one.',
  },
  around_holiday_means_a_week: {
    id: 'Sekitar hari raya saya hitung seminggu.',
    en: 'I took a week beside the holiday.',
  },
  payday_is_end_of_month: {
    id: 'Masa gajian saya baca sebagai akhir bulan, sesuai tanggal di atas.',
    en: 'I read payday as the end of the month, as dated above.',
  },
  lately_means_a_week: {
    id: 'Belakangan ini saya baca sebagai seminggu terakhir.',
    en: 'I read "lately" as the last week.',
  },
  discounts_before_refunds: {
    id: 'Diskon dihitung dari semua penjualan, sebelum dikurangi diskon pada barang yang di-refund.',
    en: 'Discounts are those given on sales, before taking back the discounts of refunded items.',
  },
  gross_before_refunds: {
    id: 'Penjualan kotor dihitung sebelum diskon dan sebelum dikurangi refund.',
    en: 'Gross sales are before discounts and before refunds are deducted.',
  },
  name_matched_loosely: {
    id: 'Namanya saya cocokkan dengan yang paling mirip di data.',
    en: 'I matched the name to the closest one in the data.',
  },
  name_means_all_sizes: {
    id: 'Semua ukuran dan penyajiannya saya gabung.',
    en: 'I added up all its sizes and servings.',
  },
  name_read_as_sales_channel: {
    id: 'Nama itu saya baca sebagai kanal penjualan, bukan metode pembayaran.',
    en: 'I read that name as a sales channel, not as a payment method.',
  },
  name_read_as_payment_method: {
    id: 'Nama itu saya baca sebagai metode pembayaran, bukan kanal penjualan.',
    en: 'I read that name as a payment method, not as a sales channel.',
  },
  takings_mean_total_collected: {
    id: 'Uang masuk saya baca sebagai total yang dibayar pelanggan, termasuk pajak.',
    en: 'I read takings as what customers paid, tax included.',
  },
  profit_means_gross_profit: {
    id: 'Untung di sini laba kotor: omzet dikurangi HPP, biaya lain belum dihitung.',
    en: 'Profit here is gross profit: net sales less cost of goods; other expenses are not counted.',
  },
  periods_differ_in_length: {
    id: 'Jumlah hari kedua periode tidak sama, jadi sebagian perubahannya bisa dari situ.',
    en: 'The two periods do not have the same number of days, which may be part of the change.',
  },
  compared_with_same_days: {
    id: 'Periodenya masih berjalan, jadi pembandingnya jumlah hari yang sama.',
    en: 'The period is still running, so it is compared with the same number of days.',
  },
  average_over_days_with_sales: {
    id: 'Rata-rata dihitung dari hari yang ada transaksinya.',
    en: 'The average is over days that had sales.',
  },
  cost_known_partly: {
    id: 'Modal hanya tercatat untuk sebagian barang, jadi ini dihitung dari barang itu saja.',
    en: 'Costs are recorded for some of the goods only; this covers those goods alone.',
  },
  orders_instead_of_units: {
    id: 'Jumlah per item tidak tercatat, jadi ini dihitung dari struk yang memuatnya.',
    en: 'Units per item are not recorded, so this counts the receipts that list it.',
  },
  compared_until_received: {
    id: 'Data periode itu belum lengkap, jadi keduanya dihitung sampai batas data yang sama.',
    en: 'The data of that period is not complete, so both are counted up to where it ends.',
  },
  outlets_left_out: {
    id: 'Cabang yang datanya tertinggal tidak ikut dibandingkan.',
    en: 'Outlets whose data is behind are left out of the comparison.',
  },
  running_day_included: {
    id: 'Hari ini ikut dihitung walau masih berjalan.',
    en: 'Today counts as well, although it is still running.',
  },
  compared_until_same_time: {
    id: 'Periodenya masih berjalan, jadi pembandingnya sampai hari dan jam yang sama.',
    en: 'The period is still running, so it is compared until the same day and time.',
  },
};
