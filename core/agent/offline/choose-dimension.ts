import type { DimensionId } from '../../metrics/types.ts';
import { countDays, type Period } from '../../time.ts';
import { spokenThreshold } from './choose-amounts.ts';
import { asksWhichMoved, isHeldList } from './choose-task.ts';
import type { Cue } from './concepts.ts';
import { isSplitTask, type Frame } from './frame.ts';
import { freeDimensions, pickDimension } from './pick-dimension.ts';
import type { PlannerInput } from './plan.ts';
import type { DimensionMention, Reading } from './reading.ts';
import { setsApart, THINGS } from './sets-apart.ts';

export interface RankingSlots {
  dimension: DimensionId | null;
  direction: 'asc' | 'desc';
  limit: number | null;
}

/** What is ranked, which end first, and how many: one for "apa yang paling", five for "terlaris". */
export function chooseDimension(
  reading: Reading,
  kept: Frame | null,
  { lexicon, today }: PlannerInput,
): RankingSlots {
  const picked = pickDimension(reading);
  const mention = picked?.isImplied === true && setsApart(reading) ? null : picked;
  const isSplitKept = isSplitTask(kept?.task);
  const keptDimension = isSplitKept ? kept?.dimension : undefined;
  const contest = mention === null || mention.isImplied ? contested(reading) : null;
  const dimension =
    placedIn(reading) ??
    heldBy(reading, mention, kept) ??
    drawnBy(reading, mention, kept, { lexicon, today }) ??
    contest ??
    categoryNoun(reading, mention) ??
    (mention === null ? keptContest(reading, kept) : undefined) ??
    mention?.id ??
    keptDimension ??
    byWeekday(reading) ??
    peakDay(reading);
  const isSame = isSplitKept && kept !== null && (mention === null || mention.id === kept.dimension);
  const direction = chooseDirection(reading, isSame ? kept : null);
  return {
    dimension,
    direction:
      isHeldList(reading) && spokenThreshold(reading)?.op.startsWith('<') === true ? 'asc' : direction,
    limit: isHeldList(reading) ? null : chooseLimit(reading, mention, isSame ? kept : null, dimension),
  };
}

/** "kopi susu peringkat berapa": among the names of its kind. */
function placedIn({ cues, names }: Reading): DimensionId | null {
  return cues.has('place') ? (names[0]?.filter.dimension ?? null) : null;
}

/** "hari yang omzetnya di atas 2jt" lists days; "yang belum laku sama sekali" lists products. */
function heldBy(reading: Reading, mention: DimensionMention | null, kept: Frame | null): DimensionId | null {
  const isCounted = kept?.task === 'count_days' && spokenThreshold(reading) === null;
  if (isCounted && (mention?.id === 'weekday' || mention?.id === 'day')) return 'day';
  if (!isHeldList(reading)) return null;
  const spoken = freeDimensions(reading).find(({ isImplied }) => !isImplied)?.id;
  const id = mention?.id ?? spoken ?? (isSplitTask(kept?.task) ? kept?.dimension : null) ?? 'product';
  return id === 'weekday' ? 'day' : id;
}

const DRAWN: readonly Cue[] = ['chart', 'trend', 'table', 'file'];

/** What a picture or table runs over: what was said, the last answer's, the names side by side, or time. */
function drawnBy(
  reading: Reading,
  mention: DimensionMention | null,
  kept: Frame | null,
  { lexicon, today }: Pick<PlannerInput, 'lexicon' | 'today'>,
): DimensionId | null {
  if (!DRAWN.some((id) => reading.cues.has(id))) return null;
  if (mention !== null && !mention.isImplied && (mention.isSure || !reading.cues.has('trend')))
    return mention.id;
  const names = new Set(reading.names.map(({ filter }) => filter.dimension));
  const [named] = names;
  if (reading.names.length > 1 && names.size === 1 && named !== undefined) return named;
  if (reading.names.length === 0 && kept !== null && kept.each.length > 1)
    return kept.each[0]?.dimension ?? null;
  const isOver = isSplitTask(kept?.task) && !reading.cues.has('trend');
  const span = reading.periods[0]?.reading.period ?? kept?.periods[0] ?? lexicon.covered;
  return (isOver ? kept?.dimension : null) ?? mention?.id ?? stepOf(span ?? { from: today, to: today });
}

/** The step in which a span is drawn: hours of a day, days of up to two months, months of more. */
function stepOf(span: Period): DimensionId {
  const days = countDays(span);
  if (days === 1) return 'hour';
  return days <= 62 ? 'day' : 'month';
}

