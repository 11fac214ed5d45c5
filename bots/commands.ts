import type { Localized } from '#core/text.ts';

/** Slash commands that are short for a question. */
const QUESTIONS: Readonly<Record<string, Localized>> = {
  omzet: { id: 'omzet hari ini berapa?', en: 'what are my net sales today?' },
  laris: { id: 'produk terlaris bulan ini', en: 'best selling products this month' },
  bandingkan: {
    id: 'bandingkan omzet bulan ini dengan bulan lalu',
    en: 'compare net sales this month with last month',
  },
};

export type Command =
  | { name: 'link'; code: string }
  | { name: 'unlink' }
  | { name: 'help' }
  | { name: 'business'; wanted: string }
  | { name: 'ask'; question: Localized };

/** The command in a message, or null for a plain question. `/start CODE` is Telegram's deep link. */
export function parseCommand(text: string): Command | null {
  const match = /^\/([a-z]+)(?:@\w+)?(?:\s+(.*))?$/is.exec(text.trim());
  if (!match) return null;
  const name = (match[1] ?? '').toLowerCase();
  const rest = (match[2] ?? '').trim();
  if ((name === 'start' || name === 'hubungkan' || name === 'link') && rest) {
    return { name: 'link', code: rest };
  }
  if (name === 'putus' || name === 'unlink') return { name: 'unlink' };
  if (name === 'bisnis' || name === 'business') return { name: 'business', wanted: rest };
  const question = QUESTIONS[name];
  if (question) {
    return {
      name: 'ask',
      question: rest ? { id: `${name} ${rest}`, en: `${name} ${rest}` } : question,
    };
  }
  return { name: 'help' };
}
