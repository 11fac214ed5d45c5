import { CATALOGUE } from '../../metrics/catalogue.ts';
import { getCoverage } from '../../metrics/get-coverage.ts';
import { queryMetrics } from '../../metrics/query-metrics.ts';
import type {
  DimensionId,
  MetricId,
  MetricQuery,
  MetricResult,
  MetricUnit,
  UnavailableReason,
} from '../../metrics/types.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import { noteNetSales } from './note-omzet.ts';
import type { ToolTurn } from './tool.ts';

export interface Measurement {
  result: MetricResult;
  /** The asked metrics that can be answered. */
  available: MetricId[];
  /** What cannot, with the reason. */
  missing: EntryDraft[];
}

type Question = Pick<MetricQuery, 'metrics' | 'period'> & Partial<MetricQuery>;

/** Asks the metric layer, notes the freshness, and sorts out what has no answer. */
export async function measure(turn: ToolTurn, question: Question): Promise<Measurement> {
  const query: MetricQuery = { dimensions: [], filters: [], ...question };
  const result = await queryMetrics(turn.ctx, query);
  const { metrics, period } = query;
  if (result.freshness.isOutside) {
    const { covered } = await getCoverage(turn.ctx);
    return {
      result,
      available: [],
      missing: [{ ...unavailable('no_data_for_period'), period, covered }],
    };
  }
  turn.results.addFreshness(result.freshness);
  noteNetSales(turn, query);
  const dimension = findMissingDimension(result, query);
  if (dimension) return { result, available: [], missing: [{ ...unavailable('no_field'), dimension }] };
  const unknown = findUnknownNames(result);
  if (unknown.length > 0) return { result, available: [], missing: unknown };
  if ((result.costedPercent ?? 100) < 99.95) turn.results.addAssumption('cost_known_partly');
  const by = query.dimensions[0] ?? query.filters[0]?.dimension;
  const missing = metrics.flatMap((metric): EntryDraft[] => {
    const reason = findReason(result, metric);
    return reason ? [{ ...unavailable(reason), metric, ...(by ? { dimension: by } : {}) }] : [];
  });
  return { result, available: metrics.filter((metric) => !findReason(result, metric)), missing };
}

export function unitOf(metric: MetricId): MetricUnit {
  return CATALOGUE[metric].unit;
}

type Unavailable = Extract<EntryDraft, { type: 'notice'; notice: 'unavailable' }>;

function unavailable(reason: UnavailableReason): Unavailable {
  return { type: 'notice', notice: 'unavailable', reason };
}

function findReason(result: MetricResult, id: MetricId | DimensionId): UnavailableReason | null {
  return result.unavailable.find((item) => item.id === id)?.reason ?? null;
}

function findMissingDimension(result: MetricResult, query: MetricQuery): DimensionId | undefined {
  const used = [...query.dimensions, ...query.filters.map((filter) => filter.dimension)];
  return used.find((dimension) => findReason(result, dimension) !== null);
}

/** Names that no sale carries: nothing was sold under them, because they do not exist. */
function findUnknownNames({ query, unmatched }: MetricResult): EntryDraft[] {
  const isWhole = query.filters.some(({ dimension, values }) =>
    values.every((value) => unmatched.some((name) => name.dimension === dimension && name.value === value)),
  );
  if (!isWhole) return [];
  return unmatched.map(({ value }) => ({
    type: 'notice',
    notice: 'names',
    text: value,
    matches: [],
    isCut: false,
  }));
}
