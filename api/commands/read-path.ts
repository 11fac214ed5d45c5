import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { AiraError } from '#core/errors.ts';
import type { SourceFile } from '#ingestion/read/sheet.ts';
import { LARGE_FILE_BYTES } from '#ingestion/stream/understand-large-file.ts';

/**
 * The file, or all files of a folder but hidden ones. A large file is opened when it is read.
 * @throws AiraError `not_found` when it cannot be opened.
 */
export async function readPath(path: string): Promise<SourceFile[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [await toFile(path, basename(path))];
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
    const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
    return await Promise.all(paths.map((file) => toFile(file, relative(path, file))));
  } catch (error) {
    throw new AiraError('not_found', `cannot open ${path}`, { cause: error, details: { file: path } });
  }
}

async function toFile(path: string, name: string): Promise<SourceFile> {
  const { size } = await stat(path);
  if (size <= LARGE_FILE_BYTES || /\.(?:xlsx?|xlsm|ods|zip)$/i.test(name)) {
    return { name, bytes: await readFile(path) };
  }
  // Node's own stream type is the same at run time; its bytes are never shared memory.
  const open = (): ReadableStream<Uint8Array<ArrayBuffer>> =>
    Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array<ArrayBuffer>>;
  return { name, open };
}
