import { createBusiness } from '#core/accounts/create-business.ts';
import type { Database } from '#core/db/database.ts';
import type { Business, Person } from '#core/tenant.ts';
import type { CleanSale } from '#ingestion/clean-sale.ts';
import { ensureSource } from '#ingestion/load/ensure-source.ts';
import { startRun } from '#ingestion/load/ingest-run.ts';
import { loadBatch } from '#ingestion/load/load-batch.ts';

interface SalesPlan {
  /** Business days with sales, `YYYY-MM-DD`, oldest first. */
  days: readonly string[];
  /** Rupiah of each of the two receipts of a day: a figure that no other shop has. */
  amount: number;
  product?: string;
  outlet?: string;
  /** Tells the receipts of one call from those of another. */
  batch?: string;
}

interface ShopPlan extends SalesPlan {
  slug: string;
  name: string;
}

/** A business with two equal receipts on each day, loaded by the real loader. */
export async function seedShop(db: Database, plan: ShopPlan): Promise<{ business: Business; owner: Person }> {
  const { slug, name } = plan;
  const made = await createBusiness(db, {
    slug,
    name,
    currency: 'IDR',
    timeZone: 'Asia/Jakarta',
    ownerName: `Pemilik ${name}`,
  });
  await addSales(db, made.business, plan);
  return made;
}

export async function addSales(db: Database, business: Business, plan: SalesPlan): Promise<void> {
  const sourceId = await ensureSource(db, business.id, { kind: 'spreadsheet', name: 'seed' });
  const runId = await startRun(db, business.id, { sourceId });
  await loadBatch(db, business, {
    sourceId,
    runId,
    defaultTimeZone: 'Asia/Jakarta',
    raw: [],
    sales: plan.days.flatMap((day) => ['1', '2'].map((number) => toSale(plan, day, number))),
    quarantined: [],
    deletedExternalIds: [],
    coverage: plan.days.map((day) => ({
      outlet: null,
      fromDate: day,
      throughDate: day,
      throughAt: `${day}T16:59:59Z`,
    })),
  });
}

function toSale(
  { amount, product = 'Kopi Susu', outlet = 'Pusat', batch = 'seed' }: SalesPlan,
  day: string,
  number: string,
): CleanSale {
  const minor = amount * 100;
  const externalId = `${batch}-${day}-${number}`;
  return {
    externalId,
    originalExternalId: externalId,
    kind: 'sale',
    status: 'completed',
    outlet,
    soldAt: { local: { date: day, time: '10:15' } },
    receiptNumber: externalId,
    salesChannel: 'Dine In',
    cashier: 'Ani',
    customer: null,
    gross: minor,
    discounts: 0,
    net: minor,
    tax: 0,
    serviceCharge: 0,
    tip: null,
    rounding: null,
    total: minor,
    items: 1,
    lines: [
      {
        product,
        category: 'Minuman',
        variant: null,
        quantity: 1,
        gross: minor,
        discount: 0,
        net: minor,
        cost: minor / 4,
        isZeroPrice: false,
      },
    ],
    payments: [{ method: 'QRIS', amount: minor }],
    positions: [],
  };
}
