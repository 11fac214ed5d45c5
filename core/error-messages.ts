import type { AiraError, ErrorCode } from './errors.ts';
import type { Locale, Localized } from './text.ts';

/** What a person reads for each failure: what happened and what to do, no jargon, no figures. */
const PERSON_SENTENCES: Record<ErrorCode, Localized> = {
  bad_request: {
    id: 'Permintaannya belum bisa saya baca. Coba periksa lagi isinya.',
    en: 'I could not read that request. Please check it and try again.',
  },
  unauthorized: {
    id: 'Masuk dulu, ya. Minta kode ke pemilik toko kalau belum punya.',
    en: 'Please sign in first. Ask the shop owner for a code if you have none.',
  },
  forbidden: {
    id: 'Akun ini tidak punya izin untuk itu. Pemilik toko bisa mengaturnya.',
    en: 'This account is not allowed to do that. The shop owner can change it.',
  },
  not_found: { id: 'Yang dicari tidak ada.', en: 'There is nothing here by that name.' },
  conflict: {
    id: 'Nama itu sudah dipakai, atau datanya baru saja berubah.',
    en: 'That name is taken already, or the data has just changed.',
  },
  rate_limited: {
    id: 'Terlalu cepat. Tunggu sebentar, lalu coba lagi.',
    en: 'Too fast. Please wait a moment and try again.',
  },
  file_unreadable: {
    id: 'Filenya tidak bisa dibaca. Simpan ulang sebagai CSV atau XLSX, lalu coba lagi.',
    en: 'The file cannot be read. Save it again as CSV or XLSX and try once more.',
  },
  file_empty: { id: 'Filenya kosong.', en: 'The file is empty.' },
  file_too_large: {
    id: 'Filenya terlalu besar. Simpan sebagai CSV dan kirim sendiri, atau bagi per bulan, lalu coba lagi.',
    en: 'The file is too large. Save it as CSV and send it by itself, or split it by month, then try again.',
  },
  table_not_found: {
    id: 'Tidak ada tabel penjualan di file ini.',
    en: 'There is no table of sales in this file.',
  },
  column_not_found: {
    id: 'Ada kolom wajib yang tidak ketemu, misalnya tanggal atau jumlah uang.',
    en: 'A column that is needed is missing, such as a date or an amount.',
  },
  value_invalid: { id: 'Ada isi yang tidak masuk akal.', en: 'There is a value that cannot be right.' },
  receipts_clash: {
    id: 'Nomor struk dan tanggalnya sama dengan yang sudah masuk, tetapi isinya lain, jadi belum saya masukkan. Kalau ini cabang lain, sebut nama cabangnya (--outlet NAMA); kalau ini koreksi, minta data lama diganti (--replace).',
    en: 'The receipt numbers and days are those of sales already loaded, but the contents differ, so nothing was loaded. If this is another outlet, name it (--outlet NAME); if it is a correction, ask to replace the old data (--replace).',
  },
  metric_unavailable: {
    id: 'Angka itu tidak dicatat di data toko ini.',
    en: 'That figure is not recorded in the data of this shop.',
  },
  no_data: { id: 'Belum ada data untuk itu.', en: 'There is no data for that yet.' },
  source_unavailable: {
    id: 'Kasirnya sedang tidak bisa dihubungi. Saya coba lagi sebentar lagi.',
    en: 'The cash register cannot be reached right now. I will try again shortly.',
  },
  source_rejected: {
    id: 'Kasirnya menolak sambungan. Periksa kunci atau izinnya, lalu sambungkan lagi.',
    en: 'The cash register refused the connection. Please check its key or permission, then connect it again.',
  },
  model_unavailable: {
    id: 'Model bahasanya sedang tidak menjawab. Coba lagi sebentar lagi.',
    en: 'The language model does not answer right now. Please try again shortly.',
  },
  database_unavailable: {
    id: 'Sebentar ya, datanya sedang tidak bisa dibuka. Coba lagi sebentar lagi.',
    en: 'One moment: the data cannot be opened right now. Please try again shortly.',
  },
  storage_full: {
    id: 'Tempat penyimpanan AIRA penuh, jadi yang ini belum masuk. Setelah yang mengelola AIRA menambah ruang, kirim lagi.',
    en: 'The storage of AIRA is full, so this did not go in. Once whoever hosts AIRA has made room, send it again.',
  },
  load_interrupted: {
    id: 'Pengirimannya terputus sebelum filenya sampai utuh. Kirim lagi, ya.',
    en: 'The upload broke off before the whole file had arrived. Please send it again.',
  },
  configuration: {
    id: 'Ada pengaturan AIRA yang belum benar. Jalankan: npm run aira -- doctor',
    en: 'A setting of AIRA is not right. Run: npm run aira -- doctor',
  },
  internal: {
    id: 'Maaf, ada yang salah di pihak kami.',
    en: 'Sorry, something went wrong on our side.',
  },
};

/** The sentence for a code that was stored; one that is not known any more is our failure. */
export function toCodeSentence(code: string): Localized {
  return Object.hasOwn(PERSON_SENTENCES, code)
    ? PERSON_SENTENCES[code as ErrorCode]
    : PERSON_SENTENCES.internal;
}

const DETAIL_NAMES: Readonly<Record<string, Localized>> = {
  file: { id: 'file', en: 'file' },
  sheet: { id: 'lembar', en: 'sheet' },
  row: { id: 'baris', en: 'row' },
  column: { id: 'kolom', en: 'column' },
  value: { id: 'isi', en: 'value' },
};

/**
 * The sentence that a person reads for an error, with the place in their file when it is known:
 * `Filenya kosong. (file: juli.xlsx, lembar: Sheet1)`. Never the developer's message.
 */
export function toPersonSentence(error: AiraError, locale: Locale): string {
  const sentence = PERSON_SENTENCES[error.code][locale];
  const places = Object.entries(error.details).flatMap(([key, value]) => {
    const name = DETAIL_NAMES[key];
    return name ? [`${name[locale]}: ${value}`] : [];
  });
  return places.length === 0 ? sentence : `${sentence} (${places.join(', ')})`;
}
