import type { DimensionId, MetricId } from '../../metrics/types.ts';
import { isSum, spokenThreshold } from './choose-amounts.ts';
import type { Cue } from './concepts.ts';
import { isSplitTask, type Frame, type Task } from './frame.ts';
import { freeDimensions } from './pick-dimension.ts';
import type { Reading } from './reading.ts';

/** What is done with the figure. `dimension` is what it could be split by. */
export function chooseTask(reading: Reading, kept: Frame | null, dimension: DimensionId | null): Task {
  const { cues } = reading;
  if (cues.has('why')) return firmMetrics(reading).size > 1 ? 'compare' : 'explain';
  if (asksWhichMoved(reading)) return 'explain';
  if (movesMost(reading) || (kept?.task === 'explain' && isSplit(reading) && !hasEnd(reading)))
    return 'explain';
  if (asksPlace(reading, kept)) return 'rank';
  if (cues.has('reverse') && isSplitTask(kept?.task)) return 'rank';
  const isChange = kept?.task === 'compare' || kept?.task === 'explain';
  if (cues.has('share') && isChange && reading.names.length + reading.metrics.length === 0) return 'compare';
  const shown = isShown(reading, dimension);
  if (shown !== null) return shown;
  const held = chooseHeld(reading, kept, dimension);
  if (held !== null) return held;
  if (isComparison(reading, kept))
    return kept?.task === 'explain' && isSplit(reading) ? 'explain' : 'compare';
  if (asksMargin(reading, kept)) return 'total';
  if (isShare(reading, kept)) return 'share';
  if (averagedPerOrder(reading) !== null) return 'order_average';
  if (isDailyAverage(reading, dimension)) return 'daily_average';
  if (dimension !== null && isRanking(reading, kept)) return 'rank';
  const isOfOrders = reading.metrics.some(({ id }) => id === 'average_order_value');
  if (cues.has('average') && !cues.has('plain_total') && !isOfOrders) return 'daily_average';
  return isUsual(reading) ? 'daily_average' : inheritedTask(reading, kept);
}

/** "agus kalau hari minggu biasanya dapat berapa": what such a day brings, not all of them together. */
const isUsual = ({ words, weekdays }: Reading): boolean =>
  weekdays.length > 0 && words.some(({ norm }) => /^(?:biasanya|umumnya|usually|normally)$/u.test(norm));

const TIMES: ReadonlySet<DimensionId> = new Set([
  'hour',
  'weekday',
  'day',
  'week',
  'month',
  'quarter',
  'year',
]);

const hasEnd = ({ cues }: Reading): boolean => cues.has('highest') || cues.has('lowest');

/** "channel mana yang paling naik": which value made most of the change. */
function movesMost(reading: Reading): boolean {
  const isAsked = reading.dimensions.some(
    ({ id, isSure, isImplied }) => isSure && !isImplied && !TIMES.has(id),
  );
  return reading.cues.has('change') && hasEnd(reading) && isAsked;
}

/** "makanan apa yang lagi turun", "minuman mana yang naik": which of them, not all together. */
export function asksWhichMoved({ cues, names, words }: Reading): boolean {
  const [only] = names;
  if (!cues.has('change') || names.length !== 1 || only?.filter.dimension !== 'category') return false;
  const [next, then] = [words[only.to]?.norm ?? '', words[only.to + 1]?.norm ?? ''];
  return /^(?:apa|mana)$/u.test(next) && then === 'yang';
}

const asksTotal = ({ words }: Pick<Reading, 'words'>): boolean =>
  words.some(({ norm }) => /^(?:total|keseluruhan|overall|altogether)$/u.test(norm));

const isSplit = ({ cues, dimensions }: Reading): boolean =>
  cues.has('per') || dimensions.some(({ isSure, isImplied }) => isSure && !isImplied);

const firmMetrics = ({ metrics }: Reading): Set<string> =>
  new Set(metrics.filter(({ firmness }) => firmness !== 'hinted').map(({ id }) => id));

/** "kopi susu peringkat berapa", and after that "kalau americano?" */
function asksPlace({ cues, names }: Reading, kept: Frame | null): boolean {
  if (cues.has('place')) return names.length > 0 || kept?.placeOf != null;
  const isSame = names.every(({ filter }) => filter.dimension === kept?.dimension);
  return kept?.placeOf != null && names.length > 0 && isSame;
}

/** A picture or a table was asked for; two periods side by side are words. */
function isShown({ cues, periods, dimensions }: Reading, dimension: DimensionId | null): Task | null {
  if (dimension === null) return null;
  const isCompared = periods.length > 1 || cues.has('versus') || cues.has('compare');
  if (cues.has('chart')) return 'chart';
  const isRecap = cues.has('recap') && dimensions.some(({ isImplied }) => !isImplied) && cues.has('per');
  const isTable = cues.has('table') || cues.has('file') || isRecap;
  return isTable && !isCompared ? 'table' : null;
}

