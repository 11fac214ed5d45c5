import { openAsBlob } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { AiraError, toAiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import { ingestWatchedFile, type WatchedFile } from '#ingestion/ingest-watched-file.ts';
import type { SourceFile } from '#ingestion/read/sheet.ts';
import { LARGE_FILE_BYTES } from '#ingestion/stream/understand-large-file.ts';
import { repeat } from './node-timer.ts';
import type { Services } from './services.ts';

interface FolderWatch {
  folder: string;
  business: Business;
  /** The register that the folder's files are from. */
  source: string;
  outlet?: string;
  /** What became of a file, once for each state of it. */
  tell: (file: string, outcome: Exclude<WatchedFile, { status: 'known' }>) => void;
  /** Between two looks at the folder; a file counts as complete when it is the same in both. */
  everyMilliseconds?: number;
}

const EVERY_MS = 2_000;
/** Hidden files, those that a program keeps open, and those that are still on their way. */
const NOT_YET = /^[.~]|\.(?:part|partial|crdownload|download|tmp|temp|filepart|!ut)$|~$/i;

/**
 * Loads the files of a folder as they come, one after the other; moves and deletes none. One that
 * cannot be loaded is told once, and tried again when it changes.
 * @throws AiraError `not_found` when the folder cannot be opened.
 */
export async function watchFolder(
  services: Pick<Services, 'db' | 'log' | 'now'>,
  watch: FolderWatch,
): Promise<{ stop(): Promise<void> }> {
  await listComplete(watch.folder);
  const scan = createScan(services, watch);
  const onError = (error: unknown): void =>
    services.log.error('watch.failed', { code: toAiraError(error).code });
  return repeat(watch.everyMilliseconds ?? EVERY_MS, scan, onError);
}

/** One look at the folder. What it has dealt with is known by size and time, so that nothing is read twice. */
function createScan(services: Pick<Services, 'db' | 'log' | 'now'>, watch: FolderWatch): () => Promise<void> {
  let seen = new Map<string, string>();
  const dealtWith = new Map<string, string>();
  return async () => {
    const found = await listComplete(watch.folder);
    const complete = [...found].filter(([path, state]) => seen.get(path) === state);
    seen = found;
    for (const [path, state] of complete) {
      if (dealtWith.get(path) === state) continue;
      try {
        await take(services, watch, path);
        dealtWith.set(path, state);
      } catch (thrown) {
        const { code, retryable } = toAiraError(thrown);
        services.log.warn('watch.file_failed', { code });
        // The next look tries it again; the other files do not wait for it.
        if (!retryable && code !== 'database_unavailable') dealtWith.set(path, state);
      }
    }
  };
}

async function take(
  { db, now }: Pick<Services, 'db' | 'now'>,
  { folder, business, source, outlet, tell }: FolderWatch,
  path: string,
): Promise<void> {
  const name = relative(folder, path);
  const file = await openPath(path, name);
  const named = outlet === undefined ? {} : { outlet };
  const outcome = await ingestWatchedFile(db, business, file, { source, now: now(), ...named });
  if (outcome.status !== 'known') tell(name, outcome);
}

/** A large file is read piece by piece, and never held. */
async function openPath(path: string, name: string): Promise<SourceFile> {
  const { size } = await stat(path);
  if (size <= LARGE_FILE_BYTES) return { name, bytes: await readFile(path) };
  const blob = await openAsBlob(path);
  return { name, open: () => blob.stream() };
}

/** Path and state (size and time of the last change) of each file that may be read. */
async function listComplete(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of await listFiles(folder)) {
    try {
      const { size, mtimeMs } = await stat(path);
      if (size > 0) found.set(path, `${size} ${mtimeMs}`);
    } catch {
      // It was there a moment ago: moved or deleted meanwhile.
    }
  }
  return found;
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter(
        (path) =>
          !relative(folder, path)
            .split(/[\\/]/)
            .some((part) => NOT_YET.test(part)),
      )
      .toSorted();
  } catch (error) {
    throw new AiraError('not_found', `cannot open the folder ${folder}`, {
      cause: error,
      details: { file: folder },
    });
  }
}
