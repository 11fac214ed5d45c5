import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import type { BusinessDate } from '../time.ts';
import {
  type FactRows,
  MEASURES,
  productFacts,
  receiptFacts,
  sharesByMethod,
  SOLD_RECEIPTS,
  splitByMethod,
} from './facts.ts';

/** One business day of one outlet. */
export interface OutletDay {
  outletId: string;
  businessDate: BusinessDate;
}

const TABLES = ['rollup_days', 'rollup_groups', 'rollup_receipts', 'rollup_products'] as const;
/** The date first: sorting compares it fastest. */
const PLACE = ['business_date', 'outlet_id'];
const RECEIPT_KEYS = ['hour', 'sales_channel', 'cashier', 'payment_method'] as const;

interface Rollup {
  table: (typeof TABLES)[number];
  /** What a row is of, besides the place: column and what it holds. */
  keys: Readonly<Record<string, string>>;
  from: 'product_facts' | 'method_facts';
  measures: readonly string[];
  countsOrders: boolean;
}

const OF_RECEIPTS = { from: 'method_facts', measures: MEASURES } as const;
const ROLLUPS: readonly Rollup[] = [
  { table: 'rollup_days', keys: {}, ...OF_RECEIPTS, countsOrders: true },
  {
    table: 'rollup_receipts',
    keys: Object.fromEntries(RECEIPT_KEYS.map((key) => [key, key])),
    ...OF_RECEIPTS,
    countsOrders: false,
  },
  ...RECEIPT_KEYS.map((key): Rollup => {
    const keys = { dimension: `'${key}'`, key: `${key}::text` };
    return { table: 'rollup_groups', keys, ...OF_RECEIPTS, countsOrders: true };
  }),
  {
    table: 'rollup_products',
    keys: { product_id: 'product_id' },
    from: 'product_facts',
    measures: MEASURES.slice(0, 7),
    countsOrders: true,
  },
];

/**
 * Computes the pre-aggregates of the given outlet-days anew from the sales, in the caller's
 * transaction: a figure asked after the commit includes what was loaded.
 */
export async function refreshRollups(
  tx: Tx,
  businessId: string,
  touched: readonly OutletDay[],
): Promise<void> {
  if (touched.length === 0) return;
  // Two loads that touch the same day take turns; the second one sees the first one's sales.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`rollups ${businessId}`}, 0))`);
  const days = sql`json_to_recordset(${JSON.stringify(touched)}::json) as d("outletId" uuid, "businessDate" date)`;
  await plan(tx, 'off');
  await tx.execute(deleteDays(days));
  await tx.execute(insertRollups(businessId, days));
  await plan(tx, 'on');
}

/**
 * A table without statistics (a first load has none yet) tempts the planner to scan it per row, and to
 * compare each row with each where it expects few. Index scans and hashes cost what the touched days
 * hold, however little it knows. An outlet belongs to one business, which the policy names: naming it
 * again makes the planner count the condition twice.
 */
async function plan(tx: Tx, setting: 'on' | 'off'): Promise<void> {
  const names = ['enable_seqscan', 'enable_bitmapscan', 'enable_nestloop'];
  await tx.execute(
    sql.raw(`select ${names.map((name) => `set_config('${name}', '${setting}', true)`).join()}`),
  );
}

/** Rows are found day by day and deleted by their place: a join would read the whole table. */
function deleteDays(days: SQL): SQL {
  const [last, ...others] = TABLES.map((name) => {
    const table = sql.identifier(name);
    return sql`delete from ${table} where ctid = any(array(
      select t.ctid from (select distinct * from ${days}) d cross join lateral (
        select ctid from ${table} where business_date = d."businessDate" and outlet_id = d."outletId" offset 0) t))`;
  });
  const parts = others.map((part, index) => sql`${sql.raw(`part_${index}`)} as (${part})`);
  return sql`with ${sql.join(parts, sql`, `)} ${last}`;
}

/** What facts read of a sale: fewer columns, less to carry through each step. */
const SALE_COLUMNS = sql.raw(`s.id, s.business_id, s.outlet_id, s.business_date, s.hour, s.kind, s.status,
  s.net, s.total, s.gross, s.discounts, s.tax, s.service_charge, s.items, s.sales_channel, s.cashier`);

/** The rows of the touched days, gathered once for all tables. */
const GATHERED: FactRows = {
  receipt: 's.receipt',
  costs: sql`left join costs c on c.sale_id = s.id`,
  products: sql`join (
    select sale_id, product_id, gross, discount, net, cost as cogs,
      case when not is_zero_price then quantity end as items_sold,
      case when cost is not null then net end as costed_net_sales
    from lines) p on p.sale_id = s.id`,
};

/** One statement, so that the touched sales are found once for all tables. */
function insertRollups(businessId: string, days: SQL): SQL {
  const touched = sql.raw('touched s');
  const always = sql`true`;
  const paid = sql`left join shares p on p.sale_id = f.sale_id`;
  const sums = (rollup: Rollup): SQL => insertSums(businessId, rollup);
  return sql`
    with touched as materialized (
      select ${SALE_COLUMNS}, dense_rank() over (order by s.source_id, s.original_external_id collate "C") as receipt
      from (select distinct * from ${days}) d cross join lateral (
        select * from sales where outlet_id = d."outletId" and business_date = d."businessDate" offset 0) s
    ),
    lines as materialized (${linesOf(touched)}),
    costs as materialized (
      select sale_id, sum(cost) as cogs, sum(net) as costed_net_sales
      from lines where cost is not null group by sale_id
    ),
    shares as materialized (${sharesByMethod(paymentsOf(touched))}),
    product_facts as (${productFacts(always, touched, GATHERED)}),
    method_facts as materialized (${splitByMethod(receiptFacts(always, touched, GATHERED), paid)}),
    ${sql.join(
      ROLLUPS.map((rollup, index) => sql`${sql.raw(`part_${index}`)} as (${sums(rollup)})`),
      sql`, `,
    )}
    select 1`;
}

function linesOf(touched: SQL): SQL {
  return sql`
    select l.* from ${touched} cross join lateral (
      select sale_id, product_id, quantity, gross, discount, net, cost, is_zero_price
      from sale_lines where sale_id = s.id offset 0) l`;
}

function paymentsOf(touched: SQL): SQL {
  return sql`(
    select m.* from ${touched} cross join lateral (
      select sale_id, method, amount from payments where sale_id = s.id offset 0) m) m`;
}

function insertSums(businessId: string, { table, keys, from, measures, countsOrders }: Rollup): SQL {
  const counts = countsOrders ? ['orders'] : [];
  const into = list(['business_id', ...PLACE, ...Object.keys(keys), ...measures, ...counts]);
  const by = list([...PLACE, ...Object.values(keys).filter((value) => !value.startsWith("'"))]);
  const sums = measures.map((name) => `sum(${name})`);
  const values = list([...PLACE, ...Object.values(keys), ...sums, ...(countsOrders ? [SOLD_RECEIPTS] : [])]);
  return sql`insert into ${sql.identifier(table)} (${into})
    select ${businessId}::uuid, ${values} from ${sql.identifier(from)} f group by ${by}`;
}

function list(parts: readonly string[]): SQL {
  return sql.raw(parts.join(', '));
}
