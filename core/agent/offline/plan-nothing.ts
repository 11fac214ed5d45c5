import type { Locale } from '../../text.ts';
import type { Cue } from './concepts.ts';
import { decline, type SpecialPlan } from './decline.ts';
import type { Frame } from './frame.ts';
import type { Reading } from './reading.ts';

/** What a bare "berapa?" most often means. */
const QUESTIONS: Readonly<Record<Locale, readonly string[]>> = {
  id: ['Omzet hari ini', 'Omzet kemarin', 'Jumlah transaksi hari ini', 'Produk terlaris bulan ini'],
  en: ['Sales today', 'Sales yesterday', 'Orders today', 'Best seller this month'],
};

const STEERS: readonly Cue[] = [
  'highest',
  'lowest',
  'why',
  'change',
  'share',
  'compare',
  'list',
  'versus',
  'plain_total',
  'average',
  'chart',
  'table',
  'file',
  'reverse',
  'target',
  'count',
  'together',
  'both',
  'nth',
];

/** Nothing about a business at all: far from the subject when it reads as a question, else unclear. */
export function nothingSaid(reading: Reading, before: Frame | null): SpecialPlan | null {
  const { metrics, dimensions, names, periods, hours, weekdays, cues, unknown, words } = reading;
  const said = [metrics, dimensions, names, periods, hours, weekdays].some((one) => one.length > 0);
  if (unknown.length === 0) {
    if (said || (before !== null && isSteering(reading)) || asksState(reading)) return null;
    return before === null ? askWhich(reading) : { smalltalk: 'unclear' };
  }
  if (cues.has('names'))
    return { calls: [{ name: 'find_names', input: { text: unknown.join(' ').slice(0, 200) } }] };
  const known = words.filter(({ isKnown }) => isKnown).length;
  return known >= 2 ? decline('out_of_scope') : { smalltalk: 'unclear' };
}

/** Words that change something in the answer before. */
function isSteering({ cues, words, amounts }: Reading): boolean {
  const pointsBack = words.some(({ norm }) => /^(?:total|keseluruhan|overall|altogether|tadi)$/u.test(norm));
  return pointsBack || STEERS.some((id) => cues.has(id)) || amounts.length > 0;
}

/** "gimana?", "naik ga?" by themselves are about sales. */
function asksState({ cues, words, smalltalk }: Reading): boolean {
  return (cues.has('how') || cues.has('change')) && words.length <= 6 && smalltalk.length === 0;
}

/** A bare "berapa?" is answered by whole questions to choose from. */
function askWhich({ words, locale }: Reading): SpecialPlan {
  if (!words.some(({ norm }) => /^(?:berapa|much|many)$/u.test(norm))) return { smalltalk: 'unclear' };
  const choices = [...QUESTIONS[locale]];
  return { calls: [{ name: 'ask_clarification', input: { about: 'metric', choices } }] };
}
