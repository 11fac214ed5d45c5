import { asc } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { outlets } from '../db/schema/index.ts';

export interface Outlet {
  id: string;
  name: string;
  nameKey: string;
  dayStartMinutes: number;
}

/** Every outlet of the business that the transaction sees, by name. */
export async function listOutlets(tx: Tx): Promise<Outlet[]> {
  return tx
    .select({
      id: outlets.id,
      name: outlets.name,
      nameKey: outlets.nameKey,
      dayStartMinutes: outlets.dayStartMinutes,
    })
    .from(outlets)
    .orderBy(asc(outlets.name));
}
