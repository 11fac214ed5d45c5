import {
  serveShopify,
  type OrderBody,
  type ShopifyAccount,
  type ShopifyOptions,
} from '#tests/helpers/shopify-simulator.ts';
import { createScriptedShop } from '../alunam/shop-fixture.ts';
import { type PullBench, type Register, select } from '../pull/pull-bench.ts';
import { useBenches } from '../pull/use-benches.ts';
import type { Truth } from './seeded-orders.ts';

type Simulator = Awaited<ReturnType<typeof serveShopify>>;
type Benches = ReturnType<typeof useBenches>;

interface ShopifyBenches {
  benches: Benches;
  /** A business connected to an account that the test makes up. */
  open(
    account: ShopifyAccount,
    options?: Partial<ShopifyOptions>,
    change?: Parameters<Benches['open']>[0],
  ): Promise<{ bench: PullBench; simulator: Simulator }>;
  readSales(bench: PullBench): Promise<Truth[]>;
  readCoverage(bench: PullBench): Promise<{ name: string; from: string; through: string }[]>;
}

/** Benches of one test file, each with a Shopify of its own. */
export function useShopify(now: string): ShopifyBenches {
  const benches = useBenches({ shop: createScriptedShop(), now });
  return {
    benches,
    open: async (account, options = {}, change = {}) => {
      let simulator: Simulator | undefined;
      const register: Register = {
        kind: 'shopify',
        serve: async ({ key, now: clock }) =>
          (simulator = await serveShopify({ account, token: key, now: clock, ...options })),
      };
      const bench = await benches.open({ register, ...change });
      if (!simulator) throw new Error('the simulator was not served');
      return { bench, simulator };
    },
    readSales: (bench) =>
      select(
        benches.db,
        `select external_id as id, kind, status, net::float, tax::float, tip::float, rounding::float,
                service_charge::float as "serviceCharge", total::float, coalesce(items, 0)::float as items
         from sales where business_id = $1 order by external_id collate "C"`,
        [bench.business.id],
      ),
    readCoverage: (bench) =>
      select(
        benches.db,
        `select o.name, min(c.from_date)::text as from, max(c.through_date)::text as through
         from coverages c join outlets o on o.id = c.outlet_id where c.business_id = $1 group by 1 order by 1`,
        [bench.business.id],
      ),
  };
}

/** Two locations, of which one may be a warehouse, and a shirt. */
export function accountOf(
  orders: readonly OrderBody[],
  change: Partial<ShopifyAccount['shop']> = {},
): ShopifyAccount {
  return {
    shop: {
      name: 'Toko Senja',
      currency: 'IDR',
      iana_timezone: 'Asia/Jakarta',
      created_at: '2026-10-01T08:00:00+07:00',
      ...change,
    },
    locations: [
      { id: 71, name: 'Kemang' },
      { id: 72, name: 'Gudang' },
    ],
    products: [{ id: 501, product_type: 'Kaus', variants: [{ id: 601, inventory_item_id: 801 }] }],
    inventoryItems: [{ id: 801, cost: '40000.00' }],
    listOrders: (now) => orders.filter(({ updated_at: at }) => Date.parse(at) <= now),
  };
}
