import { AiraError } from '#core/errors.ts';

const BRACES = /[{}"]/g;
/** One record is a receipt; more is an attack or a brace that is never closed. */
const LONGEST_RECORD = 8 * 1024 * 1024;

/**
 * Cuts JSON that comes in pieces into its outermost objects: one per line, one after the other, or
 * those of an array. What is not a whole object yet waits.
 * @throws AiraError `file_unreadable` where an object is no JSON.
 */
export function createRecordSplitter(
  file: string,
): (piece: string, isLast: boolean) => Record<string, unknown>[] {
  let waiting = '';
  let scanned = 0;
  let depth = 0;
  let start = -1;
  let isInText = false;
  return (piece, isLast) => {
    const text = waiting + piece;
    const records: Record<string, unknown>[] = [];
    BRACES.lastIndex = scanned;
    for (let found = BRACES.exec(text); found; found = BRACES.exec(text)) {
      const at = found.index;
      if (found[0] === '"') {
        if (!isInText) isInText = true;
        else if (!isEscaped(text, at)) isInText = false;
      } else if (isInText) continue;
      else if (found[0] === '{') {
        if (depth === 0) start = at;
        depth += 1;
      } else if (depth > 0) {
        depth -= 1;
        if (depth === 0) {
          records.push(parseRecord(text.slice(start, at + 1), file));
          start = -1;
        }
      }
    }
    waiting = start < 0 ? '' : text.slice(start);
    scanned = waiting.length;
    if (start >= 0) start = 0;
    if (isLast && waiting !== '') throw broken(file);
    if (waiting.length > LONGEST_RECORD) throw tooLong(file);
    return records;
  };
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

function parseRecord(text: string, file: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    throw broken(file, error);
  }
}

function broken(file: string, cause?: unknown): AiraError {
  return new AiraError('file_unreadable', 'JSON is broken', { cause, details: { file } });
}

function tooLong(file: string): AiraError {
  const message = 'one JSON object holds everything; export one object per line or a list of them';
  return new AiraError('file_too_large', message, { details: { file } });
}
