import type { Locale, Localized } from '../../text.ts';
import type { OwnerNotice } from '../ledger/owner-notice.ts';
import type { Proposal } from '../proposal.ts';
import { toPlainName } from './names.ts';
import { MIDNIGHT, wordClock, wordOmzet } from './settings.ts';

type SettingProposal = Extract<Proposal, { action: 'change_setting' }>;

/** The question that a yes makes happen. */
export function wordProposal(proposal: Proposal, locale: Locale): string {
  const answer = locale === 'id' ? 'Balas “ya” atau “batal”.' : 'Reply “yes” or “cancel”.';
  if (proposal.action === 'change_setting') return `${wordChange(proposal, locale)} ${answer}`;
  const question =
    locale === 'id'
      ? 'Mau saya teruskan pertanyaan ini ke orang?'
      : 'Shall I pass this question on to a person?';
  return `${question} ${answer}`;
}

function wordChange({ key, value, before, outlet }: SettingProposal, locale: Locale): string {
  if (key === 'omzet_means') {
    const [to, from] = [wordOmzet(value, locale), wordOmzet(before, locale)];
    return locale === 'id'
      ? `Ubah arti omzet jadi ${to}? Sekarang: ${from}. Semua jawaban soal omzet ikut berubah.`
      : `Change what sales mean to ${to}? Now: ${from}. Every answer about sales follows.`;
  }
  if (key === 'day_starts_at') return wordDayStart({ value, before, outlet }, locale);
  if (locale === 'id') {
    return value === 'yes'
      ? 'Izinkan viewer melihat HPP, laba dan margin?'
      : 'Tutup HPP, laba dan margin untuk viewer?';
  }
  return value === 'yes'
    ? 'Let viewers see cost, profit and margin?'
    : 'Close cost, profit and margin to viewers?';
}

function wordDayStart(
  { value, before, outlet }: Pick<SettingProposal, 'value' | 'before' | 'outlet'>,
  locale: Locale,
): string {
  const [to, from] = [wordClock(value, locale), wordClock(before, locale)];
  const isMidnight = value === MIDNIGHT;
  const place = outlet ? toPlainName(outlet.name) : null;
  if (locale === 'id') {
    const where = place ? `cabang ${place}` : 'semua cabang';
    const effect = isMidnight
      ? 'Penjualan kembali mengikuti tanggal kalender'
      : 'Penjualan sebelum jam itu masuk hari sebelumnya';
    return `Ubah awal hari usaha ${where} jadi ${to}? Sekarang ${from}. ${effect}, termasuk yang sudah tercatat.`;
  }
  const where = place ? `outlet ${place}` : 'all outlets';
  const effect = isMidnight ? 'Sales follow the calendar again' : 'Sales before that move to the day before';
  return `Change the start of the business day of ${where} to ${to}? Now ${from}. ${effect}, those already stored too.`;
}

const CHOICES: Readonly<Record<Proposal['action'], Readonly<Record<Locale, readonly string[]>>>> = {
  change_setting: { id: ['Ya, ubah', 'Batal'], en: ['Yes, change it', 'Cancel'] },
  hand_over: { id: ['Ya, teruskan', 'Batal'], en: ['Yes, pass it on', 'Cancel'] },
};

/** The buttons below the question; each is a clear yes or no when sent as a message. */
export function listProposalChoices({ action }: Proposal, locale: Locale): readonly string[] {
  return CHOICES[action][locale];
}

/** True for the text of a yes button, which can be tapped long after its question. */
export function isProposalButton(message: string): boolean {
  const texts = Object.values(CHOICES).flatMap((choices) => [choices.id[0], choices.en[0]]);
  return texts.includes(message.trim());
}

const CLOSED: Readonly<Record<Extract<OwnerNotice, { notice: 'proposal_closed' }>['why'], Localized>> = {
  declined: { id: 'Oke, tidak jadi.', en: 'All right, I leave it as it is.' },
  expired: {
    id: 'Itu sudah terlalu lama, jadi belum saya lakukan. Minta lagi kalau masih mau, ya.',
    en: 'That was too long ago, so I did nothing. Ask again if you still want it.',
  },
  overtaken: {
    id: 'Belum saya ubah, karena pengaturannya baru saja diubah orang lain. Cek dulu, lalu minta lagi kalau masih perlu.',
    en: 'I changed nothing, because somebody else has just changed that setting. Have a look, then ask again if you still want it.',
  },
  role: {
    id: 'Pengaturan hanya bisa diubah pemilik atau admin, jadi tidak saya ubah.',
    en: 'Only the owner or an admin can change settings, so I changed nothing.',
  },
};

export function wordClosed(why: keyof typeof CLOSED, locale: Locale): string {
  return CLOSED[why][locale];
}
