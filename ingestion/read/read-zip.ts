import { Inflate } from 'fflate';
import { AiraError } from '#core/errors.ts';
import type { InputFile } from './sheet.ts';

export interface ZipEntry {
  name: string;
  /** Inflates the entry, counting real bytes: what the headers claim is not trusted. */
  read(): Uint8Array;
  /** Counts like `read`, and keeps nothing. */
  measure(): void;
}

/** All entries of one archive together may not inflate to more. */
const INFLATED_LIMIT = 256 * 1024 * 1024;
const STEP = 64 * 1024;

/**
 * The entries that an archive's own directory lists, folders left out.
 * @throws AiraError `file_unreadable` when broken or encrypted; `file_too_large` (from `read`) for a bomb.
 */
export function readZip(file: InputFile): ZipEntry[] {
  const budget = { left: INFLATED_LIMIT };
  return readDirectory(file)
    .filter((entry) => !entry.name.endsWith('/'))
    .map((entry) => ({
      name: entry.name,
      read: () => {
        const chunks: Uint8Array[] = [];
        inflateEntry(file, entry, budget, (chunk) => chunks.push(chunk));
        return join(chunks);
      },
      measure: () => inflateEntry(file, entry, budget, () => {}),
    }));
}

interface DirectoryEntry {
  name: string;
  method: number;
  isEncrypted: boolean;
  packedSize: number;
  offset: number;
}

function readDirectory(file: InputFile): DirectoryEntry[] {
  const view = new DataView(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw broken(file, 'archive has no directory: it is cut short');
  const entries: DirectoryEntry[] = [];
  let at = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) {
      throw broken(file, 'archive directory is broken');
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const wide = readWideSizes(view, at, nameLength, extraLength);
    entries.push({
      name: new TextDecoder().decode(file.bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      ...wide,
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

/** Sizes of an entry, from the ZIP64 field where the plain ones say "see there". */
function readWideSizes(
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): { packedSize: number; offset: number } {
  let packedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  const end = Math.min(at + 46 + nameLength + extraLength, view.byteLength);
  for (let field = at + 46 + nameLength; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4 + (view.getUint32(at + 24, true) === 0xffffffff ? 8 : 0);
    if (packedSize === 0xffffffff && value + 8 <= end) {
      packedSize = Number(view.getBigUint64(value, true));
      value += 8;
    }
    if (offset === 0xffffffff && value + 8 <= end) offset = Number(view.getBigUint64(value, true));
  }
  return { packedSize, offset };
}

function inflateEntry(
  file: InputFile,
  entry: DirectoryEntry,
  budget: { left: number },
  take: (chunk: Uint8Array) => void,
): void {
  if (entry.isEncrypted) throw broken(file, 'archive is locked with a password');
  const view = new DataView(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  if (entry.offset + 30 > view.byteLength) throw broken(file, 'archive is cut short');
  const nameAndExtra = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const start = entry.offset + 30 + nameAndExtra;
  const packed = file.bytes.subarray(start, start + entry.packedSize);
  const spend = (chunk: Uint8Array): void => {
    budget.left -= chunk.length;
    if (budget.left < 0) throw tooLarge(file);
    take(chunk);
  };
  if (entry.method === 0) return spend(packed);
  if (entry.method !== 8) throw broken(file, `archive uses packing method ${entry.method}`);
  const inflate = new Inflate(spend);
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    if (error instanceof AiraError) throw error;
    throw broken(file, 'archive is broken', error);
  }
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function tooLarge(file: InputFile): AiraError {
  return new AiraError('file_too_large', 'archive inflates to more than 256 MB', {
    details: { file: file.name },
  });
}

function broken(file: InputFile, message: string, cause?: unknown): AiraError {
  return new AiraError('file_unreadable', message, { cause, details: { file: file.name } });
}
