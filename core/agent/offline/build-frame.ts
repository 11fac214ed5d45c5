import type { DimensionId } from '../../metrics/types.ts';
import { withKeptName } from './against-kept.ts';
import { chooseAmounts } from './choose-amounts.ts';
import { chooseDimension, type RankingSlots } from './choose-dimension.ts';
import { chooseFilters } from './choose-filters.ts';
import { chooseMetrics, type MetricSlots } from './choose-metrics.ts';
import { choosePeriods } from './choose-periods.ts';
import { asksWhichMoved, chooseTask } from './choose-task.ts';
import type { Cue } from './concepts.ts';
import { isSplitTask, type Frame } from './frame.ts';
import type { PlanAssumption, PlannerInput } from './plan.ts';
import type { Reading } from './reading.ts';
import { widenScope } from './widen-scope.ts';

export interface BuiltFrame {
  frame: Frame;
  assumptions: PlanAssumption[];
}

/** Fills every slot from the words, and from the turn before where the words leave a slot open. */
export function buildFrame(spoken: Reading, before: Frame | null, input: PlannerInput): BuiltFrame {
  const isFollowUp = before !== null && leansOnBefore(spoken) && !isNewComparison(spoken, before);
  const { reading: widened, kept } = widenScope(spoken, isFollowUp ? before : null);
  const reading = withKeptName(widened, kept);
  const ranked = chooseDimension(reading, kept, input);
  const isAsking = isOverview(reading, kept);
  const asked = isAsking ? 'compare' : chooseTask(reading, kept, ranked.dimension);
  const isSplit = isSplitTask(asked);
  const dimension = isSplit ? ranked.dimension : null;
  const placeOf = asked === 'rank' ? choosePlace(reading, kept) : null;
  const named = placeOf === null ? reading : withoutNames(reading, dimension);
  const names = chooseFilters(named, kept, dimension, asked, input);
  const hasPart = names.filters.filters.length + names.filters.each.length > 0;
  // The share of everything is everything.
  const task = asked === 'share' && !hasPart ? 'total' : asked;
  const amounts = chooseAmounts(reading, kept, task);
  const metrics = isAsking ? OVERVIEW : chooseMetrics(reading, kept, task, dimension);
  const periods = choosePeriods(reading, isAsking ? null : before, task, input);
  const frame: Frame = {
    task,
    metrics: metrics.metrics,
    dimension: task === 'explain' ? explainedBy(reading, kept) : dimension,
    direction: ranked.direction,
    limit: isSplit && placeOf === null ? ranked.limit : null,
    isInTime: task === 'rank' && isInTime(reading, kept, ranked),
    ...names.filters,
    periods: periods.periods,
    compareTo: periods.compareTo,
    isAveragePerDay: task === 'rank' && reading.cues.has('average') && !reading.cues.has('plain_total'),
    ...amounts,
    isFile:
      task === 'table' && (reading.cues.has('file') || (kept?.isFile === true && !reading.cues.has('table'))),
    placeOf,
    premise: task === 'explain' && reading.cues.has('why') ? takenForGranted(reading) : null,
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

/** "produk apa yang bikin turun": the change is told by that dimension, else by those that tell most. */
function explainedBy(reading: Reading, kept: Frame | null): DimensionId | null {
  const { dimensions } = reading;
  if (asksWhichMoved(reading)) return 'product';
  const spoken = dimensions.find(({ isSure, isImplied }) => isSure && !isImplied)?.id;
  return spoken ?? (kept?.task === 'explain' ? kept.dimension : null);
}

const UP =
  /^(?:naik|kenaikan|meningkat|peningkatan|tumbuh|melonjak|lonjakan|membaik|nambah|up|double|doubled|triple|tripled|jump|jumped|surge|surged|spike|spiked|soar|soared|melejit|meroket|melesat|rise|rose|risen|rising|increase|increased|increasing|grow|grew|grown|growing|growth|improve|improved)$/u;
const DOWN =
  /^(?:turun|penurunan|menurun|anjlok|merosot|jeblok|ambles|memburuk|berkurang|drop|dropped|dropping|plunge|plunged|crash|crashed|slump|slumped|tank|tanked|halve|halved|terjun|nyungsep|ambruk|fall|fell|fallen|falling|decrease|decreased|decline|declined|declining|down|weak|shrinking)$/u;

/** "kenapa omzet turun?" says that it fell; the tool puts it right when it did not. */
function takenForGranted({ words }: Reading): Frame['premise'] {
  const isUp = words.some(({ norm }) => UP.test(norm));
  const isDown = words.some(({ norm }) => DOWN.test(norm));
  return isUp === isDown ? null : isUp ? 'up' : 'down';
}

/** "kopi susu peringkat berapa": the name's place, and after that another name's. */
function choosePlace({ cues, names }: Reading, kept: Frame | null): string | null {
  const spoken = names[0]?.filter.values[0] ?? null;
  if (cues.has('place')) return spoken ?? kept?.placeOf ?? null;
  const isOver = cues.has('highest') || cues.has('lowest') || cues.has('list') || cues.has('per');
  return kept?.placeOf == null || isOver ? null : (spoken ?? kept.placeOf);
}

function withoutNames(reading: Reading, dimension: DimensionId | null): Reading {
  return { ...reading, names: reading.names.filter(({ filter }) => filter.dimension !== dimension) };
}

const TIMES = new Set<DimensionId>(['hour', 'weekday', 'day', 'week', 'month', 'quarter', 'year']);

/** "per hari" runs through the days; "urutkan per hari" and "hari tertinggi" start at an end. */
function isInTime({ cues, words }: Reading, kept: Frame | null, ranked: RankingSlots): boolean {
  const isSorted = words.some(({ norm }) =>
    /^(?:urutkan|urut|ranking|rank|peringkat|sort|sorted|top)$/u.test(norm),
  );
  if (ranked.dimension === null || !TIMES.has(ranked.dimension) || ranked.limit !== null) return false;
  if (cues.has('highest') || cues.has('lowest') || isSorted) return false;
  return cues.has('per') || cues.has('list') || cues.has('trend') || kept?.isInTime === true;
}

const SELLS = /^(?:jual|jualan|menjual|dapat|sell|sold)$/u;

/** Short questions, openings such as "kalau", and words that point back lean on the turn before. */
function leansOnBefore(reading: Reading): boolean {
  const { cues, metrics, dimensions, names, periods, pointsBack, words } = reading;
  const opening = cues.get('follow') ?? cues.get('correct') ?? Infinity;
  const hasOwnMetric = metrics.some(({ firmness }) => firmness !== 'hinted');
  const hasOwnRanking = dimensions.length > 0 && (cues.has('highest') || cues.has('lowest'));
  // "siapa yang paling banyak ngasih": of what was spoken of.
  const isMoreOrLess = words.some(({ norm }) =>
    /^(?:banyak|terbanyak|sedikit|most|least|fewest)$/u.test(norm),
  );
  if (metrics.length + periods.length === 0 && isMoreOrLess) return true;
  if (opening <= 2 || cues.has('only') || cues.has('both') || cues.has('reverse')) return true;
  const isOfPerson = words.some(({ text }) => /^(?:dia|beliau|he|she)$/u.test(text));
  if (periods.length === 0 && (pointsBack || isOfPerson || words.length <= 3)) return true;
  if (/^(?:itu|that|it|those|yang)$/u.test(reading.words[0]?.norm ?? '')) return true;
  // "kopi susu laku berapa kemarin" leaves nothing open, however everyday its words.
  const asksFigure = metrics.length > 0 || words.some(({ norm }) => SELLS.test(norm));
  const isWhole = asksFigure && names.length > 0 && periods.length > 0;
  return !hasOwnMetric && !hasOwnRanking && !isWhole;
}

/** "bandingkan minggu ini dengan minggu lalu" after a best-seller list is about the business again. */
function isNewComparison({ cues, periods, pointsBack, names }: Reading, before: Frame): boolean {
  const isComparing = cues.has('compare') || cues.has('versus');
  const outright = periods.filter((one) => one.reading.relative === null);
  return before.task === 'rank' && isComparing && outright.length > 1 && !pointsBack && names.length === 0;
}
