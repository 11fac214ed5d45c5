import type { SettingKey } from '../../accounts/setting-values.ts';
import type { Locale, Localized } from '../../text.ts';
import type { OwnerNotice } from '../ledger/owner-notice.ts';
import { toPlainName } from './names.ts';
import { wordDate } from './periods.ts';

type Told = Extract<OwnerNotice, { notice: 'setting' }>;
type Kept = Extract<OwnerNotice, { notice: 'setting_kept' }>;
type Changed = Extract<OwnerNotice, { notice: 'setting_changed' }>;

interface Value {
  key: SettingKey;
  value: string;
  outlet: string | null;
}

const OMZET: Readonly<Record<string, Localized>> = {
  net_sales: {
    id: 'penjualan bersih, setelah diskon dan refund, sebelum pajak',
    en: 'net sales, after discounts and refunds, before tax',
  },
  gross_sales: {
    id: 'penjualan kotor, sebelum diskon dan refund',
    en: 'gross sales, before discounts and refunds',
  },
  total_collected: {
    id: 'total yang dibayar pelanggan, termasuk pajak',
    en: 'the total that customers paid, tax included',
  },
};

/** What the metric that stands for omzet is, in a few words. */
export function wordOmzet(value: string, locale: Locale): string {
  return OMZET[value]?.[locale] ?? '';
}

export function wordClock(value: string, locale: Locale): string {
  return locale === 'id' ? `jam ${value.replace(':', '.')}` : value;
}

/** `di cabang Denpasar`, or nothing for the whole business. */
function wordPlace(outlet: string | null, locale: Locale): string {
  if (outlet === null) return '';
  return locale === 'id' ? ` di cabang ${toPlainName(outlet)}` : ` at outlet ${toPlainName(outlet)}`;
}

export const MIDNIGHT = '00:00';

/** What holds, as a whole sentence. */
function wordValue({ key, value, outlet }: Value, locale: Locale): string {
  const isYes = value === 'yes';
  const clock = wordClock(value, locale);
  const place = wordPlace(outlet, locale);
  if (locale === 'id') {
    if (key === 'omzet_means') return `Di usaha ini omzet berarti ${wordOmzet(value, locale)}.`;
    if (key === 'day_starts_at') {
      const meaning =
        value === MIDNIGHT
          ? 'sama dengan tanggal kalender'
          : 'penjualan sebelum jam itu masuk hari sebelumnya';
      return `Hari usaha${place} mulai ${clock}: ${meaning}.`;
    }
    return `Viewer ${isYes ? 'boleh' : 'tidak bisa'} melihat HPP, laba dan margin.`;
  }
  if (key === 'omzet_means') return `At this business sales mean ${wordOmzet(value, locale)}.`;
  if (key === 'day_starts_at') {
    const meaning =
      value === MIDNIGHT ? 'the same as the calendar' : 'sales before that belong to the day before';
    return `The business day${place} starts at ${clock}: ${meaning}.`;
  }
  return `Viewers ${isYes ? 'may' : 'may not'} see cost, profit and margin.`;
}

export function wordSetting(told: Told, locale: Locale): string {
  const parts = [wordValue(told, locale)];
  if (told.exceptions.length > 0) {
    const list = told.exceptions
      .map(({ outlet, value }) => `${toPlainName(outlet)} ${wordClock(value, locale)}`)
      .join(', ');
    parts.push(locale === 'id' ? `Kecuali ${list}.` : `Except ${list}.`);
  }
  if (told.since !== null) {
    parts.push(wordSince(told, told.since, locale));
  } else if (told.exceptions.length === 0) {
    parts.push(
      locale === 'id'
        ? 'Pemilik atau admin bisa mengubahnya lewat chat ini.'
        : 'The owner or an admin can change it in this chat.',
    );
  }
  return parts.join(' ');
}

/** `Diatur pada 3 Nov 2026, sebelumnya jam 00.00.` */
function wordSince({ key, before, value }: Told, since: string, locale: Locale): string {
  const date = wordDate(since, locale);
  const set = locale === 'id' ? `Diatur pada ${date}` : `Set on ${date}`;
  if (before === null || before === value || key === 'viewers_see_profit') return `${set}.`;
  const earlier = key === 'omzet_means' ? wordOmzet(before, locale) : wordClock(before, locale);
  return locale === 'id' ? `${set}, sebelumnya ${earlier}.` : `${set}, before that ${earlier}.`;
}

const VALUES: Readonly<Record<SettingKey, Localized>> = {
  omzet_means: {
    id: 'Omzet bisa berarti penjualan bersih, penjualan kotor, atau total yang dibayar pelanggan.',
    en: 'Sales can mean net sales, gross sales, or the total that customers paid.',
  },
  day_starts_at: {
    id: 'Awal hari usaha bisa dari jam 00.00 sampai jam 11.59, misalnya jam 02.00 untuk toko yang tutup lewat tengah malam.',
    en: 'The business day can start from 00:00 to 11:59, such as 02:00 for a shop that closes after midnight.',
  },
  viewers_see_profit: {
    id: 'Untuk viewer pilihannya boleh atau tidak melihat HPP, laba dan margin.',
    en: 'For viewers the choice is whether they may see cost, profit and margin.',
  },
};

export function wordKept(kept: Kept, locale: Locale): string {
  const now = wordValue({ ...kept, outlet: kept.why === 'outlet' ? null : kept.outlet }, locale);
  switch (kept.why) {
    case 'same':
      return locale === 'id' ? `Memang sudah begitu. ${now}` : `It is so already. ${now}`;
    case 'role':
      return locale === 'id'
        ? `Pengaturan hanya bisa diubah pemilik atau admin. ${now}`
        : `Only the owner or an admin can change settings. ${now}`;
    case 'value':
      return `${VALUES[kept.key][locale]} ${locale === 'id' ? 'Jadi belum saya ubah.' : 'So I changed nothing.'}`;
    case 'outlet': {
      const name = toPlainName(kept.outlet ?? '');
      return locale === 'id'
        ? `Tidak ada cabang bernama “${name}”, jadi belum saya ubah.`
        : `There is no outlet called “${name}”, so I changed nothing.`;
    }
  }
}

export function wordChanged(changed: Changed, locale: Locale): string {
  const done = locale === 'id' ? 'Sudah diubah.' : 'Changed.';
  const moved =
    changed.key === 'day_starts_at'
      ? locale === 'id'
        ? ' Penjualan yang sudah tercatat ikut disesuaikan.'
        : ' Sales that are stored already have been moved along.'
      : '';
  return `${done} ${wordValue(changed, locale)}${moved}`;
}
