import { sql } from 'drizzle-orm';
import { AiraError } from '../errors.ts';
import type { Access, Tx } from './database.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A statement that hangs is cancelled, and a caller that died lets its locks go. */
const STATEMENT_TIMEOUT = '60s';
const IDLE_TIMEOUT = '120s';

/** Tells the policies, for this transaction only, which rows are open; and bounds its time. */
export async function applyAccess(tx: Tx, access: Access): Promise<void> {
  const ids = access.businessIds ?? [];
  if (!ids.every((id) => UUID.test(id))) throw new AiraError('internal', 'business id is not a UUID');
  await tx.execute(
    sql`select set_config('app.business_ids', ${`{${ids.join(',')}}`}, true),
               set_config('app.system', ${access.system ? 'on' : 'off'}, true),
               set_config('statement_timeout', ${STATEMENT_TIMEOUT}, true),
               set_config('idle_in_transaction_session_timeout', ${IDLE_TIMEOUT}, true)`,
  );
}
