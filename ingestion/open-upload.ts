import type { Database } from '#core/db/database.ts';
import { AiraError } from '#core/errors.ts';
import { listReadings, type Run } from './load/get-run.ts';
import { openLandedFiles } from './load/raw-files.ts';
import { SavedMapping } from './map/saved-mapping.ts';
import { openFile, type SourceFile } from './read/sheet.ts';
import { LARGE_FILE_BYTES } from './stream/understand-large-file.ts';

/**
 * The files of a run as they landed. Bytes that were known already did not land once more, so an
 * earlier reading of them may have them.
 * @throws AiraError `not_found` when nothing landed.
 */
export async function openUpload(db: Database, businessId: string, run: Run): Promise<SourceFile[]> {
  for (const { id, landedAt } of await listReadings(db, businessId, run)) {
    if (landedAt === null) continue;
    const files = await openLandedFiles(db, businessId, id);
    if (files.length > 0) return Promise.all(files.map(holdSmallFile));
  }
  throw new AiraError('not_found', 'the import landed no file that could be read again');
}

/** As it came: small files are read whole, large ones piece by piece. */
async function holdSmallFile(file: SourceFile): Promise<SourceFile> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of openFile(file)) {
    size += chunk.length;
    if (size > LARGE_FILE_BYTES) return file;
    chunks.push(chunk);
  }
  return { name: file.name, bytes: new Uint8Array(await new Blob(chunks).arrayBuffer()) };
}

/** What was said beside the files when they came. */
export function toldOptions({ mapping }: Pick<Run, 'mapping'>): {
  outlet: string | null;
  timeZone: string | null;
  /** A mapping that came with the files. */
  mapping: SavedMapping | null;
  replaces: boolean;
} {
  const { outlet, timeZone, asked, replaces } = mapping ?? {};
  const parsed = SavedMapping.safeParse(asked);
  return {
    outlet: typeof outlet === 'string' ? outlet : null,
    timeZone: typeof timeZone === 'string' ? timeZone : null,
    mapping: parsed.success ? parsed.data : null,
    replaces: replaces === true,
  };
}
