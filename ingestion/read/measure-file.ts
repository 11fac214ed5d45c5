import { openFile, type SourceFile } from './sheet.ts';

interface FileMeasure {
  /** Tells whether bytes are the same: SHA-256 over the SHA-256 of each block. */
  hash: string;
  size: number;
  isUtf8: boolean;
}

const BLOCK_BYTES = 1024 * 1024;

/** Reads a file once from beginning to end, whatever its size. */
export async function measureFile(file: SourceFile): Promise<FileMeasure> {
  const digests: ArrayBuffer[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  let isUtf8 = true;
  for await (const block of toBlocks(openFile(file), BLOCK_BYTES)) {
    digests.push(await crypto.subtle.digest('SHA-256', block));
    size += block.length;
    isUtf8 &&= isDecodable(decoder, block);
  }
  isUtf8 &&= isDecodable(decoder, null);
  const all = await new Blob(digests).arrayBuffer();
  return { hash: toHex(await crypto.subtle.digest('SHA-256', all)), size, isUtf8 };
}

/**
 * Gathers chunks of whatever size into blocks of `size` bytes; the last one is what remains. It is the same
 * memory each time: who wants to keep a block copies it.
 */
export async function* toBlocks(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  size: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const block = new Uint8Array(size);
  let filled = 0;
  for await (const chunk of stream) {
    for (let start = 0; start < chunk.length;) {
      const taken = chunk.subarray(start, start + size - filled);
      block.set(taken, filled);
      filled += taken.length;
      start += taken.length;
      if (filled < size) continue;
      yield block;
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}

function isDecodable(decoder: TextDecoder, block: Uint8Array<ArrayBuffer> | null): boolean {
  try {
    if (block) decoder.decode(block, { stream: true });
    else decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function toHex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
