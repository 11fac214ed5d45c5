import { CATALOGUE } from '../../metrics/catalogue.ts';
import type { Locale, Localized } from '../../text.ts';
import type { Notice } from '../ledger/entry.ts';
import { DIMENSION_LABELS, toPlainName } from './names.ts';
import { wordPeriod } from './periods.ts';
import { wordChangeNotice } from './explanations.ts';
import { listOwnerChoices, wordOwnerNotice } from './owner-notices.ts';
import { capitalise, wordConditions } from './statements.ts';
import { labelOf } from './values.ts';
import { wordStatus } from './status.ts';
import { wordUnavailable } from './unavailable.ts';

const NOTHING_TO_PROVE: Localized = {
  id: 'Belum ada angka yang bisa saya buktikan. Tanya dulu angkanya, misalnya “omzet kemarin”, lalu ketik “bukti”.',
  en: 'There is no figure to prove yet. Ask for one first, such as “sales yesterday”, then write “proof”.',
};

/** A notice in words: what is missing, what was found, or what AIRA needs to know. */
export function wordNotice(notice: Notice, locale: Locale): string {
  switch (notice.notice) {
    case 'unavailable':
      return wordUnavailable(notice, locale);
    case 'empty':
      return wordEmpty(notice, locale);
    case 'names':
      return wordNames(notice, locale);
    case 'status':
      return wordStatus(notice, locale);
    case 'definition':
      return `${capitalise(labelOf(notice.metric, locale))}: ${CATALOGUE[notice.metric].definition[locale]}`;
    case 'clarification':
      return wordClarification(notice, locale);
    case 'nothing_to_prove':
      return NOTHING_TO_PROVE[locale];
    case 'premise':
    case 'indivisible':
      return wordChangeNotice(notice, locale);
    default:
      return wordOwnerNotice(notice, locale);
  }
}

/** What a person may tap next; empty where a notice asks and offers nothing. */
export function listNoticeChoices(notice: Notice, locale: Locale): readonly string[] {
  if (notice.notice === 'clarification') return notice.choices;
  if (notice.notice === 'confirmation' || notice.notice === 'lesson') return listOwnerChoices(notice, locale);
  return [];
}

function wordEmpty(notice: Notice & { notice: 'empty' }, locale: Locale): string {
  const label = labelOf(notice.metric, locale);
  const about = wordConditions(notice, locale);
  const period = wordPeriod(notice.period, locale);
  if (locale === 'id') {
    return `Tidak ada transaksi${about ? ` untuk ${about}` : ''} pada ${period}, jadi ${label} tidak bisa dihitung.`;
  }
  return `There were no transactions${about ? ` for ${about}` : ''} in ${period}, so ${label} cannot be computed.`;
}

function wordNames(notice: Notice & { notice: 'names' }, locale: Locale): string {
  const names = notice.matches.map((match) => toPlainName(match.name));
  const asked = toPlainName(notice.text);
  if (names.length === 0) {
    return locale === 'id'
      ? `Tidak ada nama yang cocok dengan “${asked}” di data.`
      : `No name in the data matches “${asked}”.`;
  }
  const dimension = notice.matches[0]?.dimension ?? 'product';
  const label = capitalise(DIMENSION_LABELS[dimension][locale]);
  const more = notice.isCut ? [locale === 'id' ? '… dan lainnya' : '… and others'] : [];
  return [`${label}:`, ...names.map((name) => `• ${name}`), ...more].join('\n');
}

function wordClarification(notice: Notice & { notice: 'clarification' }, locale: Locale): string {
  const choices = notice.choices.map((choice, index) => `${index + 1}. ${toPlainName(choice)}`).join('\n');
  return locale === 'id'
    ? `Maksudnya yang mana? Balas nomor atau namanya.\n${choices}`
    : `Which one do you mean? Reply with its number or name.\n${choices}`;
}
