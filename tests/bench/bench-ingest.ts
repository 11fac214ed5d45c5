import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { createBusiness } from '#core/accounts/create-business.ts';
import { createPostgresDatabase } from '#core/db/node-postgres.ts';
import { ingestFile } from '#ingestion/ingest-file.ts';
import type { TestPostgres } from '#tests/helpers/embedded-postgres.ts';
import { printTable, ratio, timeMs } from './measure.ts';
import { createMessyCsv } from './messy-csv.ts';

const TABLES = ['sales', 'sale_lines', 'payments'] as const;
const ROUNDS = 3;

/** Messy lines per second through the whole path, beside COPY of the clean rows into the same tables. */
export async function benchIngest(server: TestPostgres, lines: number): Promise<void> {
  const db = createPostgresDatabase({ url: server.applicationUrl });
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  const rows = [['round', 'ingest lines/s', 'COPY lines/s', 'ingest/COPY']];
  const bytes = new TextEncoder().encode(createMessyCsv(lines));
  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const { business } = await createBusiness(db, {
        slug: `bench-ingest-${round}`,
        name: 'Bench',
        currency: 'IDR',
        timeZone: 'Asia/Jakarta',
        ownerName: 'Bench',
      });
      const ingest = await timeMs(() =>
        ingestFile(db, business, [{ name: 'penjualan.csv', bytes }], { now: Temporal.Now.instant() }),
      );
      const copy = await timeCopy(client, business.id, lines);
      const perSecond = (ms: number): number => Math.round(lines / (ms / 1000));
      rows.push([
        String(round),
        perSecond(ingest).toLocaleString('en-US'),
        perSecond(copy).toLocaleString('en-US'),
        ratio(perSecond(ingest), perSecond(copy)),
      ]);
    }
  } finally {
    await client.end();
    await db.close();
  }
  printTable(
    `${lines.toLocaleString('en-US')} messy CSV lines: read, map, clean, land raw, upsert, refresh rollups`,
    rows,
  );
}

/** Takes the loaded rows out as files, deletes them, and times COPY putting them back. */
async function timeCopy(client: pg.Client, businessId: string, lines: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'aira-copy-'));
  await chmod(folder, 0o777);
  const file = (table: string): string => pg.escapeLiteral(join(folder, `${table}.txt`));
  try {
    for (const table of TABLES) {
      const own = `select * from ${table} where business_id = ${pg.escapeLiteral(businessId)}`;
      await client.query(`copy (${own}) to ${file(table)}`);
    }
    await client.query('delete from sales where business_id = $1', [businessId]);
    const ms = await timeMs(async () => {
      for (const table of TABLES) await client.query(`copy ${table} from ${file(table)}`);
    });
    const { rows } = await client.query<{ n: string }>(
      'select count(*) as n from sale_lines where business_id = $1',
      [businessId],
    );
    if (Number(rows[0]?.n) !== lines) throw new Error(`COPY put back ${rows[0]?.n} of ${lines} lines`);
    return ms;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
