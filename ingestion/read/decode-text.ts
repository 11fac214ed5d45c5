import { AiraError } from '#core/errors.ts';
import type { InputFile } from './sheet.ts';

/**
 * Bytes to text: by byte order mark, else UTF-16 when every other byte is zero, else UTF-8 when
 * valid, else Windows-1252, which never fails.
 * @throws AiraError `file_unreadable` when the text is full of control characters: it is no text.
 */
export function decodeText(file: InputFile): string {
  const text = new TextDecoder(detectEncoding(file.bytes)).decode(file.bytes).replace(/^\uFEFF/, '');
  const sample = text.slice(0, 20_000);
  // oxlint-disable-next-line no-control-regex -- control characters are what we look for
  const strange = sample.match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/g)?.length ?? 0;
  if (strange > sample.length / 100) {
    throw new AiraError('file_unreadable', 'file is neither text nor a workbook', {
      details: { file: file.name },
    });
  }
  // oxlint-disable-next-line no-control-regex -- NUL cannot be stored
  return text.replaceAll(/\u0000/g, '');
}

function detectEncoding(bytes: Uint8Array): string {
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
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
