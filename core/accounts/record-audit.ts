import type { Tx } from '../db/database.ts';
import { auditLog } from '../db/schema/index.ts';

interface AuditEntry {
  businessId: string;
  /** Null: somebody at the terminal of the host. */
  personId: string | null;
  /** `noun.verbed`, such as `import.replayed`. */
  action: string;
  /** Ids, codes and counts. Never a secret, never the contents of a row. */
  detail: Record<string, unknown>;
}

/** Writes one line of the audit log, in the caller's transaction. */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.insert(auditLog).values(entry);
}
