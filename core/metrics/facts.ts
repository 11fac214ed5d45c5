import { sql, type SQL } from 'drizzle-orm';

/**
 * The measures that add up. A fact is a row with all of them: of a receipt, of a receipt's share of a
 * payment method, or of a product on a receipt. Null: the source does not record the figure.
 */
export const MEASURES = [
  'gross_sales',
  'discounts',
  'refunds',
  'net_sales',
  'items_sold',
  'cogs',
  'costed_net_sales',
  'tax',
  'service_charge',
  'total_collected',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Receipts with a sale among facts `f`. A receipt can be several sales: its parts by channel. */
export const SOLD_RECEIPTS = 'count(distinct f.sold_receipt)';

/** Counted only: a void or deleted receipt is kept for evidence and has no figure. */
const counted = sql.raw(`s.status = 'completed'`);

/** Where facts look for the rows behind a sale `s`. */
export interface FactRows {
  /** What tells the receipts apart: a number is counted faster than the names that it stands for. */
  receipt: string;
  /** Joins the cost of a sale's lines, as `c`. */
  costs: SQL;
  /** Joins what a sale tells of its products, as `p`: by product or line by line. */
  products: SQL;
}

/** Looked up sale by sale: linear in the sales, whatever the planner knows of the tables. */
const LOOKED_UP: FactRows = {
  receipt: '(s.source_id, s.original_external_id)',
  costs: sql`cross join lateral (
    select sum(l.cost) as cogs, sum(l.net) filter (where l.cost is not null) as costed_net_sales
    from sale_lines l where l.sale_id = s.id) c`,
  // The offset keeps a filter by product outside: inside, an index of all its lines would be read per receipt.
  products: sql`cross join lateral (
    select l.product_id, sum(l.gross) as gross, sum(l.discount) as discount, sum(l.net) as net,
      sum(l.quantity) filter (where not l.is_zero_price) as items_sold,
      sum(l.cost) as cogs, sum(l.net) filter (where l.cost is not null) as costed_net_sales
    from sale_lines l where l.sale_id = s.id group by l.product_id offset 0) p`,
};

const placeOf = (receipt: string): string => `
  s.business_id, s.id as sale_id, s.outlet_id, s.business_date, s.hour,
  coalesce(s.sales_channel, '') as sales_channel, coalesce(s.cashier, '') as cashier,
  '' as payment_method, case when s.kind = 'sale' then ${receipt} end as sold_receipt`;

const ofSalesOnly = (column: string): string =>
  `case when s.kind = 'sale' then ${column} else 0 * ${column} end`;
const ofRefundsOnly = (column: string): string =>
  `case when s.kind = 'refund' then -${column} else 0 * ${column} end`;

/** Sales as facts read them: aliased `s`. */
const ALL_SALES = sql.raw('sales s');

/** One row per completed receipt or refund of `from` for which `condition` holds (both on `s`, a sale). */
export function receiptFacts(condition: SQL, from: SQL = ALL_SALES, rows: FactRows = LOOKED_UP): SQL {
  return sql`
    select ${sql.raw(placeOf(rows.receipt))}, null::uuid as product_id,
      ${sql.raw(ofSalesOnly('s.gross'))} as gross_sales,
      ${sql.raw(ofSalesOnly('s.discounts'))} as discounts,
      ${sql.raw(ofRefundsOnly('s.net'))} as refunds,
      s.net as net_sales, s.items as items_sold, c.cogs, c.costed_net_sales,
      s.tax, s.service_charge, s.total as total_collected
    from ${from} ${rows.costs}
    where ${counted} and ${condition}`;
}

/** What completed receipts and refunds tell of their products. What exists per receipt only is null. */
export function productFacts(condition: SQL, from: SQL = ALL_SALES, rows: FactRows = LOOKED_UP): SQL {
  return sql`
    select ${sql.raw(placeOf(rows.receipt))}, p.product_id,
      ${sql.raw(ofSalesOnly('p.gross'))} as gross_sales,
      ${sql.raw(ofSalesOnly('p.discount'))} as discounts,
      ${sql.raw(ofRefundsOnly('p.net'))} as refunds,
      p.net as net_sales, p.items_sold, p.cogs, p.costed_net_sales,
      null::bigint as tax, null::bigint as service_charge, null::bigint as total_collected
    from ${from} ${rows.products}
    where ${counted} and ${condition}`;
}

/** Joins the payments of a fact `f`, as `p`. */
const PAID_LOOKED_UP = sql`left join lateral (
  ${sharesByMethod(sql`(select sale_id, method, amount from payments where sale_id = f.sale_id) m`)}) p on true`;

/**
 * Splits facts over the payment methods of their receipt, in proportion to the amounts paid. Each
 * measure is cut at its running share, so that the parts are whole and sum to it exactly.
 */
export function splitByMethod(facts: SQL, paid: SQL = PAID_LOOKED_UP): SQL {
  return sql`
    select f.business_id, f.sale_id, f.outlet_id, f.business_date, f.hour, f.sales_channel, f.cashier,
      coalesce(p.method, '') as payment_method, f.sold_receipt, f.product_id,
      ${sql.raw(MEASURES.map((measure) => `${shareOf(measure)} as ${measure}`).join(', '))}
    from (${facts}) f ${paid}`;
}

/** The methods that each sale among payments `m` was paid with, the largest amount first. */
export function sharesByMethod(payments: SQL): SQL {
  return sql`
    select m.sale_id, m.method, m.amount, sum(m.amount) over running as upto,
      sum(m.amount) over (partition by m.sale_id) as whole, row_number() over running as rank
    from (select m.sale_id, m.method, sum(m.amount) as amount from ${payments} group by m.sale_id, m.method) m
    window running as (
      partition by m.sale_id order by abs(m.amount) desc, m.method collate "C" rows unbounded preceding)`;
}

/** `div` cuts toward zero and is exact; without an amount paid, the first method takes all. */
function shareOf(measure: Measure): string {
  const scale = measure === 'items_sold' ? 1000 : 1;
  const upTo = (paid: string): string => `div(f.${measure} * ${scale} * (${paid}), p.whole)`;
  const share = `${upTo('p.upto')} - ${upTo('p.upto - p.amount')}`;
  return `case when p.whole is null or (p.rank = 1 and p.amount = p.whole) then f.${measure}
    when p.whole = 0 then case when p.rank = 1 then f.${measure} else 0 * f.${measure} end
    else ${scale === 1 ? `(${share})::bigint` : `(${share}) / ${scale}.0`} end`;
}
