import { fork } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createBusiness } from '#core/accounts/create-business.ts';
import type { Database } from '#core/db/database.ts';
import { createPostgresDatabase } from '#core/db/node-postgres.ts';
import type { TestPostgres } from '#tests/helpers/embedded-postgres.ts';
import { printTable, ratio, timeMs } from './measure.ts';
import { writeMessyCsv } from './messy-csv.ts';
import { writeMessyNdjson } from './messy-ndjson.ts';

const TABLES = ['sales', 'sale_lines', 'payments'] as const;
const FORMS = { 'penjualan.csv': writeMessyCsv, 'penjualan.ndjson': writeMessyNdjson } as const;
const ROUNDS = 2;
/** On a large machine V8 lets short-lived objects pile up to a hundred megabytes before it clears them. */
const SMALL_YOUNG_SPACE = ['--max-semi-space-size=8'];

interface Bench {
  db: Database;
  owner: pg.Client;
  server: TestPostgres;
  folder: string;
}

/** Messy lines through the whole path, beside COPY of the clean rows; and a day added to much or to nothing. */
export async function benchIngest(server: TestPostgres, lines: number): Promise<void> {
  const db = createPostgresDatabase({ url: server.applicationUrl });
  const owner = new pg.Client({ connectionString: server.ownerUrl });
  const folder = await mkdtemp(join(tmpdir(), 'aira-ingest-'));
  await chmod(folder, 0o777);
  await owner.connect();
  try {
    await benchLoads({ db, owner, server, folder }, lines);
    await benchOneDay({ db, owner, server, folder }, lines);
  } finally {
    await owner.end();
    await db.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchLoads(bench: Bench, lines: number): Promise<void> {
  const rows = [['file', 'lines/s', 'COPY lines/s', 'of COPY', 'peak memory MB']];
  for (const [name, write] of Object.entries(FORMS)) {
    const path = await writeTo(join(bench.folder, name), write(lines));
    for (let round = 1; round <= ROUNDS; round += 1) {
      const slug = `bench-${name.replaceAll('.', '-')}-${round}`;
      const businessId = await makeBusiness(bench.db, slug);
      const { ms, peakBytes } = await ingestApart(bench.server, slug, path, lines);
      const copy = await timeCopy(bench, businessId, lines);
      const perSecond = (time: number): string => Math.round(lines / (time / 1000)).toLocaleString('en-US');
      rows.push([
        name,
        perSecond(ms),
        perSecond(copy),
        ratio(copy, ms),
        String(Math.round(peakBytes / 2 ** 20)),
      ]);
      await bench.owner.query('delete from sales where business_id = $1', [businessId]);
    }
  }
  const title = `${lines.toLocaleString('en-US')} messy lines: land, survey, clean, upsert, refresh rollups`;
  printTable(title, rows);
}

/** What a day costs a tenant that has two years of data, against a new one. */
async function benchOneDay(bench: Bench, lines: number): Promise<void> {
  const perDay = Math.round(lines / 730);
  const history = join(bench.folder, 'dua-tahun.csv');
  await writeTo(history, writeMessyCsv(lines, { from: '2024-01-01', days: 730 }));
  await makeBusiness(bench.db, 'bench-old');
  await makeBusiness(bench.db, 'bench-new');
  await ingestApart(bench.server, 'bench-old', history, lines);
  const rows = [['a day added to', 'median ms', 'days']];
  const took: Record<string, number> = {};
  const days = 7;
  for (const slug of ['bench-new', 'bench-old']) {
    const times: number[] = [];
    for (let day = 1; day <= days; day += 1) {
      const path = join(bench.folder, `${slug}-${day}.csv`);
      await writeTo(path, writeMessyCsv(perDay, { seed: day + 1, from: `2026-01-0${day}`, days: 1 }));
      times.push((await ingestApart(bench.server, slug, path, perDay)).ms);
    }
    took[slug] = times.toSorted((a, b) => a - b)[Math.floor(days / 2)] ?? 0;
  }
  rows.push(['a new tenant', String(Math.round(took['bench-new'] ?? 0)), String(days)]);
  rows.push(['two years', String(Math.round(took['bench-old'] ?? 0)), String(days)]);
  rows.push(['ratio', ratio(took['bench-old'] ?? 0, took['bench-new'] ?? 1), '']);
  printTable(`${perDay.toLocaleString('en-US')} lines of one day`, rows);
}

async function makeBusiness(db: Database, slug: string): Promise<string> {
  const { business } = await createBusiness(db, {
    slug,
    name: 'Bench',
    currency: 'IDR',
    timeZone: 'Asia/Jakarta',
    ownerName: 'Bench',
  });
  return business.id;
}

async function writeTo(path: string, pieces: Iterable<string>): Promise<string> {
  await pipeline(Readable.from(pieces), createWriteStream(path));
  return path;
}

async function ingestApart(
  server: TestPostgres,
  slug: string,
  path: string,
  lines: number,
): Promise<{ ms: number; peakBytes: number }> {
  const script = fileURLToPath(new URL('ingest-process.ts', import.meta.url));
  const child = fork(script, [server.applicationUrl, slug, path], { execArgv: SMALL_YOUNG_SPACE });
  return new Promise((resolve, reject) => {
    child.once('message', (told: { ms: number; peakBytes: number; rows: number }) => {
      if (told.rows === lines) resolve(told);
      else reject(new Error(`${told.rows} of ${lines} lines were loaded`));
    });
    child.once('exit', (code) => reject(new Error(`the load ended with ${code}`)));
  });
}

/** Takes the loaded rows out as files, deletes them, and times COPY putting them back. */
async function timeCopy({ owner, folder }: Bench, businessId: string, lines: number): Promise<number> {
  const file = (table: string): string => pg.escapeLiteral(join(folder, `${table}.txt`));
  for (const table of TABLES) {
    const own = `select * from ${table} where business_id = ${pg.escapeLiteral(businessId)}`;
    await owner.query(`copy (${own}) to ${file(table)}`);
  }
  await owner.query('delete from sales where business_id = $1', [businessId]);
  const ms = await timeMs(async () => {
    for (const table of TABLES) await owner.query(`copy ${table} from ${file(table)}`);
  });
  const { rows } = await owner.query<{ n: string }>(
    'select count(*) as n from sale_lines where business_id = $1',
    [businessId],
  );
  if (Number(rows[0]?.n) !== lines) throw new Error(`COPY put back ${rows[0]?.n} of ${lines} lines`);
  return ms;
}
