import type { Locale } from '../../text.ts';
import type { OwnerNotice } from '../ledger/owner-notice.ts';
import { LESSONS } from '../lessons/library.ts';
import { toPlainName } from './names.ts';
import { listProposalChoices, wordClosed, wordProposal } from './proposals.ts';
import { wordChanged, wordKept, wordSetting } from './settings.ts';

/** Notices about definitions, lessons and people in words. */
export function wordOwnerNotice(notice: OwnerNotice, locale: Locale): string {
  switch (notice.notice) {
    case 'setting':
      return wordSetting(notice, locale);
    case 'setting_kept':
      return wordKept(notice, locale);
    case 'setting_changed':
      return wordChanged(notice, locale);
    case 'confirmation':
      return wordProposal(notice.proposal, locale);
    case 'proposal_closed':
      return wordClosed(notice.why, locale);
    case 'lesson':
      return LESSONS[notice.topic].text[locale];
    case 'handed_over':
      return wordHandover(notice, locale);
    case 'outlet_kept':
      return wordKeptOutlet(notice.outlet, locale);
    case 'outlet_released':
      return locale === 'id' ? 'Siap, sekarang semua cabang lagi.' : 'All right, all outlets again.';
  }
}

/** What a person may tap next; empty where nothing is asked. */
export function listOwnerChoices(notice: OwnerNotice, locale: Locale): readonly string[] {
  if (notice.notice === 'confirmation') return listProposalChoices(notice.proposal, locale);
  if (notice.notice !== 'lesson') return [];
  const { next, nextWithoutProfit } = LESSONS[notice.topic];
  return [(notice.seesProfit ? next : (nextWithoutProfit ?? next))[locale]];
}

function wordHandover(
  { people, contact }: Extract<OwnerNotice, { notice: 'handed_over' }>,
  locale: Locale,
): string {
  const names = people.map(toPlainName).join(', ');
  if (names !== '') {
    return locale === 'id'
      ? `Sudah saya catat untuk ${names}. Kalau mendesak, hubungi langsung ya.`
      : `I have noted it for ${names}. If it is urgent, please contact them directly.`;
  }
  if (contact !== null) {
    return locale === 'id'
      ? `Sudah saya catat. Untuk bantuan, hubungi ${contact}.`
      : `I have noted it. For help, contact ${contact}.`;
  }
  return locale === 'id'
    ? 'Sudah saya catat, tapi belum ada orang yang ditunjuk untuk membantu di sini. Yang memasang AIRA bisa menunjuknya.'
    : 'I have noted it, but nobody is named yet to help here. Whoever hosts AIRA can name someone.';
}

function wordKeptOutlet(outlet: string, locale: Locale): string {
  const name = toPlainName(outlet);
  return locale === 'id'
    ? `Siap, mulai sekarang semua jawaban untuk cabang ${name}. Bilang “semua cabang” untuk kembali.`
    : `All right, from now on every answer is about outlet ${name}. Say “all outlets” to go back.`;
}
