import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { selectRows, type Tx } from '../db/database.ts';
import type { TenantContext } from '../db/tenant-context.ts';
import { toNameKey } from '../text.ts';
import type { Period } from '../time.ts';
import { listOutletClocks } from './outlet-clocks.ts';
import type { MetricFilter } from './types.ts';

/** What one source brought for a period, and its own report about it. */
export interface EvidenceSource {
  kind: string;
  name: string;
  /** Receipts and refunds of the period that count. */
  counted: number;
  /** Receipts of the period that do not: voided or deleted at the till, with their net amount. */
  voids: { receipts: number; net: number };
  /** Rows held back in the loads that brought the period, by reason code. */
  held: { reason: string; rows: number }[];
  /** Uploads that brought the period, the latest first; none for a source that is pulled. */
  files: EvidenceFile[];
}

/** An upload as its own report tells it. */
export interface EvidenceFile {
  name: string;
  /** Rows with data, and those of them that were loaded. */
  rows: number;
  acceptedRows: number;
  totals: EvidenceTotal[];
  /** Why loaded figures may differ from the file's, as far as the load saw it. */
  causes: ('held' | 'void' | 'refund')[];
}

/** A figure of a file's own totals row, in major units or a count. */
export interface EvidenceTotal {
  column: string;
  isMoney: boolean;
  stated: number;
  /** What the rows above it add up to. */
  summed: number;
  /** What was loaded of it; null where the upload tells it for several tables together. */
  loaded: number | null;
}

/**
 * The sources of a period's sales and what their loads reported: figures of the files as their own
 * totals rows have them, rows held back, receipts left out. Filters narrow by outlet alone.
 */
export async function listEvidenceSources(
  ctx: TenantContext,
  { period, filters }: { period: Period; filters: MetricFilter[] },
): Promise<EvidenceSource[]> {
  return ctx.query(async (tx) => {
    const clocks = await listOutletClocks(tx, ctx.now);
    const asked = filters
      .filter((filter) => filter.dimension === 'outlet')
      .map(({ values }) => values.map(toNameKey));
    const outlets = clocks.filter(({ nameKey }) => asked.every((keys) => keys.includes(nameKey)));
    const runs = await listRuns(tx, ctx, { period, outletIds: outlets.map((outlet) => outlet.id) });
    const held = await listHeld(tx, [...new Set(runs.map((run) => run.run_id))]);
    const bySource = Map.groupBy(runs, (run) => run.source_id);
    return [...bySource.values()]
      .map((own) => toSource(own, held))
      .toSorted((a, b) => b.counted - a.counted || (a.name < b.name ? -1 : 1));
  });
}

interface RunRow {
  run_id: string;
  source_id: string;
  kind: string;
  name: string;
  counted: number;
  voids: number;
  void_net: number;
  file_name: string | null;
  report: unknown;
}

const MOST_FILES = 5;

/** What each load that wrote a sale of the period left there. */
async function listRuns(
  tx: Tx,
  ctx: TenantContext,
  { period, outletIds }: { period: Period; outletIds: string[] },
): Promise<RunRow[]> {
  if (outletIds.length === 0) return [];
  return selectRows<RunRow>(
    tx,
    sql`select g.*, src.kind, src.name, r.file_name, r.report
        from (
          select s.run_id, s.source_id, count(*) filter (where s.status = 'completed')::int as counted,
            count(*) filter (where s.status <> 'completed' and s.kind = 'sale')::int as voids,
            coalesce(sum(s.net) filter (where s.status <> 'completed' and s.kind = 'sale'), 0)::float8 as void_net
          from sales s
          where s.business_date between ${period.from} and ${period.to}
            and s.sold_at <= ${ctx.now.toString()}::timestamptz and s.outlet_id in ${outletIds}
          group by s.run_id, s.source_id
        ) g join sources src on src.id = g.source_id left join ingest_runs r on r.id = g.run_id
        order by r.started_at desc nulls last, g.run_id`,
  );
}

