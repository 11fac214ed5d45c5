import type { PlannerInput } from './plan.ts';
import type { Reading } from './reading.ts';

/** Where a message could fall into two questions. */
export interface Cut {
  left: string;
  right: string;
  /** A sentence ends here; a comma or "dan" only may join two questions. */
  isStrong: boolean;
}

const STRONG =
  /[?!;\n]+\s*|\.\s+|,?\s+(?:terus|trus|trs|kemudian|abis itu|habis itu|after that|and then)\s+/giu;
const WEAK = /,\s+|\s+(?:dan|sama|serta|sekalian|plus|and|also|&)\s+/giu;
const MOST_CUTS = 8;
const LONGEST = 300;

/** Every place, the firm ones first. */
export function findCuts({ question }: Pick<PlannerInput, 'question'>): Cut[] {
  if (question.length > LONGEST) return [];
  const cut = (match: RegExpMatchArray, isStrong: boolean): Cut => ({
    left: question.slice(0, match.index).trim(),
    right: question.slice((match.index ?? 0) + match[0].length).trim(),
    isStrong,
  });
  const cuts = [
    ...[...question.matchAll(STRONG)].map((match) => cut(match, true)),
    ...[...question.matchAll(WEAK)].map((match) => cut(match, false)),
  ];
  return cuts.filter(({ left, right }) => left !== '' && right.includes(' ')).slice(0, MOST_CUTS);
}

const ASKING =
  /^(?:berapa|apa|mana|siapa|kapan|bagaimana|gimana|kenapa|mengapa|what|which|who|when|where|how|why|tolong|tampilkan|show)$/u;

/** The right side asks on its own: it names a figure or an end, and sounds like a question. */
export function asksAlone({ metrics, dimensions, cues, words, names, periods }: Reading): boolean {
  if (cues.has('plain_total') || cues.has('correct')) return false;
  const hasEnd = cues.has('highest') || cues.has('lowest');
  const isShown = cues.has('chart') || cues.has('table') || cues.has('file') || cues.has('why');
  const isSplit = dimensions.some(({ isSure, isImplied }) => isSure && !isImplied) && cues.has('per');
  if (isShown || isSplit || (hasEnd && dimensions.length > 0)) return true;
  const isAsking = hasEnd || words.some(({ norm }) => ASKING.test(norm));
  return isNamed(metrics) && (isAsking || names.length + periods.length > 0);
}

/** The left side is whole: it could have been sent by itself. */
export function standsAlone({ metrics, dimensions, periods, cues, names, words }: Reading): boolean {
  const isRanking = (cues.has('highest') || cues.has('lowest')) && dimensions.length > 0;
  const isAsked = metrics.length > 0 && words.some(({ norm }) => /^(?:berapa|much|many)$/u.test(norm));
  return (isNamed(metrics) || isRanking || isAsked) && periods.length + names.length > 0;
}

/**
 * "omzet per produk dan per kategori bulan lalu": the days at the end are for both sides. Only where the
 * left side is split, or the right one ranked: "omzet dan transaksi per jam kemarin" is one question.
 */
export function lendPeriod(left: Reading, right: Reading): string | null {
  const [period] = right.periods;
  if (left.periods.length > 0 || period === undefined || right.periods.length > 1) return null;
  const isRanked = (right.cues.has('highest') || right.cues.has('lowest')) && right.dimensions.length > 0;
  if (!left.cues.has('per') && !isRanked) return null;
  return right.words
    .slice(period.from, period.to)
    .map(({ text }) => text)
    .join(' ');
}

function isNamed(metrics: Reading['metrics']): boolean {
  return metrics.some(({ firmness }) => firmness !== 'hinted');
}

/** "omzet kemarin dan transaksi bulan lalu": each side has a period of its own. */
export function isParallel(left: Reading, right: Reading): boolean {
  const days = ({ periods }: Reading): string => JSON.stringify(periods.map(({ reading }) => reading.period));
  const isFull = (one: Reading): boolean => one.periods.length > 0 && isNamed(one.metrics);
  return isFull(left) && isFull(right) && days(left) !== days(right);
}
