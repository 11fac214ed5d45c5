import { AiraError } from '#core/errors.ts';
import { toBlocks } from './measure-file.ts';
import { type InputFile, openFile, type SourceFile } from './sheet.ts';

const BLOCK_BYTES = 256 * 1024;

/**
 * Bytes to text: by byte order mark, else UTF-16 when every other byte is zero, else UTF-8 when
 * valid, else Windows-1252, which never fails.
 * @throws AiraError `file_unreadable` when the text is full of control characters: it is no text.
 */
export function decodeText(file: InputFile): string {
  const encoding = detectEncoding(file.bytes, () => isUtf8(file.bytes));
  const text = new TextDecoder(encoding).decode(file.bytes).replace(/^\uFEFF/, '');
  requireText(file.name, text);
  // oxlint-disable-next-line no-control-regex -- NUL cannot be stored
  return text.replaceAll(/\u0000/g, '');
}

/** A file of any size as text, block by block; otherwise as `decodeText`. */
export async function* decodeStream(file: SourceFile, isUtf8: boolean): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const block of toBlocks(openFile(file), BLOCK_BYTES)) {
    const isFirst = decoder === null;
    decoder ??= new TextDecoder(detectEncoding(block, () => isUtf8));
    const text = decoder.decode(block, { stream: true });
    if (isFirst) requireText(file.name, text);
    // oxlint-disable-next-line no-control-regex -- NUL cannot be stored
    yield text.includes('\u0000') ? text.replaceAll(/\u0000/g, '') : text;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

function requireText(name: string, text: string): void {
  const sample = text.slice(0, 20_000);
  // oxlint-disable-next-line no-control-regex -- control characters are what we look for
  const strange = sample.match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/g)?.length ?? 0;
  if (strange > sample.length / 100) {
    throw new AiraError('file_unreadable', 'file is neither text nor a workbook', {
      details: { file: name },
    });
  }
}

function detectEncoding(bytes: Uint8Array, isUtf8: () => boolean): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2_000);
  const zeros = { even: 0, odd: 0 };
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  if (zeros.odd > sample.length / 4) return 'utf-16le';
  if (zeros.even > sample.length / 4) return 'utf-16be';
  return isUtf8() ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