/** Something is held to an amount: days are counted, values are listed, receipts are counted. */
function chooseHeld(reading: Reading, kept: Frame | null, dimension: DimensionId | null): Task | null {
  const { cues, amounts } = reading;
  const threshold = spokenThreshold(reading);
  const hasSum = amounts.some(isSum);
  if (hasSum && cues.has('count')) return 'count_days';
  if (hasSum && (cues.has('target') || kept?.task === 'target')) return 'target';
  if (hasSum && threshold === null && asksReached(reading)) return 'target';
  if (kept?.task === 'count_days' && isListed(reading)) return 'rank';
  if (threshold === null) return isCountedAgain(reading, kept) ? 'count_days' : null;
  if (cues.has('count') || (kept?.task === 'count_days' && !isSplit(reading))) return 'count_days';
  if (dimension !== null && (isHeldList(reading) || kept?.threshold != null)) return 'rank';
  if (hasSum && asksWhether(reading)) return 'target';
  return amounts.length === 0 ? null : 'total';
}

/** "ada berapa hari?" after the days were listed. */
function isCountedAgain({ cues }: Reading, kept: Frame | null): boolean {
  return cues.has('count') && kept?.threshold != null && kept.dimension === 'day';
}

/** "hari apa aja?" after they were counted. */
function isListed({ cues, dimensions }: Reading): boolean {
  const days = dimensions.filter(({ id }) => id === 'day' || id === 'weekday');
  const isAsking = cues.has('plural') || cues.has('which') || cues.has('list');
  return (
    days.length > 0 && (isAsking || days.some(({ text }) => /\b(?:apa|mana|berapa|which|what)\b/u.test(text)))
  );
}

/** "omzet kemarin di atas 5 juta ga?": how far the figure is from the amount, not a kind of receipt. */
function asksWhether({ metrics, words }: Reading): boolean {
  const isMoney = metrics.some(({ id, firmness }) => firmness !== 'hinted' && id !== 'orders');
  const isOfReceipts = metrics.some(({ id }) => id === 'orders');
  const opens = /^(?:apakah|did|is|are|was|were|do|does)$/u.test(words[0]?.norm ?? '');
  return isMoney && !isOfReceipts && (opens || /^(?:tidak|belum|kan)$/u.test(words.at(-1)?.norm ?? ''));
}

/** "bulan ini udah nyampe 50 juta belum", "did we make 30k": without a word for a target. */
function asksReached({ words }: Reading): boolean {
  return (
    words.some(({ norm }) => REACHED.test(norm)) || /^(?:did|have|are|apakah)$/u.test(words[0]?.norm ?? '')
  );
}

const REACHED = /^(?:sampai|sudah|belum|masuk|lewat|bisa|reach|yet|already)$/u;

/** "jam yang transaksinya lebih dari 20": the values of a dimension, not receipts. */
export function isHeldList(reading: Reading): boolean {
  const { cues, metrics } = reading;
  if (cues.has('none_sold')) return true;
  if (spokenThreshold(reading) === null || cues.has('count')) return false;
  const isSold = metrics.every(({ id }) => id === 'items_sold');
  const isSplitBy = freeDimensions(reading).some(({ isImplied }) => !isImplied);
  return isSplitBy || (metrics.length > 0 && isSold && (cues.has('which') || asksWhatSold(reading)));
}

/** "what sold less than 10 units": the product is in the verb. */
const asksWhatSold = ({ cues, dimensions }: Reading): boolean =>
  cues.has('list') && dimensions.some(({ id, isImplied }) => id === 'product' && isImplied);

/** "laba kotor makanan berapa persen dari omzet", "dalam persen?" after a profit: that share is the margin. */
export function asksMargin({ cues, metrics, names }: Reading, kept: Frame | null): boolean {
  if (!cues.has('share')) return false;
  const own = metrics.filter(({ firmness }) => firmness !== 'hinted').map(({ id }) => id);
  if (own.length === 0)
    return kept?.metrics[0] === 'gross_profit' && kept.compareTo === null && names.length === 0;
  return own.includes('gross_profit') && own.includes('net_sales');
}

function isShare({ cues, names, hours, weekdays, metrics }: Reading, kept: Frame | null): boolean {
  if (metrics.some(({ id }) => id === 'gross_margin')) return false;
  const isSpoken = names.length + hours.length + weekdays.length > 0;
  return cues.has('share') && (isSpoken || (kept !== null && kept.filters.length + kept.each.length > 0));
}

