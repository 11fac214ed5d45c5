import { averagedPerOrder } from './choose-task.ts';
import type { Cue } from './concepts.ts';
import { decline, type SpecialPlan } from './decline.ts';
import type { Reading } from './reading.ts';

/** Figures near those that the tools have: refused rather than answered with a neighbour. */
export function beyondTools(reading: Reading): SpecialPlan | null {
  if (lacksField(reading)) return decline('no_field');
  return isOutOfReach(reading) ? { smalltalk: 'unclear' } : null;
}

/** The biggest receipt, items per receipt, how many different goods. */
function lacksField(reading: Reading): boolean {
  const { metrics, dimensions, words, periods } = reading;
  const isBiggestReceipt = metrics.length > 0 && metrics.every(({ id }) => id === 'orders');
  const saysBig = has(
    reading,
    /^(?:besar|terbesar|tertinggi|biggest|largest|highest|kecil|terkecil|smallest)$/u,
  );
  const isPerOrder = metrics.some(({ id }) => id === 'average_order_value');
  const countsItems =
    metrics.some(({ id }) => id === 'items_sold') || (has(reading, /^many$/u) && dimensions.length > 0);
  return (
    (isBiggestReceipt && saysBig && dimensions.length === 0 && !reading.cues.has('share')) ||
    (isPerOrder && (countsItems || countsPerOrder(reading)) && averagedPerOrder(reading) === null) ||
    (countsKinds(words) && (metrics.length > 0 || periods.length > 0))
  );
}

/** Spans of money, means over weeks or months, the moment of something, a rate of discounts or refunds. */
function isOutOfReach(reading: Reading): boolean {
  const { cues, metrics, dimensions, amounts, periods, weekdays, names } = reading;
  const sums = amounts.filter(({ op, isAmount, value }) => op === null && (isAmount || value > 1000));
  const saysSpan = has(reading, /^(?:seminggu|sepekan|sebulan|setahun)$/u) && periods.length > 0;
  const isSpanMean = cues.has('average') && saysSpan && !isRunningSpan(reading);
  const isUndated = amounts.length + periods.length + weekdays.length === 0;
  const asksWhen = has(reading, /^(?:kapan|when)$/u) && isUndated && !WAYS.some((id) => cues.has(id));
  const isPart = cues.has('share') && metrics.some(({ id }) => /^(?:discounts|refunds|tax)$/u.test(id));
  const isRate = isPart && names.length + dimensions.length === 0 && !cues.has('change');
  const span = dimensions.find(({ id, isSure }) => isSure && (id === 'month' || id === 'week'));
  const isMean = cues.has('average') && !cues.has('highest') && !cues.has('lowest') && !cues.has('daily');
  const isUnitMean = isMean && span !== undefined && metrics.every(({ id }) => id !== 'average_order_value');
  return (sums.length > 1 && !cues.has('target')) || isSpanMean || asksWhen || isRate || isUnitMean;
}

/** "rata-rata sebulan terakhir" is over that month; "sebulan rata-rata berapa tahun ini" is a mean of months. */
const isRunningSpan = ({ words }: Reading): boolean =>
  words.some(
    ({ norm }, at) =>
      /^(?:seminggu|sepekan|sebulan|setahun)$/u.test(norm) &&
      /^(?:terakhir|ini|kemarin|lalu)$/u.test(words[at + 1]?.norm ?? ''),
  );

const WAYS: readonly Cue[] = ['highest', 'lowest', 'list', 'per', 'trend', 'status'];

function has({ words }: Reading, pattern: RegExp): boolean {
  return words.some(({ norm }) => pattern.test(norm));
}

/** "berapa jenis produk terjual", "how many different items": a count of names, not of units. */
function countsKinds(words: Reading['words']): boolean {
  return words.some(({ norm }, at) => {
    const next = words[at + 1]?.norm ?? '';
    if (norm === 'berapa') return /^(?:jenis|macam|varian|ragam)$/u.test(next);
    return norm === 'many' && /^(?:different|kinds|types|distinct|unique|kind|type)$/u.test(next);
  });
}

/** "pizzas per order": the basket in things, not in money. */
function countsPerOrder({ metrics, dimensions, words }: Reading): boolean {
  return metrics.some(
    ({ id, from }) =>
      id === 'average_order_value' &&
      words[from]?.norm === 'per' &&
      dimensions.some((one) => one.id === 'product' && one.from === from - 1),
  );
}
