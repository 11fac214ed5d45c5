import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { selectRows, type Tx } from '../db/database.ts';
import { toBusinessDate, type BusinessDate } from '../time.ts';

/** A span of business days that a source vouches for; complete up to `at`. */
interface CoveredSpan {
  from: BusinessDate;
  through: BusinessDate;
  at: Temporal.Instant;
}

/** An outlet with its own today, and what was received of it. */
export interface OutletClock {
  id: string;
  name: string;
  nameKey: string;
  timeZone: string;
  dayStartMinutes: number;
  today: BusinessDate;
  spans: CoveredSpan[];
}

interface OutletRow {
  id: string;
  name: string;
  name_key: string;
  time_zone: string;
  day_start_minutes: number;
  spans: { from: string; through: string; at: string }[] | null;
}

/** Every outlet in sight, by name, with its coverage in order of time. */
export async function listOutletClocks(tx: Tx, now: Temporal.Instant): Promise<OutletClock[]> {
  const rows = await selectRows<OutletRow>(
    tx,
    sql`select o.id, o.name, o.name_key, o.time_zone, o.day_start_minutes,
          (select json_agg(json_build_object('from', c.from_date, 'through', c.through_date, 'at', c.through_at)
                    order by c.from_date, c.through_date)
             from coverages c where c.outlet_id = o.id) as spans
        from outlets o order by o.name, o.id`,
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    nameKey: row.name_key,
    timeZone: row.time_zone,
    dayStartMinutes: row.day_start_minutes,
    today: toBusinessDate(now, row.time_zone, row.day_start_minutes),
    spans: (row.spans ?? []).map((span) => ({ ...span, at: Temporal.Instant.from(span.at) })),
  }));
}

/** The first business day that is still running somewhere: rollups before it hold no later sale. */
export function firstRunningDay(outlets: readonly OutletClock[]): BusinessDate | null {
  return outlets.map((outlet) => outlet.today).toSorted()[0] ?? null;
}
