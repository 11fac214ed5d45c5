import type { InputFile, SourceFile } from './sheet.ts';

/** The file with all its bytes in memory, for those who cannot read it piece by piece. */
export async function holdFile(file: SourceFile): Promise<InputFile> {
  if ('bytes' in file) return file;
  return { name: file.name, bytes: new Uint8Array(await new Response(file.open()).arrayBuffer()) };
}
