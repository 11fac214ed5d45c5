import { and, eq, gte, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '../db/database.ts';
import { businesses, modelUsage } from '../db/schema/index.ts';
import type { TenantContext } from '../db/tenant-context.ts';
import type { BusinessDate } from '../time.ts';

/** What language models cost: millionths of a US dollar, zero where no price is configured. */
export interface ModelCost {
  calls: number;
  inputTokens: number;
  outputTokens: number;
  costMicros: number;
}

export interface ModelUsageRow extends ModelCost {
  model: string;
}

/** What the business's models cost on one day, all models together. */
export async function getModelCost(ctx: TenantContext, day: BusinessDate): Promise<ModelCost> {
  const [row] = await ctx.query((tx) =>
    tx
      .select({
        calls: total(modelUsage.calls),
        inputTokens: total(modelUsage.inputTokens),
        outputTokens: total(modelUsage.outputTokens),
        costMicros: total(modelUsage.costMicros),
      })
      .from(modelUsage)
      .where(and(eq(modelUsage.businessId, ctx.activeBusiness.id), eq(modelUsage.day, day))),
  );
  return row ?? { calls: 0, inputTokens: 0, outputTokens: 0, costMicros: 0 };
}

/** Adds to the day's ledger, whoever else adds at the same moment. Returns each model's calls so far. */
export async function addModelUsage(
  ctx: TenantContext,
  day: BusinessDate,
  rows: readonly ModelUsageRow[],
): Promise<Map<string, number>> {
  if (rows.length === 0) return new Map();
  const businessId = ctx.activeBusiness.id;
  // In one order everywhere: two turns that add to the same rows never wait for each other in a ring.
  const sorted = rows.toSorted((a, b) => (a.model < b.model ? -1 : 1));
  const after = await ctx.query((tx) =>
    tx
      .insert(modelUsage)
      .values(sorted.map((row) => ({ ...row, businessId, day })))
      .onConflictDoUpdate({
        target: [modelUsage.businessId, modelUsage.day, modelUsage.model],
        set: {
          calls: sql`${modelUsage.calls} + excluded.calls`,
          inputTokens: sql`${modelUsage.inputTokens} + excluded.input_tokens`,
          outputTokens: sql`${modelUsage.outputTokens} + excluded.output_tokens`,
          costMicros: sql`${modelUsage.costMicros} + excluded.cost_micros`,
        },
      })
      .returning({ model: modelUsage.model, calls: modelUsage.calls }),
  );
  return new Map(after.map(({ model, calls }) => [model, calls]));
}

/** Every business's cost since a day, for the person who hosts AIRA; no question and no figure. */
export async function listModelCosts(
  db: Database,
  since: BusinessDate,
): Promise<(ModelCost & { business: string; day: BusinessDate; model: string })[]> {
  const known = await db.transaction({ system: true }, (tx) =>
    tx.select({ id: businesses.id, slug: businesses.slug }).from(businesses),
  );
  if (known.length === 0) return [];
  const slugs = new Map(known.map(({ id, slug }) => [id, slug]));
  const rows = await db.transaction({ businessIds: [...slugs.keys()] }, (tx) =>
    tx.select().from(modelUsage).where(gte(modelUsage.day, since)),
  );
  return rows.map(({ businessId, ...row }) => ({ ...row, business: slugs.get(businessId) ?? '' }));
}

function total(column: AnyPgColumn): SQL<number> {
  return sql<number>`coalesce(sum(${column}), 0)`.mapWith(Number);
}
