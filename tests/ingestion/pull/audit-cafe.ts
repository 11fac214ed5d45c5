import { createCafeShop } from '#api/demo/cafe-shop.ts';
import type { SimulatedShop, WireReceipt } from '#api/simulator/wire.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { readRollups, recomputeRollups, select, type PullBench } from './pull-bench.ts';

/** The messy café of the tests: some 600 receipts from 12 to 20 November 2026. */
export const createTestCafe = (): SimulatedShop => createCafeShop({ seed: 'test', opensOn: '2026-11-12' });

export interface Totals {
  kind: string;
  status: string;
  receipts: number;
  net: number;
  total: number;
}

interface Audit {
  totals: Totals[];
  rollups: Record<string, unknown>[];
}

/** What the pulls left behind, and what it should be: from the café's own receipts, recomputed. */
export async function auditCafe(
  db: PgliteDatabase,
  { business, clock }: PullBench,
  shop = createTestCafe(),
): Promise<{ loaded: Audit; truth: Audit }> {
  const loaded = { totals: await readTotals(db, business.id), rollups: await readRollups(db, business.id) };
  await recomputeRollups(db, business.id);
  const truth = { totals: addUp(shop, clock.now), rollups: await readRollups(db, business.id) };
  return { loaded, truth };
}

export function readTotals(db: PgliteDatabase, businessId: string): Promise<Totals[]> {
  return select(
    db,
    `select kind, status, count(*)::int as receipts, sum(net)::float as net, sum(total)::float as total
     from sales where business_id = $1 and status <> 'deleted' group by 1, 2 order by 1, 2`,
    [businessId],
  );
}

/** Added up without the code under test. */
function addUp(shop: SimulatedShop, now: number): Totals[] {
  const receipts = shop.listReceipts({ since: 0, until: now, now, after: null, limit: Infinity });
  const groups = new Map<string, Totals>();
  for (const receipt of receipts) {
    if (receipt.status === 'deleted') continue;
    const key = `${receipt.type} ${receipt.status}`;
    const group = groups.get(key) ?? {
      kind: receipt.type,
      status: receipt.status,
      receipts: 0,
      net: 0,
      total: 0,
    };
    const sign = receipt.type === 'refund' ? -1 : 1;
    group.receipts += 1;
    group.total += sign * Math.round(Number(receipt.total) * 100);
    group.net += sign * Math.round(netOf(receipt) * 100);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted((a, b) =>
    `${a.kind} ${a.status}` < `${b.kind} ${b.status}` ? -1 : 1,
  );
}

function netOf(receipt: WireReceipt): number {
  const { total, tax, service_charge: service, tip, rounding } = receipt;
  return Number(total) - Number(tax) - Number(service) - Number(tip) - Number(rounding);
}
