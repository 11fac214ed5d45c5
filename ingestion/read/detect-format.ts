import { AiraError } from '#core/errors.ts';
import { looksLikeRecords } from './read-records.ts';
import type { InputFile } from './sheet.ts';

type FileFormat = 'zip' | 'workbook' | 'markup' | 'records' | 'text';

// oxlint-disable-next-line no-control-regex -- UTF-16 writes a letter as a letter and a zero
const MARKS = /\u0000|^\u00ff\u00fe|^\u00fe\u00ff|^\u00ef\u00bb\u00bf/g;

const UNREADABLE: readonly [signature: string, what: string][] = [
  ['%PDF', 'a PDF document'],
  ['\u0089PNG', 'a PNG image'],
  ['\u00ff\u00d8\u00ff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['RIFF', 'an image or a recording'],
  ['Rar!', 'a RAR archive'],
  ['7z\u00bc\u00af', 'a 7-Zip archive'],
  ['\u001f\u008b', 'a gzip archive'],
  ['SQLite format 3', 'a database'],
];

/**
 * What a file is by its first bytes; its name is not asked.
 * @throws AiraError `file_empty`, or `file_unreadable` for pictures, PDFs and other archives.
 */
export function detectFormat(file: InputFile): FileFormat {
  if (file.bytes.length === 0) throw new AiraError('file_empty', 'file has no bytes', toDetails(file));
  const start = String.fromCharCode(...file.bytes.subarray(0, 512));
  const refused = UNREADABLE.find(([signature]) => start.startsWith(signature));
  if (refused) throw new AiraError('file_unreadable', `file is ${refused[1]}`, toDetails(file));
  if (start.startsWith('PK\u0003\u0004')) return 'zip';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return 'workbook';
  if (/^(\u00ef\u00bb\u00bf)?\s*<(!doctype|html|table|head|body|meta|style|\?xml|workbook)/i.test(start)) {
    return 'markup';
  }
  return looksLikeRecords(start.replaceAll(MARKS, '')) ? 'records' : 'text';
}

function toDetails(file: InputFile): { details: { file: string } } {
  return { details: { file: file.name } };
}
