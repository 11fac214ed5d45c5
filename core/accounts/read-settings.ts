import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { businessSettings } from '../db/schema/index.ts';
import type { BusinessSettings } from '../tenant.ts';
import { type SettingKey, toSettings } from './setting-values.ts';

/** The definitions of the one business that the transaction sees. */
export async function readSettings(tx: Tx): Promise<BusinessSettings> {
  const rows = await tx
    .selectDistinctOn([businessSettings.key], { key: businessSettings.key, value: businessSettings.value })
    .from(businessSettings)
    .where(isNull(businessSettings.outletId))
    .orderBy(asc(businessSettings.key), desc(businessSettings.version));
  return toSettings(new Map(rows.map(({ key, value }) => [key, value])));
}

export interface SettingVersion {
  value: string;
  version: number;
  /** ISO instant. */
  changedAt: string;
}

/** The last two versions of a setting, the newest first; of the whole business when `outletId` is null. */
export async function listSettingVersions(
  tx: Tx,
  key: SettingKey,
  outletId: string | null = null,
): Promise<SettingVersion[]> {
  return tx
    .select({
      value: businessSettings.value,
      version: businessSettings.version,
      changedAt: businessSettings.createdAt,
    })
    .from(businessSettings)
    .where(
      and(
        eq(businessSettings.key, key),
        outletId === null ? isNull(businessSettings.outletId) : eq(businessSettings.outletId, outletId),
      ),
    )
    .orderBy(desc(businessSettings.version))
    .limit(2);
}
