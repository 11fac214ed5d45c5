import type { Notice } from '#core/accounts/find-notice.ts';
import { toCodeSentence } from '#core/error-messages.ts';
import type { Locale, Localized } from '#core/text.ts';

type Wording = (facts: Readonly<Record<string, string>>, notice: Notice) => Localized;

/** What is told without being asked. First the shop, because a person may have several. */
export function wordNotice(notice: Notice, locale: Locale): string {
  const facts = Object.fromEntries(
    Object.entries(notice.facts).map(([name, value]) => [name, String(value)]),
  );
  return `${notice.business.name}\n${WORDINGS[notice.kind](facts, notice)[locale]}`;
}

const WORDINGS: Readonly<Record<Notice['kind'], Wording>> = {
  source_failing: ({ source, code = '', lastSucceededAt }, { business }) => {
    const why = toCodeSentence(code);
    const since = (locale: Locale): string =>
      lastSucceededAt ? ` ${SINCE[locale]} ${toMoment(lastSucceededAt, business.timeZone, locale)}` : '';
    return {
      id: `Data dari "${source}" tidak bisa masuk${since('id')}. ${why.id} Yang sudah masuk tetap aman; begitu tersambung lagi, saya kabari.`,
      en: `Data from "${source}" cannot come in${since('en')}. ${why.en} What came in before is safe; I will tell you when it works again.`,
    };
  },
  source_recovered: ({ source }) => ({
    id: `Data dari "${source}" sudah masuk lagi, termasuk yang sempat tertinggal.`,
    en: `Data from "${source}" comes in again, with what was missing.`,
  }),
  handover: ({ person, about }) => ({
    id: `${person} minta dibantu orang${about ? `: ${about}` : '.'}`,
    en: `${person} asks for help from a person${about ? `: ${about}` : '.'}`,
  }),
};

const SINCE: Localized = { id: 'sejak', en: 'since' };

/** `21 Nov 14.05` by the shop's clock. */
function toMoment(at: string, timeZone: string, locale: Locale): string {
  const format = { timeZone, day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', format).format(new Date(at));
}
