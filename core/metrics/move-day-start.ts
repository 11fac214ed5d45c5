import { sql } from 'drizzle-orm';
import { selectRows, type Tx } from '../db/database.ts';
import { addDays, type BusinessDate } from '../time.ts';
import { type OutletDay, refreshRollups } from './refresh-rollups.ts';

interface DayStart {
  businessId: string;
  /** Null: every outlet. */
  outletId: string | null;
  /** Minutes after midnight. */
  minutes: number;
}

/** One statement stays far below the limit on its time, however many years are stored. */
const DAYS_AT_ONCE = 60;

/**
 * Moves the start of the business day of one or all outlets, in the caller's transaction: the stored
 * sales are placed anew and the rollups of the days that gain or lose a sale are refreshed, as if
 * everything had been loaded after the change. Returns how many outlet-days were refreshed.
 */
export async function moveDayStart(tx: Tx, { businessId, outletId, minutes }: DayStart): Promise<number> {
  // A load that runs now has read the old start: it ends first, and the next one waits.
  await tx.execute(sql`select id from sources order by id for update`);
  const changed = await selectRows<{ id: string; zone: string }>(
    tx,
    sql`update outlets set day_start_minutes = ${minutes}
        where day_start_minutes <> ${minutes} and (${outletId}::uuid is null or id = ${outletId}::uuid)
        returning id, time_zone as zone`,
  );
  const touched: OutletDay[] = [];
  for (const outlet of changed) {
    for (const businessDate of await placeAnew(tx, outlet, minutes)) {
      touched.push({ outletId: outlet.id, businessDate });
    }
  }
  for (let at = 0; at < touched.length; at += DAYS_AT_ONCE) {
    await refreshRollups(tx, businessId, touched.slice(at, at + DAYS_AT_ONCE));
  }
  return touched.length;
}

/** The days that gain or lose a sale. */
async function placeAnew(
  tx: Tx,
  outlet: { id: string; zone: string },
  minutes: number,
): Promise<Set<BusinessDate>> {
  const [span] = await selectRows<{ first: string | null; last: string | null }>(
    tx,
    sql`select min(business_date)::text as first, max(business_date)::text as last
        from sales where outlet_id = ${outlet.id}`,
  );
  const days = new Set<BusinessDate>();
  if (!span?.first || !span.last) return days;
  for (let from = span.first; from <= span.last; from = addDays(from, DAYS_AT_ONCE)) {
    const moved = await selectRows<{ day: string }>(
      tx,
      placeDays(outlet, { from, to: addDays(from, DAYS_AT_ONCE - 1) }, minutes),
    );
    for (const { day } of moved) days.add(day);
  }
  return days;
}

/** A sale of which only the day is known keeps its day and stands at the new start of it. */
function placeDays(
  outlet: { id: string; zone: string },
  days: { from: BusinessDate; to: BusinessDate },
  minutes: number,
): ReturnType<typeof sql> {
  const start = sql`make_interval(mins => ${minutes}::int)`;
  return sql`
    with placed as materialized (
      select id, business_date as before,
        case when hour < 0 then business_date
          else ((sold_at at time zone ${outlet.zone}) - ${start})::date end as after,
        case when hour < 0 then (business_date + ${start}) at time zone ${outlet.zone}
          else sold_at end as sold_at
      from sales where outlet_id = ${outlet.id} and business_date between ${days.from} and ${days.to}
    ), moved as (
      update sales s set business_date = p.after, sold_at = p.sold_at, updated_at = now()
      from placed p where s.id = p.id and (p.after <> p.before or p.sold_at <> s.sold_at)
      returning p.before, p.after
    )
    select distinct day::text from (select before as day from moved union all select after from moved) d`;
}