/** "5 makanan dengan omzet terbesar": the category is what the products are called. */
function categoryNoun(reading: Reading, mention: DimensionMention | null): DimensionId | null {
  const { names, words, cues, amounts } = reading;
  const [only] = names;
  if (mention !== null || names.length !== 1 || only?.filter.dimension !== 'category') return null;
  if (asksWhichMoved(reading)) return 'product';
  if (!cues.has('highest') && !cues.has('lowest')) return null;
  const isCounted = amounts.some(({ to }) => to === only.from);
  const isNoun = /^(?:apa|yang|dengan|with|paling|mana)$/u.test(words[only.to]?.norm ?? '');
  return isCounted || isNoun ? 'product' : null;
}

/** "mana yang lebih laku, A atau B": the names themselves are ranked. */
function contested({ names, cues }: Reading): DimensionId | null {
  const first = names[0]?.filter.dimension;
  const hasEnd = cues.has('highest') || cues.has('lowest');
  const isContest = names.length > 1 && names.every(({ filter }) => filter.dimension === first);
  return hasEnd && isContest ? (first ?? null) : null;
}

/** "omzet tertinggi bulan lalu berapa" is the highest day: a month has only one total. */
function peakDay({ cues, metrics, periods, amounts, names, weekdays }: Reading): DimensionId | null {
  const hasEnd = cues.has('highest') || cues.has('lowest');
  const isNamed = metrics.some(({ firmness }) => firmness !== 'hinted');
  const isOneDay = periods.some(({ reading: { period } }) => period.from === period.to);
  const isPlain =
    periods.length < 2 &&
    !cues.has('versus') &&
    !cues.has('change') &&
    amounts.every(({ op }) => op === null);
  const isContest = cues.has('which') && Math.max(names.length, weekdays.length) > 1;
  return hasEnd && isNamed && !isOneDay && isPlain && !isContest ? 'day' : null;
}

function byWeekday({ weekdays, cues }: Reading): DimensionId | null {
  const isRanking = cues.has('highest') || cues.has('lowest');
  const areSingle = weekdays.every((group) => group.length === 1);
  return weekdays.length > 1 && areSingle && isRanking ? 'weekday' : null;
}

/** "mana yang lebih tinggi" after two names stood side by side. */
function keptContest({ cues }: Reading, kept: Frame | null): DimensionId | undefined {
  const hasEnd = cues.has('highest') || cues.has('lowest');
  return hasEnd && kept !== null && kept.each.length > 1 ? kept.each[0]?.dimension : undefined;
}

function chooseDirection(reading: Reading, kept: Frame | null): 'asc' | 'desc' {
  const { cues } = reading;
  const before = kept?.direction ?? 'desc';
  if (cues.has('lowest') || cues.has('highest')) return isLowest(reading) ? 'asc' : 'desc';
  return cues.has('reverse') && kept !== null ? (before === 'asc' ? 'desc' : 'asc') : before;
}

/** "paling tidak laku" ends low although "paling" alone would end high. */
function isLowest({ cues }: Reading): boolean {
  const low = cues.get('lowest');
  const high = cues.get('highest');
  return low !== undefined && (high === undefined || low <= high + 1);
}

function chooseLimit(
  reading: Reading,
  mention: DimensionMention | null,
  kept: Frame | null,
  dimension: DimensionId | null,
): number | null {
  const { amounts, cues } = reading;
  const count = amounts.find(
    ({ op, isAmount, value }) =>
      op === null && !isAmount && Number.isInteger(value) && value >= 1 && value <= 50,
  );
  if (count !== undefined) return count.value;
  if (cues.has('nth')) return reading.words.some(({ norm }) => /^(?:ketiga|third|tiga)$/u.test(norm)) ? 3 : 2;
  if (cues.has('all') || (contested(reading) !== null && mention?.isImplied !== false)) return null;
  const hasEnd = cues.has('highest') || cues.has('lowest');
  if (kept !== null && (!hasEnd || kept.limit !== null)) return kept.limit;
  if (cues.has('list') || isSplit(reading)) return null;
  if (!hasEnd) return null;
  if (cues.has('plural')) return 5;
  if (isSingular(reading, mention)) return 1;
  return (dimension !== null && THINGS.has(dimension)) || reading.locale === 'en' ? 5 : 1;
}

/** "per kasir", "by hour" split a figure; "top cashier by orders" only says which figure. */
function isSplit({ cues, dimensions }: Reading): boolean {
  const per = cues.get('per');
  return (
    per !== undefined &&
    dimensions.some(({ from, isImplied }) => !isImplied && from >= per && from <= per + 2)
  );
}

function isSingular({ cues, locale, words }: Reading, mention: DimensionMention | null): boolean {
  if (locale === 'en') {
    const isPlural = words.some(({ text }) =>
      /^(?:products|sellers|items|menus|categories|outlets|branches|dishes|drinks|foods|things|bestsellers|pizzas|days|hours|months|weeks|cashiers|channels|stores|methods|performers|ones|skus)$/u.test(
        text,
      ),
    );
    return !isPlural && (mention === null || !mention.text.endsWith('s'));
  }
  return cues.has('which') || words.some(({ norm }) => /^(?:apa|mana|siapa|berapa)$/u.test(norm));
}
