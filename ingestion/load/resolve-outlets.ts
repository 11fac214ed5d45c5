import { eq } from 'drizzle-orm';
import { readSettings } from '#core/accounts/read-settings.ts';
import type { Tx } from '#core/db/database.ts';
import { outlets } from '#core/db/schema/index.ts';
import { AiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import { toNameKey } from '#core/text.ts';
import type { LoadBatch } from './contract.ts';
import { countSpelling, mostFrequent, type SpellingCounts } from './most-frequent.ts';

interface Outlet {
  id: string;
  name: string;
  nameKey: string;
  timeZone: string;
  dayStartMinutes: number;
}

/** Finds or makes the outlets that a batch names. A zone that the business has set is kept. */
export async function resolveOutlets(
  tx: Tx,
  business: Business,
  batch: LoadBatch,
): Promise<(name: string | null) => Outlet> {
  const known = await listOutlets(tx, business);
  const wanted: SpellingCounts = new Map();
  for (const { outlet } of [...batch.sales, ...batch.coverage]) {
    const name = outlet ?? onlyOutletName(known, business);
    countSpelling(wanted, toKey(name), name);
  }
  const missing = [...wanted]
    .filter(([key]) => !known.some((outlet) => outlet.nameKey === key))
    .map(([key, names]): [string, string] => [key, mostFrequent(names) ?? key]);
  if (missing.length > 0) {
    const { dayStartMinutes } = await readSettings(tx);
    const values = missing.map(([nameKey, name]) => ({
      businessId: business.id,
      name,
      nameKey,
      timeZone: batch.outletTimeZones?.[name] ?? batch.defaultTimeZone,
      dayStartMinutes,
    }));
    await tx.insert(outlets).values(values).onConflictDoNothing();
  }
  const all = missing.length > 0 ? await listOutlets(tx, business) : known;
  const byKey = new Map(all.map((outlet) => [outlet.nameKey, outlet]));
  return (name) => {
    const found = byKey.get(toKey(name ?? onlyOutletName(known, business)));
    if (!found) throw new AiraError('internal', 'outlet was not resolved');
    return found;
  };
}

function listOutlets(tx: Tx, business: Business): Promise<Outlet[]> {
  return tx
    .select({
      id: outlets.id,
      name: outlets.name,
      nameKey: outlets.nameKey,
      timeZone: outlets.timeZone,
      dayStartMinutes: outlets.dayStartMinutes,
    })
    .from(outlets)
    .where(eq(outlets.businessId, business.id));
}

/** Sales without an outlet belong to the only one there is, or to one named after the business. */
function onlyOutletName(known: readonly Outlet[], business: Business): string {
  return known.length === 1 && known[0] ? known[0].name : business.name;
}

function toKey(name: string): string {
  return toNameKey(name) || name;
}
