import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { Temporal } from 'temporal-polyfill';
import { findBusiness } from '#core/accounts/find-business.ts';
import { createPostgresDatabase } from '#core/db/node-postgres.ts';
import { ingestFile } from '#ingestion/ingest-file.ts';

/** Loads a file into a business in a process of its own, so that its memory can be measured. */
const [url = '', slug = '', path = ''] = process.argv.slice(2);
const db = createPostgresDatabase({ url });
try {
  const business = await findBusiness(db, slug);
  if (!business) throw new Error(`no business ${slug}`);
  const open = (): ReadableStream<Uint8Array<ArrayBuffer>> =>
    Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array<ArrayBuffer>>;
  const start = performance.now();
  const { totals } = await ingestFile(db, business, [{ name: basename(path), open }], {
    now: Temporal.Now.instant(),
  });
  const ms = performance.now() - start;
  process.send?.({ ms, peakBytes: process.resourceUsage().maxRSS * 1024, rows: totals.rows });
} finally {
  await db.close();
}
