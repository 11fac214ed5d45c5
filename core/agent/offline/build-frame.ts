import type { DimensionId, MetricFilter } from '../../metrics/types.ts';
import { chooseDimension, type RankingSlots } from './choose-dimension.ts';
import { chooseMetrics, type MetricSlots } from './choose-metrics.ts';
import { choosePeriods } from './choose-periods.ts';
import { usesWeekdayAsDate } from './weekday-as-date.ts';
import type { Cue } from './concepts.ts';
import type { Frame, Task } from './frame.ts';
import type { PlanAssumption, PlannerInput } from './plan.ts';
import type { NameMention, Reading } from './reading.ts';

export interface BuiltFrame {
  frame: Frame;
  assumptions: PlanAssumption[];
}

/** Fills every slot from the words, and from the turn before where the words leave a slot open. */
export function buildFrame(reading: Reading, before: Frame | null, input: PlannerInput): BuiltFrame {
  const isFollowUp = before !== null && leansOnBefore(reading) && !isNewComparison(reading, before);
  const kept = isFollowUp ? before : null;
  const ranked = chooseDimension(reading, kept, input);
  const isAsking = isOverview(reading, kept);
  const task = isAsking ? 'compare' : chooseTask(reading, kept, ranked.dimension);
  const dimension = task === 'rank' ? ranked.dimension : null;
  const metrics = isAsking ? OVERVIEW : chooseMetrics(reading, kept, task, dimension);
  const periods = choosePeriods(reading, isAsking ? null : before, task, input);
  const names = chooseFilters(reading, kept, dimension, task, input);
  const amounts = chooseAmounts(reading, kept, task);
  const frame: Frame = {
    task,
    metrics: metrics.metrics,
    dimension,
    direction: ranked.direction,
    limit: task === 'rank' ? ranked.limit : null,
    isInTime: task === 'rank' && isInTime(reading, kept, ranked),
    ...names.filters,
    periods: periods.periods,
    compareTo: task === 'compare' ? periods.compareTo : null,
    isAveragePerDay: task === 'rank' && reading.cues.has('average') && !reading.cues.has('plain_total'),
    ...amounts,
  };
  const assumptions = [
    ...reading.assumptions,
    ...metrics.assumptions,
    ...periods.assumptions,
    ...names.assumptions,
  ];
  return { frame, assumptions: [...new Set(assumptions)] };
}

const OVERVIEW: MetricSlots = { metrics: ['net_sales', 'orders'], assumptions: ['sales_mean_net_sales'] };
const BUSINESS =
  /^(?:business|bisnis|usaha|jualan|dagangan|toko|warung|kedai|resto|restoran|kafe|cafe|shop)$/u;

/** "how's business", "gimana jualan hari ini": the main figures against the period before. */
function isOverview(reading: Reading, kept: Frame | null): boolean {
  const { cues, metrics, names, dimensions, periods, amounts, words, weekdays, hours } = reading;
  if (!cues.has('how') || kept !== null || periods.length > 1) return false;
  const slots = names.length + amounts.length + weekdays.length + hours.length;
  const others: readonly Cue[] = [
    'highest',
    'lowest',
    'per',
    'list',
    'share',
    'versus',
    'compare',
    'why',
    'average',
  ];
  if (slots > 0 || others.some((id) => cues.has(id)) || dimensions.some(({ isSure }) => isSure)) return false;
  if (metrics.some(({ id, firmness }) => firmness === 'named' || id !== 'net_sales')) return false;
  return words.some(
    ({ text }) => /^(?:doing|going)$/u.test(text) || BUSINESS.test(text.replace(/nya$/u, '')),
  );
}

const TIMES = new Set<DimensionId>(['hour', 'weekday', 'day', 'week', 'month']);

/** "per hari" runs through the days; "urutkan per hari" and "hari tertinggi" start at an end. */
function isInTime({ cues, words }: Reading, kept: Frame | null, ranked: RankingSlots): boolean {
  const isSorted = words.some(({ norm }) =>
    /^(?:urutkan|urut|ranking|rank|peringkat|sort|sorted|top)$/u.test(norm),
  );
  if (ranked.dimension === null || !TIMES.has(ranked.dimension) || ranked.limit !== null) return false;
  if (cues.has('highest') || cues.has('lowest') || isSorted) return false;
  return cues.has('per') || cues.has('list') || cues.has('trend') || kept?.isInTime === true;
}

