import type { Localized } from '#core/text.ts';

/** Why a row waits in quarantine: what is wrong, and what would mend it. */
export const REASONS = {
  date_missing: {
    id: 'Tanggalnya kosong. Isi tanggal di file, lalu muat lagi.',
    en: 'The date is empty. Fill it in and load the file again.',
  },
  date_invalid: {
    id: 'Tanggalnya tidak mungkin. Perbaiki di file, lalu muat lagi.',
    en: 'The date cannot be. Correct it and load the file again.',
  },
  date_ambiguous: {
    id: 'Tanggalnya bisa dibaca dua cara, dan baris di sekitarnya tidak membantu. Tulis tahun-bulan-hari.',
    en: 'The date can be read in two ways and its neighbours do not help. Write year-month-day.',
  },
  date_implausible: {
    id: 'Tahunnya tidak masuk akal, mungkin salah ketik.',
    en: 'The year makes no sense; it may be a typing error.',
  },
  amount_missing: {
    id: 'Jumlah uangnya kosong dan tidak bisa dihitung dari kolom lain.',
    en: 'The amount is empty and cannot be worked out from other columns.',
  },
  amount_invalid: {
    id: 'Jumlah uangnya bukan angka.',
    en: 'The amount is not a number.',
  },
  amount_too_large: {
    id: 'Jumlah uangnya terlalu besar untuk dihitung tepat.',
    en: 'The amount is too large to be counted exactly.',
  },
  date_future: {
    id: 'Tanggalnya belum terjadi, mungkin salah ketik.',
    en: 'The date has not come yet; it may be a typing error.',
  },
  test_row: {
    id: 'Baris percobaan (TEST), tidak ikut dihitung.',
    en: 'A test row (TEST); it does not count.',
  },
  not_a_sale: {
    id: 'Uang masuk atau keluar laci tanpa penjualan; tidak ikut dihitung.',
    en: 'Money in or out of the till without a sale; it does not count.',
  },
  not_paid: {
    id: 'Belum dibayar menurut statusnya, jadi belum penjualan. Kalau kasbon tetap dihitung, kosongkan kolom status di mapping.',
    en: 'Not paid yet by its status, so not sold yet. If credit counts as sold, leave the status column unused in the mapping.',
  },
  deposit: {
    id: 'Uang muka (DP), belum penjualan.',
    en: 'A deposit, not a sale yet.',
  },
  receipt_repeated: {
    id: 'Struk ini sudah ada di atas, baris demi baris. Dihitung sekali.',
    en: 'This receipt stands above already, row by row. It counts once.',
  },
  receipt_empty: {
    id: 'Tidak ada barang maupun jumlah uang di baris ini.',
    en: 'There is neither an item nor an amount in this row.',
  },
} as const satisfies Record<string, Localized>;

export type ReasonCode = keyof typeof REASONS;
