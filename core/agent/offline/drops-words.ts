import { isSum } from './choose-amounts.ts';
import type { Frame } from './frame.ts';
import { toDate, wholeUnit } from './period/period-reading.ts';
import type { DimensionMention, Reading } from './reading.ts';
import { WEEKDAY_NAMES } from './words/period-words.ts';

/** What the words ask for and the frame does not hold: then the question was not understood. */
export function dropsWords(reading: Reading, frame: Frame): boolean {
  return LOSSES.some((isLost) => isLost(reading, frame));
}

type Loss = (reading: Reading, frame: Frame) => boolean;

const hasEnd = ({ cues }: Reading): boolean => cues.has('highest') || cues.has('lowest');

const isImpossibleDay: Loss = ({ periods }) => periods.some((placed) => placed.reading.isImpossible === true);

/** A share of every value at once, or a share that became a plain figure. */
const isLostShare: Loss = (reading, { task, metrics }) => {
  const { cues, dimensions } = reading;
  if (!cues.has('share') || metrics.includes('gross_margin')) return false;
  if (task === 'share')
    return cues.has('per') && dimensions.some(({ isSure, isImplied }) => isSure && !isImplied);
  if (task === 'rank') return !hasEnd(reading) && !cues.has('per') && !cues.has('list');
  return task === 'total' || task === 'daily_average';
};

/** "paling tinggi" of nothing that could be ranked. */
const isLostEnd: Loss = (reading, { task, receipts }) => {
  const isBare = reading.metrics.every(({ firmness }) => firmness === 'hinted') && reading.names.length === 0;
  return task === 'total' && receipts === null && hasEnd(reading) && isBare;
};

const isLostPlace: Loss = ({ cues }, { placeOf }) => cues.has('place') && placeOf === null;

const isLostSum: Loss = (reading, frame) =>
  reading.amounts.some(isSum) && !holdsSum(frame) && !isDoubted(reading);

/** "did the weekend beat the one before": a contest of which one side was not read. */
const isLostContest: Loss = ({ words }, { task, each }) =>
  task === 'total' &&
  each.length < 2 &&
  words.some(({ norm }) => /^(?:beat|beats|outsell|outsold)$/u.test(norm));

/** "laku di atas 10": things that were sold, where only the money of a receipt can be held to an amount. */
const isCountOfThings: Loss = ({ amounts, metrics }, { receipts }) =>
  receipts !== null &&
  !amounts.some(isSum) &&
  metrics.some(({ id }) => id === 'items_sold') &&
  metrics.every(({ id }) => id !== 'orders');

/** "minuman sama makanan cuan mana" where only one of them is a name. */
const isOneSided: Loss = ({ cues, words }, { task, each, filters, periods }) =>
  task === 'total' &&
  (cues.has('and') || cues.has('versus')) &&
  words.some(({ norm }) => norm === 'mana') &&
  each.length < 2 &&
  periods.length < 2 &&
  filters.every(({ values }) => values.length < 2);

/** "pagi sama malam ramean mana": two parts of the day set against each other, which are read as one. */
const isContestOfHours: Loss = ({ cues, hours }, { dimension }) => {
  const sorted = hours.map(Number).toSorted((a, b) => a - b);
  const gaps = sorted.filter((hour, at) => (sorted[(at + 1) % sorted.length] ?? 0) !== (hour + 1) % 24);
  const isContest = cues.has('versus') || cues.has('which') || cues.has('compare');
  return gaps.length > 1 && isContest && dimension !== 'hour';
};

/** "sebelum jam makan siang", "malam sampai sekarang": hours that only begin or end there. */
const isCutHours: Loss = ({ words, hours }) =>
  hours.length > 0 && CUT_HOURS.test(words.map(({ norm }) => norm).join(' '));

const CUT_HOURS =
  /\b(?:sebelum|setelah|sesudah|habis|before|after) (?:jam |waktu )?(?:makan|pagi|siang|sore|malam|breakfast|lunch|dinner|noon|morning|evening)\b|\b(?:pagi|siang|sore|malam|morning|evening|night) (?:sampai|hingga|until|till) (?:hari|tadi|sekarang|kemarin|now|today)\b/u;

/** "yang laku selain kopi apa aja": a list of things that became one figure. */
const isLostList: Loss = ({ cues, metrics: said }, { task, each }) =>
  task === 'total' &&
  cues.has('plural') &&
  each.length === 0 &&
  said.length > 0 &&
  said.every(({ id, firmness }) => id === 'items_sold' && firmness === 'hinted');

