import { isSum } from './choose-amounts.ts';
import type { Frame } from './frame.ts';
import type { DimensionMention, Reading } from './reading.ts';

/** What the words ask for and the frame does not hold: then the question was not understood. */
export function dropsWords(reading: Reading, frame: Frame): boolean {
  const { cues, metrics, dimensions, names, periods } = reading;
  if (periods.some((placed) => placed.reading.isImpossible === true)) return true;
  const isSplitShare =
    frame.task === 'share' &&
    cues.has('per') &&
    dimensions.some(({ isSure, isImplied }) => isSure && !isImplied);
  const isLostShare =
    (frame.task === 'total' || frame.task === 'daily_average') &&
    cues.has('share') &&
    !frame.metrics.includes('gross_margin');
  const hasEnd = cues.has('highest') || cues.has('lowest');
  const isBare = metrics.every(({ firmness }) => firmness === 'hinted') && names.length === 0;
  const isLostEnd = frame.task === 'total' && frame.receipts === null && hasEnd && isBare;
  const asksWhen =
    frame.task === 'count_days' && reading.words.some(({ norm }) => /^(?:kapan|when)$/u.test(norm));
  const isLostSum = reading.amounts.some(isSum) && !holdsSum(frame) && !isDoubted(reading);
  if (isLostSum) return true;
  const isLostPlace = cues.has('place') && frame.placeOf === null;
  if (isLostPlace || asksWhen || crossesTwo(reading, frame)) return true;
  return isSplitShare || isLostShare || isLostEnd || leavesNumber(reading, frame);
}

/** "3 produk teratas per cabang": a list within a list. */
function crossesTwo({ dimensions, words }: Reading, { task }: Frame): boolean {
  const spoken = dimensions.filter(({ isSure, isImplied }) => isSure && !isImplied);
  const isEach = ({ from, text }: DimensionMention): boolean =>
    /^(?:per|tiap|setiap|each|by|masing|every)$/u.test(words[from - 1]?.norm ?? '') ||
    /^(?:per|tiap|setiap|each|by|every)\b/u.test(text);
  const each = spoken.filter(isEach);
  return task === 'rank' && each.some((one) => spoken.some(({ id }) => id !== one.id));
}

/** A number that no slot took is half a period, a place or a name that was not read. */
function leavesNumber({ amounts, cues }: Reading, { task }: Frame): boolean {
  const isPlain = task === 'total' || task === 'compare' || task === 'daily_average' || task === 'share';
  return (
    isPlain &&
    (cues.has('nth') || amounts.some(({ op, isAmount, value }) => op === null && !isAmount && value <= 1000))
  );
}

function holdsSum({ target, threshold, receipts }: Frame): boolean {
  return target !== null || threshold !== null || receipts !== null;
}

/** "omzet mei bener 60 juta kan?": the figure itself settles whether it is so. */
function isDoubted({ words, metrics }: Reading): boolean {
  const isSaid = words.some(({ norm }) => /^(?:benar|bener|betul|kan|masa|right|correct|true)$/u.test(norm));
  return metrics.length > 0 && (isSaid || /^(?:ya|kan)$/u.test(words.at(-1)?.norm ?? ''));
}
