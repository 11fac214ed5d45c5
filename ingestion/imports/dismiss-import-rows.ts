import type { Database } from '#core/db/database.ts';
import { AiraError } from '#core/errors.ts';
import { listImportRows } from './get-import.ts';
import { getRun, listReadings } from '../load/get-run.ts';
import { dismissRows } from '../load/held-rows.ts';

interface Dismissal {
  /** Who decided; null: somebody at the terminal of the host. */
  personId: string | null;
  /** As the spreadsheet program numbers them, or as the register's records are counted. */
  rows?: readonly number[];
  /** A reason code: every row that waits for it. */
  reason?: string;
}

const MOST = 100_000;

/**
 * Lets rows rest that are not wanted, such as tests of the till. Returns how many waited.
 * @throws AiraError `not_found` for an import or row that is not there, `conflict` when several tables
 * of the upload hold back a row of that number.
 */
export async function dismissImportRows(
  db: Database,
  businessId: string,
  runId: string,
  { personId, rows, reason }: Dismissal,
): Promise<number> {
  const readings = await listReadings(db, businessId, await getRun(db, businessId, runId));
  const waiting = await listImportRows(db, businessId, runId, { isOpen: true, limit: MOST });
  const positions = rows?.flatMap((number) => {
    const found = waiting.filter(({ row, position }) => (row ?? position) === number);
    const tables = new Set(found.map(({ file, sheet }) => `${file}\u0000${sheet}`));
    if (found.length === 0) {
      throw new AiraError('not_found', `row ${number} does not wait`, { details: { row: number } });
    }
    if (tables.size > 1) {
      throw new AiraError('conflict', `row ${number} waits in several tables`, { details: { row: number } });
    }
    return found.map(({ position }) => position);
  });
  return dismissRows(db, {
    businessId,
    personId,
    runIds: readings.map(({ id }) => id),
    ...(positions ? { positions } : {}),
    ...(reason === undefined ? {} : { reason }),
  });
}
