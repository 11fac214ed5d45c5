import { writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { CsvFile } from '#core/charts/csv-file.ts';
import { AiraError } from '#core/errors.ts';

const MOST_COPIES = 1000;

/** Writes a reply's files into the folder, beside others of their names; returns their paths. */
export async function saveDocuments(files: readonly CsvFile[], folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const file of files) paths.push(await saveDocument(file, folder));
  return paths;
}

async function saveDocument({ name, content }: CsvFile, folder: string): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const path = join(folder, copy === 1 ? name : `${stem}-${copy}${ext}`);
    try {
      await writeFile(path, content, { flag: 'wx' });
      return path;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  throw new AiraError('conflict', 'too many files of that name are in the folder');
}
