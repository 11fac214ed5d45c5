import { measureFile } from './read/measure-file.ts';
import type { SourceFile } from './read/sheet.ts';

/** Tells the bytes of an upload from all others, whatever its files are called and in whatever order. */
export async function hashUpload(files: readonly SourceFile[]): Promise<string> {
  const hashes: string[] = [];
  for (const file of files) hashes.push((await measureFile(file)).hash);
  const [only] = hashes;
  if (hashes.length === 1 && only) return only;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(hashes.toSorted().join()));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