/** The best month of a single month, or of one day: the words that set it apart were not read. */
const isOneOfOne: Loss = (_reading, { task, dimension, limit, periods }) => {
  if (
    task !== 'rank' ||
    limit !== 1 ||
    (dimension !== 'month' && dimension !== 'week' && dimension !== 'quarter')
  )
    return false;
  return periods.some(({ from, to }) => wholeUnit({ from, to: from }, dimension).to >= to);
};

/** "sebutkan semua menu kategori snack": names are wanted, no figure. */
const isLostListing: Loss = ({ cues, metrics: said }, { task, metrics }) =>
  task === 'total' && cues.has('names') && said.length === 0 && metrics[0] === 'net_sales';

/** Mondays of a Tuesday: two readings of one day that hold nothing together. */
const isDayApart: Loss = (_reading, { periods, compareTo, filters }) => {
  const named = filters.find(({ dimension }) => dimension === 'weekday')?.values;
  return [...periods, ...(compareTo === null ? [] : [compareTo])].some(
    ({ from, to }) =>
      from === to && named?.includes(WEEKDAY_NAMES[toDate(from).dayOfWeek - 1] ?? '') === false,
  );
};

/** "half year revenue": half of what was not read. */
const isLostHalf: Loss = ({ words, periods, amounts, names }) =>
  words.some(
    ({ norm }, at) =>
      /^(?:half|setengah|separuh|paruh)$/u.test(norm) &&
      ![...periods, ...amounts, ...names].some(({ from, to }) => from <= at && at < to),
  );

/** "kemarin jam segini": up to the same minute. */
const isLostClock: Loss = ({ words }) =>
  /\b(?:jam (?:segini|sekarang)|(?:this|same) time (?:yesterday|last week|of day))\b/u.test(
    words.map(({ norm }) => norm).join(' '),
  );

/** "hari apa yang turun" of two totals. */
const isLostSplit: Loss = ({ cues, dimensions }, { task }) =>
  task === 'compare' && cues.has('which') && dimensions.some(({ isSure, isImplied }) => isSure && !isImplied);

const KINDS = /^(?:makanan|minuman|foods?|drinks?|beverages?|snacks?|dessert|desserts)$/u;

/** "how about drinks only?" where no name is for drinks. */
const isLostKind: Loss = ({ cues, dimensions }, { task, filters }) =>
  task === 'total' &&
  cues.has('only') &&
  dimensions.some(({ id, text }) => id === 'product' && KINDS.test(text)) &&
  filters.every(({ dimension }) => dimension !== 'product' && dimension !== 'category');

const isLostMoment: Loss = ({ words }, { task }) =>
  task === 'count_days' && words.some(({ norm }) => /^(?:kapan|when)$/u.test(norm));

/** "3 produk teratas per cabang": a list within a list. */
const crossesTwo: Loss = ({ dimensions, words }, { task }) => {
  const spoken = dimensions.filter(({ isSure, isImplied }) => isSure && !isImplied);
  const isEach = ({ from, text }: DimensionMention): boolean =>
    /^(?:per|tiap|setiap|each|by|masing|every)$/u.test(words[from - 1]?.norm ?? '') ||
    /^(?:per|tiap|setiap|each|by|every)\b/u.test(text);
  const each = spoken.filter(isEach);
  return task === 'rank' && each.some((one) => spoken.some(({ id }) => id !== one.id));
};

/** A number that no slot took is half a period, a place or a name that was not read. */
const leavesNumber: Loss = ({ amounts, cues }, { task }) => {
  const isPlain = task === 'total' || task === 'compare' || task === 'daily_average' || task === 'share';
  return (
    isPlain &&
    (cues.has('nth') || amounts.some(({ op, isAmount, value }) => op === null && !isAmount && value <= 1000))
  );
};

const LOSSES: readonly Loss[] = [
  isImpossibleDay,
  isLostShare,
  isLostEnd,
  isLostPlace,
  isLostSum,
  isLostMoment,
  isCountOfThings,
  isOneSided,
  isOneOfOne,
  isLostList,
  isCutHours,
  isContestOfHours,
  isLostListing,
  isLostContest,
  isLostKind,
  isLostHalf,
  isLostClock,
  isLostSplit,
  isDayApart,
  crossesTwo,
  leavesNumber,
];

function holdsSum({ target, threshold, receipts }: Frame): boolean {
  return target !== null || threshold !== null || receipts !== null;
}

/** "omzet mei bener 60 juta kan?": the figure itself settles whether it is so. */
function isDoubted({ words, metrics }: Reading): boolean {
  const isSaid = words.some(({ norm }) => /^(?:benar|bener|betul|kan|masa|right|correct|true)$/u.test(norm));
  return metrics.length > 0 && (isSaid || /^(?:ya|kan)$/u.test(words.at(-1)?.norm ?? ''));
}
