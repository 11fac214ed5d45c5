import { sql } from 'drizzle-orm';
import { selectRows, type Tx } from '../db/database.ts';
import { isForbidden, type Onlooker } from './catalogue.ts';
import type { Grain } from './choose-grain.ts';
import { FORMULAS, type Sum } from './metric-formulas.ts';
import type { Group } from './shape-rows.ts';
import type { MetricId, MetricQuery, MetricResult } from './types.ts';

export type Unavailable = MetricResult['unavailable'][number];

/** A receipt has one tax, service charge and total: its products have no share of them. */
const OF_RECEIPTS: readonly MetricId[] = ['tax', 'service_charge', 'total_collected'];

/** What can be refused before any row is read. */
export function checkMetrics(
  metrics: readonly MetricId[],
  onlooker: Onlooker,
  isByProduct: boolean,
): Unavailable[] {
  return metrics.flatMap((id): Unavailable[] => {
    if (isForbidden(id, onlooker)) return [{ id, reason: 'forbidden' }];
    return isByProduct && OF_RECEIPTS.includes(id) ? [{ id, reason: 'no_field' }] : [];
  });
}

interface Findings {
  query: MetricQuery;
  metrics: readonly MetricId[];
  groups: readonly Group[];
  grain: Grain;
}

/**
 * Tells "not recorded" from "nothing sold": a figure that no row of the scope holds is unavailable;
 * where the scope has no row, a recorded figure is zero.
 */
export async function findUnrecorded(
  tx: Tx,
  { query, metrics, groups, grain }: Findings,
): Promise<{ unavailable: Unavailable[]; groups: Group[] }> {
  const filled = groups.filter((group) => group.count > 0);
  const unavailable: Unavailable[] = [];
  for (const dimension of query.dimensions) {
    if (filled.length > 0 && filled.every((group) => group.keys[dimension] === '')) {
      unavailable.push({ id: dimension, reason: 'no_field' });
    }
  }
  const absent = new Set<Sum>();
  for (const sum of new Set(metrics.flatMap((metric) => FORMULAS[metric].needs))) {
    const isSeen = filled.some(
      (group) => group.sums[sum] !== null && (sum !== 'refunds' || group.sums[sum] !== 0),
    );
    if (!isSeen && !(filled.length === 0 || sum === 'refunds' ? await isRecorded(tx, sum, grain) : false)) {
      absent.add(sum);
    }
  }
  for (const metric of metrics) {
    const missing = FORMULAS[metric].needs.find((sum) => absent.has(sum));
    if (missing) unavailable.push({ id: metric, reason: isCost(missing) ? 'no_cost_data' : 'no_field' });
  }
  return { unavailable, groups: groups.map((group) => (group.count > 0 ? group : withZeros(group, absent))) };
}

/** A source without any refund is taken as one that does not record them. */
async function isRecorded(tx: Tx, sum: Sum, grain: Grain): Promise<boolean> {
  if (sum === 'orders') return true;
  const table = sql.identifier(grain.isByProduct ? 'rollup_products' : 'rollup_days');
  const column = sql.identifier(sum);
  const [row] = await selectRows(
    tx,
    sql`select from ${table} where ${column} ${sum === 'refunds' ? sql`<> 0` : sql`is not null`} limit 1`,
  );
  return row !== undefined;
}

function isCost(sum: Sum): boolean {
  return sum === 'cogs' || sum === 'costed_net_sales';
}

function withZeros(group: Group, absent: ReadonlySet<Sum>): Group {
  const sums = Object.entries(group.sums).map(([name, value]) => [
    name,
    value ?? (absent.has(name as Sum) ? null : 0),
  ]);
  return { ...group, sums: Object.fromEntries(sums) as Group['sums'] };
}
