import type { Locale, Localized } from '../../text.ts';

/** Why rows wait in quarantine, by reason code, as it follows a count. */
const REASONS: Readonly<Record<string, Localized>> = {
  date_missing: { id: 'tanpa tanggal', en: 'without a date' },
  date_invalid: { id: 'dengan tanggal yang tidak mungkin', en: 'with an impossible date' },
  date_ambiguous: { id: 'dengan tanggal yang bisa dibaca dua cara', en: 'with a date that reads both ways' },
  date_implausible: { id: 'dengan tahun yang tidak masuk akal', en: 'with an implausible year' },
  amount_missing: { id: 'tanpa jumlah uang', en: 'without an amount' },
  amount_invalid: { id: 'dengan jumlah uang yang bukan angka', en: 'with an amount that is no number' },
  amount_too_large: { id: 'dengan jumlah uang terlalu besar', en: 'with too large an amount' },
  test_row: { id: 'percobaan', en: 'for testing' },
  not_a_sale: { id: 'bukan penjualan', en: 'that are no sales' },
  receipt_empty: { id: 'kosong', en: 'that are empty' },
  outlet_unknown: { id: 'dari cabang yang tidak dikenal', en: 'of an unknown outlet' },
  amounts_disagree: { id: 'yang jumlahnya tidak cocok', en: 'whose amounts do not add up' },
  value_missing: { id: 'dengan isian kurang', en: 'with a missing value' },
  value_invalid: { id: 'dengan isian yang salah', en: 'with a wrong value' },
};

const UNREADABLE: Localized = { id: 'yang tidak terbaca', en: 'that cannot be read' };

export function wordHeld(reason: string, locale: Locale): string {
  return (REASONS[reason] ?? UNREADABLE)[locale];
}
