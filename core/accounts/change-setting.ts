import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { auditLog, businessSettings } from '../db/schema/index.ts';
import { AiraError } from '../errors.ts';
import type { Role } from '../tenant.ts';
import { parseSettingValue, type SettingKey } from './setting-values.ts';

export interface SettingChange {
  key: SettingKey;
  /** Null: the whole business. */
  outletId: string | null;
  value: string;
  /** The version that the person saw when they decided; the change becomes the next one. */
  seenVersion: number;
}

interface Changer {
  businessId: string;
  personId: string;
  role: Role;
}

/**
 * Writes the next version of a setting and its line in the audit log, in the caller's transaction.
 * Returns false when this very change is in already: it was confirmed twice.
 * @throws AiraError `forbidden` for a viewer, `value_invalid` for a value that the setting does not
 * have, `conflict` when somebody else has changed it meanwhile.
 */
export async function changeSetting(tx: Tx, changer: Changer, change: SettingChange): Promise<boolean> {
  if (changer.role === 'viewer') throw new AiraError('forbidden', 'a viewer may not change a setting');
  const { key, outletId, seenVersion } = change;
  const value = parseSettingValue(key, change.value);
  if (value === null) throw new AiraError('value_invalid', `setting ${key} has no such value`);
  const { businessId, personId } = changer;
  const version = seenVersion + 1;
  const [written] = await tx
    .insert(businessSettings)
    .values({ businessId, key, outletId, value, version, changedBy: personId })
    .onConflictDoNothing()
    .returning({ id: businessSettings.id });
  if (!written) {
    const there = await findVersion(tx, change, version);
    if (there?.value === value && there.changedBy === personId) return false;
    throw new AiraError('conflict', `setting ${key} was changed by somebody else`);
  }
  const detail = { key, outletId, value, version };
  await tx.insert(auditLog).values({ businessId, personId, action: 'setting.changed', detail });
  return true;
}

async function findVersion(
  tx: Tx,
  { key, outletId }: SettingChange,
  version: number,
): Promise<{ value: string; changedBy: string } | undefined> {
  const [found] = await tx
    .select({ value: businessSettings.value, changedBy: businessSettings.changedBy })
    .from(businessSettings)
    .where(
      and(
        eq(businessSettings.key, key),
        eq(businessSettings.version, version),
        outletId === null ? isNull(businessSettings.outletId) : eq(businessSettings.outletId, outletId),
      ),
    );
  return found;
}