/** Short questions, openings such as "kalau", and words that point back lean on the turn before. */
function leansOnBefore(reading: Reading): boolean {
  const { cues, metrics, dimensions, periods, pointsBack, words } = reading;
  const opening = cues.get('follow') ?? cues.get('correct') ?? Infinity;
  const hasOwnMetric = metrics.some(({ firmness }) => firmness !== 'hinted');
  const hasOwnRanking = dimensions.length > 0 && (cues.has('highest') || cues.has('lowest'));
  if (opening <= 2 || cues.has('only')) return true;
  if (periods.length === 0 && (pointsBack || words.length <= 3)) return true;
  if (/^(?:itu|that|it|those|yang)$/u.test(reading.words[0]?.norm ?? '')) return true;
  return !hasOwnMetric && !hasOwnRanking;
}

/** "bandingkan minggu ini dengan minggu lalu" after a best-seller list is about the business again. */
function isNewComparison({ cues, periods, pointsBack, names }: Reading, before: Frame): boolean {
  const isComparing = cues.has('compare') || cues.has('versus');
  const outright = periods.filter((one) => one.reading.relative === null);
  return before.task === 'rank' && isComparing && outright.length > 1 && !pointsBack && names.length === 0;
}

function chooseTask(reading: Reading, kept: Frame | null, dimension: DimensionId | null): Task {
  const { cues, amounts, names } = reading;
  const threshold = amounts.find(({ op }) => op !== null);
  const isBig = amounts.some(({ isAmount, value }) => isAmount || value > 1000);
  if (isBig && cues.has('count')) return 'count_days';
  if (isBig && (cues.has('target') || threshold === undefined)) return 'target';
  if (threshold !== undefined && (cues.has('count') || kept?.task === 'count_days')) return 'count_days';
  const isAboutDays = reading.dimensions.some(({ id }) => id === 'day' || id === 'weekday');
  if (threshold !== undefined && isAboutDays && !cues.has('highest') && !cues.has('lowest'))
    return 'count_days';
  if (threshold !== undefined) return 'total';
  if (isComparison(reading, kept)) return 'compare';
  if (
    cues.has('share') &&
    (names.length + reading.hours.length + reading.weekdays.length > 0 ||
      (kept !== null && kept.filters.length + kept.each.length > 0))
  )
    return 'share';
  if (isDailyAverage(reading, dimension)) return 'daily_average';
  if (dimension !== null && isRanking(reading, kept)) return 'rank';
  if (
    cues.has('average') &&
    !cues.has('plain_total') &&
    !reading.metrics.some(({ id }) => id === 'average_order_value')
  )
    return 'daily_average';
  return inheritedTask(reading, kept);
}

/** "rata-rata per hari" is one figure; "hari apa yang rata-ratanya tertinggi" is a ranking. */
function isDailyAverage({ cues }: Reading, dimension: DimensionId | null): boolean {
  const hasEnd = cues.has('highest') || cues.has('lowest') || cues.has('list');
  if (!cues.has('average') || cues.has('plain_total') || hasEnd) return false;
  return cues.has('daily') || dimension === 'day';
}

function isRanking({ cues, dimensions, names, words }: Reading, kept: Frame | null): boolean {
  if (cues.has('highest') || cues.has('lowest') || cues.has('list') || cues.has('per') || cues.has('share')) {
    return !(cues.has('daily') && cues.has('average')) || cues.has('highest') || cues.has('lowest');
  }
  const asked =
    dimensions.some(({ isSure }) => isSure) &&
    (cues.has('which') || cues.has('plural')) &&
    names.length === 0;
  return asked || keepsRanking({ words, names }, kept);
}

/** A ranking goes on until a total or one of the ranked names is asked for. */
function keepsRanking({ words, names }: Pick<Reading, 'words' | 'names'>, kept: Frame | null): boolean {
  const asksTotal = words.some(({ norm }) => /^(?:total|keseluruhan|overall|altogether)$/u.test(norm));
  return (
    kept?.task === 'rank' && !asksTotal && names.every(({ filter }) => filter.dimension !== kept.dimension)
  );
}

function isComparison(reading: Reading, kept: Frame | null): boolean {
  const { cues, periods, names, dimensions, words } = reading;
  if (cues.has('why')) return true;
  const hasRanking =
    dimensions.some(({ isSure }) => isSure) && (cues.has('highest') || cues.has('lowest') || cues.has('per'));
  const namesAgainstEachOther = (names.length > 1 || reading.weekdays.length > 1) && periods.length < 2;
  if (hasRanking || namesAgainstEachOther || periods.length > 2) return false;
  const isLeaning = periods.some((one) => one.reading.relative !== null);
  const isOutdone = cues.has('above') || cues.has('below') || words.some(({ norm }) => norm === 'lebih');
  if (periods.length > 1 && isOutdone) return true;
  const firm = new Set(reading.metrics.filter(({ firmness }) => firmness !== 'hinted').map(({ id }) => id));
  if (firm.size > 1 && periods.length < 2 && !cues.has('change') && kept?.task !== 'compare') return false;
  if (cues.has('versus') || cues.has('change')) return true;
  if (cues.has('compare')) return periods.length > 0 || kept !== null;
  if (isLeaning && periods.length > 1) return true;
  return (
    kept?.task === 'compare' &&
    periods.length <= 1 &&
    !cues.has('highest') &&
    !cues.has('lowest') &&
    !cues.has('per') &&
    !cues.has('share') &&
    !cues.has('plain_total')
  );
}

