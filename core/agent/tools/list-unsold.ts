import { addDays, countDays, toBusinessDate } from '../../time.ts';
import { type Measurement, measure } from './measure.ts';
import type { RankedValues, RankInput } from './rank-values.ts';
import type { ToolTurn } from './tool.ts';

/** Hours and weekdays without a sale are opening times, not something that failed to sell. */
const OPENING_TIMES = new Set(['hour', 'weekday', 'week', 'month', 'quarter', 'year']);
const MOST_DAYS = 366;

/**
 * What could have sold in the period and did not, each with zero: names that sold before its end
 * within the same filters, or days that were received.
 */
export async function listUnsold(
  turn: ToolTurn,
  input: RankInput,
  measured: Measurement,
  sold: RankedValues,
): Promise<RankedValues> {
  const { dimension } = input;
  if (OPENING_TIMES.has(dimension)) return [];
  const known =
    dimension === 'day' ? listReceivedDays(turn, input, measured) : await listSold(turn, input, measured);
  const seen = new Set(sold.map((item) => item.key));
  return known.filter((key) => !seen.has(key)).map((key) => ({ key, value: 0 }));
}

async function listSold(turn: ToolTurn, input: RankInput, { result }: Measurement): Promise<string[]> {
  const { metric, dimension, period, filters } = input;
  const from = result.freshness.coveredFrom;
  if (from === null || from > period.to) return [];
  const ever = await measure(turn, {
    metrics: [metric],
    dimensions: [dimension],
    period: { from, to: period.to },
    filters,
    order: { by: metric, direction: 'desc' },
  });
  return ever.result.rows.flatMap((row) => row.keys[dimension] ?? []);
}

/**
 * Days without a sale, only where just those are asked for: "days under a million" are open days.
 * Today is still running, so that nothing sold yet says nothing.
 */
function listReceivedDays(turn: ToolTurn, { period, having }: RankInput, { result }: Measurement): string[] {
  if (having && having.threshold > 0) return [];
  const today = toBusinessDate(turn.ctx.now, turn.ctx.activeBusiness.timeZone);
  const missing = new Set(result.freshness.missing.days);
  const days = Math.min(countDays(period), MOST_DAYS);
  return Array.from({ length: days }, (_, index) => addDays(period.to, -index)).filter(
    (day) => day < today && day >= (result.freshness.coveredFrom ?? day) && !missing.has(day),
  );
}
