import { Temporal } from 'temporal-polyfill';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import {
  createShop,
  type TestSale,
  type TestShop,
  writeCoverage,
  writeSales,
} from '../../metrics/sales-fixture.ts';

const NAMES = ['Alun', 'Batu', 'Candi'] as const;
type Ends = Partial<Record<(typeof NAMES)[number], string>>;

let count = 0;

/**
 * Three outlets that each sell Rp 10.000 at 9, 13 and 18 o'clock, every day from 1 July; what comes
 * after an outlet's end was not received.
 */
export async function createChain(db: PgliteDatabase, ends: Ends, until: string): Promise<TestShop> {
  count += 1;
  const shop = await createShop(db, {
    slug: `rantai-${count}`,
    outlets: NAMES.map((name) => ({ name, timeZone: 'Asia/Jakarta' })),
    products: {},
  });
  const sales: TestSale[] = [];
  for (const name of NAMES) {
    const end = ends[name] ?? until;
    for (
      let day = Temporal.PlainDate.from('2025-07-01');
      day.toString() <= end.slice(0, 10);
      day = day.add({ days: 1 })
    ) {
      for (const hour of [9, 13, 18]) {
        const soldAt = `${day.toString()}T${String(hour).padStart(2, '0')}:00:00+07:00`;
        if (Temporal.Instant.compare(soldAt, end) > 0) continue;
        const money = { gross: 1_000_000, discounts: 0, net: 1_000_000 };
        sales.push({
          id: `${name}-${soldAt}`,
          outlet: name,
          soldAt,
          businessDate: day.toString(),
          hour,
          ...money,
        });
      }
    }
    await writeCoverage(db, shop, [name], { from: '2025-07-01', through: end.slice(0, 10), at: end });
  }
  await writeSales(db, shop, sales);
  return shop;
}
