import type { Context } from 'hono';
import { AiraError } from '#core/errors.ts';
import { parseSavedMapping, type SavedMapping } from '#ingestion/map/saved-mapping.ts';
import type { InputFile } from '#ingestion/read/sheet.ts';

/** Of all files of one upload together. */
export const MAX_UPLOAD_BYTES = 25 * 1024 * 1024;
const MOST_FILES = 50;
const LONGEST_NAME = 200;

interface UploadForm {
  files: InputFile[];
  /** The outlet of tables that name none. */
  outlet: string | null;
  /** The register that the files are from. */
  source: string | null;
  mapping: SavedMapping | null;
  /** The files correct sales of the same receipt numbers. */
  replaces: boolean;
}

/**
 * An upload as `multipart/form-data`: `file` once or more, and `outlet`, `source`, `replace`, `mapping`
 * (JSON) where they are needed.
 * @throws AiraError `bad_request` when it is no such form, `file_empty` without a file.
 */
export async function readUpload(c: Context): Promise<UploadForm> {
  const form = await readForm(c);
  const sent = form.getAll('file').filter((entry) => typeof entry !== 'string');
  if (sent.length === 0) throw new AiraError('file_empty', 'the form has no file');
  if (sent.length > MOST_FILES) throw new AiraError('bad_request', `more than ${MOST_FILES} files`);
  const files = await Promise.all(
    sent.map(async (file) => ({
      name: file.name.slice(-LONGEST_NAME) || 'file',
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const mapping = readText(form, 'mapping');
  return {
    files,
    outlet: readText(form, 'outlet'),
    source: readText(form, 'source'),
    mapping: mapping === null ? null : parseSavedMapping(mapping, 'mapping'),
    replaces: readText(form, 'replace') === 'true',
  };
}

async function readForm(c: Context): Promise<FormData> {
  try {
    return await c.req.raw.formData();
  } catch (error) {
    throw new AiraError('bad_request', 'the body is not multipart/form-data', { cause: error });
  }
}

function readText(form: FormData, name: string): string | null {
  const value = form.get(name);
  const text = typeof value === 'string' ? value.trim() : '';
  if (name !== 'mapping' && text.length > LONGEST_NAME)
    throw new AiraError('bad_request', `${name} is too long`);
  return text === '' ? null : text;
}
