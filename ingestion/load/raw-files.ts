import { and, asc, eq, gte, sql } from 'drizzle-orm';
import type { Database } from '#core/db/database.ts';
import { rawFiles } from '#core/db/schema/index.ts';
import { toBlocks } from '../read/measure-file.ts';
import { holdFile } from '../read/hold-file.ts';
import { openFile, type InputFile, type SourceFile } from '../read/sheet.ts';

/** Of compressed bytes: one part is one statement's parameter. */
const PART_BYTES = 1024 * 1024;

/**
 * Keeps the files of an upload as received, before anything is read from them: gzip in parts, each in
 * a transaction of its own, so that a large file is never held whole. Landing them again changes nothing.
 */
export async function landFiles(
  db: Database,
  businessId: string,
  runId: string,
  files: readonly SourceFile[],
): Promise<void> {
  for (const [file, source] of files.entries()) {
    const packed = openFile(source).pipeThrough(new CompressionStream('gzip'));
    let part = 0;
    for await (const content of toBlocks(packed, PART_BYTES)) {
      await db.transaction({ businessIds: [businessId] }, (tx) =>
        tx.execute(sql`
          with alive as (update ingest_runs set active_at = clock_timestamp() where id = ${runId})
          insert into raw_files (business_id, run_id, file, part, name, content)
          values (${businessId}, ${runId}, ${file}, ${part}, ${source.name}, decode(${toBase64(content)}, 'base64'))
          on conflict do nothing`),
      );
      part += 1;
    }
  }
}

/** The landed files of a run in the order in which they came; [] when it landed none. */
export async function readLandedFiles(db: Database, businessId: string, runId: string): Promise<InputFile[]> {
  const files = await openLandedFiles(db, businessId, runId);
  return Promise.all(files.map(holdFile));
}

/** The landed files of a run, to be read as streams: no more than a part of each is in memory. */
export async function openLandedFiles(
  db: Database,
  businessId: string,
  runId: string,
): Promise<SourceFile[]> {
  const found = await db.transaction({ businessIds: [businessId] }, (tx) =>
    tx
      .select({ file: rawFiles.file, name: rawFiles.name })
      .from(rawFiles)
      .where(eq(rawFiles.runId, runId))
      .groupBy(rawFiles.file, rawFiles.name)
      .orderBy(asc(rawFiles.file)),
  );
  return found.map(({ file, name }) => ({
    name,
    open: () => openParts(db, businessId, { runId, file }).pipeThrough(new DecompressionStream('gzip')),
  }));
}

function openParts(
  db: Database,
  businessId: string,
  { runId, file }: { runId: string; file: number },
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let part = 0;
  return new ReadableStream({
    pull: async (controller) => {
      const [next] = await db.transaction({ businessIds: [businessId] }, (tx) =>
        tx
          .select({ part: rawFiles.part, content: sql<string>`encode(${rawFiles.content}, 'base64')` })
          .from(rawFiles)
          .where(and(eq(rawFiles.runId, runId), eq(rawFiles.file, file), gte(rawFiles.part, part)))
          .orderBy(asc(rawFiles.part))
          .limit(1),
      );
      if (!next) return controller.close();
      part = next.part + 1;
      controller.enqueue(fromBase64(next.content));
    },
  });
}

/** Base64 rather than `bytea` on the way: PGlite writes and reads it seven times as fast. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = characters.charCodeAt(index);
  return bytes;
}
