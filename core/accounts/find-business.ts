import { eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { businesses } from '../db/schema/index.ts';
import type { Business } from '../tenant.ts';

export async function findBusiness(db: Database, slug: string): Promise<Business | null> {
  const [business] = await db.transaction({ system: true }, (tx) =>
    tx.select().from(businesses).where(eq(businesses.slug, slug)),
  );
  return business ?? null;
}