interface HeldRow {
  run_id: string;
  reason: string;
  rows: number;
}

async function listHeld(tx: Tx, runIds: string[]): Promise<HeldRow[]> {
  if (runIds.length === 0) return [];
  return selectRows<HeldRow>(
    tx,
    sql`select run_id, reason, count(distinct position)::int as rows from quarantine
        where run_id in ${runIds} group by run_id, reason`,
  );
}

function toSource(runs: readonly RunRow[], held: readonly HeldRow[]): EvidenceSource {
  const sum = (pick: (run: RunRow) => number): number => runs.reduce((all, run) => all + pick(run), 0);
  const ids = new Set(runs.map((run) => run.run_id));
  const reasons = Map.groupBy(
    held.filter((row) => ids.has(row.run_id)),
    (row) => row.reason,
  );
  return {
    kind: runs[0]?.kind ?? '',
    name: runs[0]?.name ?? '',
    counted: sum((run) => run.counted),
    voids: { receipts: sum((run) => run.voids), net: sum((run) => run.void_net) },
    held: [...reasons]
      .map(([reason, rows]) => ({ reason, rows: rows.reduce((all, row) => all + row.rows, 0) }))
      .toSorted((a, b) => b.rows - a.rows || (a.reason < b.reason ? -1 : 1)),
    files: runs.flatMap(toFile).slice(0, MOST_FILES),
  };
}

/** The part of an upload's report that is read back; see ingestion/report.ts. */
const Report = z.object({
  quarantined: z.array(z.unknown()),
  totals: z.record(z.string(), z.number().nullable()),
  tables: z.array(
    z.object({
      rows: z.number(),
      acceptedRows: z.number(),
      mapping: z.array(z.object({ column: z.string(), role: z.string().nullable() })),
      sourceTotals: z.array(z.object({ column: z.string(), stated: z.number(), summed: z.number() })),
    }),
  ),
});
type Report = z.infer<typeof Report>;

/** Columns whose totals an owner knows, the most telling first, with what was loaded of them. */
const TOLD: Readonly<Record<string, string | null>> = {
  net: 'net_sales',
  gross: 'gross_sales',
  total: 'total_collected',
  discount: 'discounts',
  tax: 'tax',
  service: 'service_charge',
  subtotal: null,
  quantity: null,
};
const MOST_TOTALS = 3;

function toFile({ file_name: name, report }: RunRow): EvidenceFile[] {
  const parsed = Report.safeParse(report);
  if (name === null || !parsed.success) return [];
  const { tables, totals, quarantined } = parsed.data;
  return [
    {
      name,
      rows: tables.reduce((sum, table) => sum + table.rows, 0),
      acceptedRows: tables.reduce((sum, table) => sum + table.acceptedRows, 0),
      totals: listTotals(parsed.data),
      causes: [
        ...(quarantined.length > 0 ? (['held'] as const) : []),
        ...((totals['voidReceipts'] ?? 0) > 0 ? (['void'] as const) : []),
        ...((totals['refunds'] ?? 0) > 0 ? (['refund'] as const) : []),
      ],
    },
  ];
}

function listTotals({ tables, totals }: Report): EvidenceTotal[] {
  const roles = Object.keys(TOLD);
  return tables
    .flatMap(({ mapping, sourceTotals }) =>
      sourceTotals.flatMap((total) => {
        const role = mapping.find((one) => one.column === total.column)?.role ?? '';
        return roles.includes(role) ? [{ role, ...total }] : [];
      }),
    )
    .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
    .slice(0, MOST_TOTALS)
    .map(({ role, column, stated, summed }) => ({
      column,
      isMoney: role !== 'quantity',
      stated,
      summed,
      loaded: tables.length === 1 ? (totals[TOLD[role] ?? ''] ?? null) : null,
    }));
}