/** "rata-rata item per transaksi": the figure that stands before "per transaksi". */
export function averagedPerOrder({ metrics, words }: Reading): MetricId | null {
  const per = metrics.find(({ id }) => id === 'average_order_value');
  if (per === undefined || !words.slice(per.from, per.to).some(({ norm }) => norm === 'per')) return null;
  const between = (to: number): boolean =>
    words.slice(to, per.from).every(({ norm }) => /^(?:rata|terjual|sold|produk|yang)$/u.test(norm));
  const before = metrics.find(({ id, to }) => COUNTED.test(id) && to <= per.from && between(to));
  return before?.id ?? null;
}

const COUNTED =
  /^(?:items_sold|discounts|refunds|tax|service_charge|total_collected|gross_sales|gross_profit)$/u;

/** "rata-rata per hari" is one figure; "hari apa yang rata-ratanya tertinggi" is a ranking. */
function isDailyAverage({ cues }: Reading, dimension: DimensionId | null): boolean {
  const isListed = cues.has('highest') || cues.has('lowest') || cues.has('list');
  if (!cues.has('average') || cues.has('plain_total') || isListed) return false;
  return cues.has('daily') || dimension === 'day';
}

const RANKING: readonly Cue[] = ['highest', 'lowest', 'list', 'per', 'share'];

function isRanking(reading: Reading, kept: Frame | null): boolean {
  const { cues, dimensions, names } = reading;
  if (RANKING.some((id) => cues.has(id))) {
    return !(cues.has('daily') && cues.has('average')) || cues.has('highest') || cues.has('lowest');
  }
  const asked =
    dimensions.some(({ isSure }) => isSure) &&
    (cues.has('which') || cues.has('plural')) &&
    names.length === 0;
  return asked || (kept?.task === 'rank' && keepsSplit(reading, kept));
}

/** A ranking goes on until a total or one of the ranked names is asked for. */
function keepsSplit({ words, names }: Reading, kept: Frame): boolean {
  return !asksTotal({ words }) && names.every(({ filter }) => filter.dimension !== kept.dimension);
}

/** "mei sama april gedean mana": one of two periods is the higher. */
function isContest(reading: Reading): boolean {
  const isSplitBy = freeDimensions(reading).some(({ isImplied }) => !isImplied);
  return hasEnd(reading) && !isSplitBy && reading.cues.has('which');
}

const ENDS_COMPARISON: readonly Cue[] = ['highest', 'lowest', 'per', 'share', 'plain_total'];

function isComparison(reading: Reading, kept: Frame | null): boolean {
  const { cues, periods, names, dimensions, words } = reading;
  if (cues.has('both') && kept !== null && kept.each.length > 1) return false;
  if (cues.has('share') && names.length > 0 && !cues.has('change') && periods.length < 2) return false;
  const hasRanking =
    dimensions.some(({ isSure }) => isSure) && (cues.has('highest') || cues.has('lowest') || cues.has('per'));
  const namesAgainstEachOther = (names.length > 1 || reading.weekdays.length > 1) && periods.length < 2;
  if (hasRanking || namesAgainstEachOther || periods.length > 2) return false;
  const isLeaning = periods.some((one) => one.reading.relative !== null);
  const isOutdone = cues.has('above') || cues.has('below') || words.some(({ norm }) => norm === 'lebih');
  if (periods.length > 1 && isOutdone) return true;
  const isCompared = kept?.task === 'compare' || (kept?.task === 'explain' && reading.metrics.length > 0);
  if (firmMetrics(reading).size > 1 && periods.length < 2 && !cues.has('change') && !isCompared) return false;
  if (cues.has('versus') || cues.has('change')) return true;
  if (cues.has('compare')) return periods.length > 0 || kept !== null;
  if (periods.length === 2 && (isLeaning || isContest(reading))) return true;
  if (kept?.task === 'compare' && periods.length === 0 && isContest(reading)) return true;
  return isCompared && periods.length <= 1 && !ENDS_COMPARISON.some((id) => cues.has(id));
}

function inheritedTask(reading: Reading, kept: Frame | null): Task {
  if (kept === null) return 'total';
  if (kept.task === 'explain')
    return ENDS_COMPARISON.slice(0, 2).some((id) => reading.cues.has(id)) ? 'total' : 'explain';
  if (isSplitTask(kept.task) && kept.task !== 'rank') return keepsSplit(reading, kept) ? kept.task : 'total';
  const keepsAmount = kept.task === 'target' || kept.task === 'count_days';
  const isAverage = kept.task === 'daily_average' || kept.task === 'order_average';
  if (keepsAmount || isAverage) return kept.task;
  if (kept.task === 'share' && (reading.metrics.length === 0 || reading.names.length > 0)) return 'share';
  return 'total';
}