function inheritedTask(reading: Reading, kept: Frame | null): Task {
  if (kept === null) return 'total';
  const keepsAmount = kept.task === 'target' || kept.task === 'count_days';
  if (keepsAmount || kept.task === 'daily_average') return kept.task;
  if (kept.task === 'share' && (reading.metrics.length === 0 || reading.names.length > 0)) return 'share';
  return 'total';
}

function chooseFilters(
  reading: Reading,
  kept: Frame | null,
  dimension: DimensionId | null,
  task: Task,
  { lexicon }: PlannerInput,
): { filters: Pick<Frame, 'filters' | 'each'>; assumptions: PlanAssumption[] } {
  const days = usesWeekdayAsDate(reading)
    ? []
    : reading.weekdays.map((values): MetricFilter => ({ dimension: 'weekday', values: [...values] }));
  const spoken = reading.names.map(({ filter }) => filter);
  const own = [...(reading.cues.has('except') ? allBut(spoken, lexicon) : spoken), ...days];
  const times: MetricFilter[] = [];
  if (reading.hours.length > 0) times.push({ dimension: 'hour', values: [...reading.hours] });
  const all = [...own, ...times];
  const named = new Set(all.map((filter) => filter.dimension));
  const isWhole = reading.cues.has('all') && own.length === 0;
  const inherited = isWhole
    ? []
    : [...(kept?.filters ?? []), ...(kept?.each ?? [])].filter(
        (filter) => !named.has(filter.dimension) && filter.dimension !== dimension,
      );
  const several = [...named].find((id) => own.filter((filter) => filter.dimension === id).length > 1);
  const isTogether = reading.cues.has('together') || task === 'rank' || several === undefined;
  const merged = mergeByDimension([...inherited, ...all]);
  if (isTogether) return { filters: { filters: merged, each: [] }, assumptions: readAs(reading.names) };
  return {
    filters: {
      filters: merged.filter((filter) => filter.dimension !== several),
      each: own.filter((filter) => filter.dimension === several),
    },
    assumptions: readAs(reading.names),
  };
}

/** "selain rokok": every other name of the same dimension. */
function allBut(spoken: readonly MetricFilter[], { names }: PlannerInput['lexicon']): MetricFilter[] {
  return mergeByDimension(spoken).map(({ dimension, values }) => {
    const rest = (names[dimension] ?? []).filter((name) => !values.includes(name));
    return { dimension, values: rest };
  });
}

function mergeByDimension(filters: readonly MetricFilter[]): MetricFilter[] {
  const merged = new Map<DimensionId, string[]>();
  for (const { dimension, values } of filters) {
    merged.set(dimension, [...new Set([...(merged.get(dimension) ?? []), ...values])]);
  }
  return [...merged].map(([dimension, values]) => ({ dimension, values: values.slice(0, 50) }));
}

function readAs(names: readonly NameMention[]): PlanAssumption[] {
  return names.flatMap(({ isShared, filter }): PlanAssumption[] => {
    if (!isShared) return [];
    if (filter.dimension === 'sales_channel') return ['name_read_as_sales_channel'];
    return filter.dimension === 'payment_method' ? ['name_read_as_payment_method'] : [];
  });
}

function chooseAmounts(
  reading: Reading,
  kept: Frame | null,
  task: Task,
): Pick<Frame, 'threshold' | 'receipts' | 'target'> {
  const withOperator = reading.amounts.find(({ op }) => op !== null);
  const reached = reading.amounts.find(({ isAmount, value }) => isAmount || value > 1000);
  const amount =
    withOperator?.op == null
      ? reached === undefined || task !== 'count_days'
        ? null
        : { op: '>=' as const, amount: reached.value }
      : { op: withOperator.op, amount: withOperator.value };
  const target =
    reading.amounts.find(({ isAmount, value }) => isAmount || value > 1000)?.value ?? kept?.target ?? null;
  return {
    threshold: task === 'count_days' ? (amount ?? kept?.threshold ?? null) : null,
    receipts: task === 'total' ? (amount ?? kept?.receipts ?? null) : null,
    target: task === 'target' ? target : null,
  };
}
