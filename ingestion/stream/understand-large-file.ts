import { AiraError } from '#core/errors.ts';
import type { SourceFile } from '../read/sheet.ts';
import { toDateLimits, type UnderstandOptions, withOutlet } from '../understand-files.ts';
import { openRows, type RowStream } from './open-rows.ts';
import { SAMPLE, type SampleSize } from './sample-rows.ts';
import { type Survey, surveyFile } from './survey-file.ts';

/** Larger files are never in memory as a whole. */
export const LARGE_FILE_BYTES = 8 * 1024 * 1024;

/** An upload of one large file: how it is read is decided, its rows are still to be cleaned. */
export interface LargeUpload {
  file: SourceFile;
  currency: string;
  survey: Survey;
  limits: ReturnType<typeof toDateLimits>;
  /** The file's rows from its beginning, as often as asked. */
  open: () => RowStream;
}

/**
 * The large file of an upload; null when all are small.
 * @throws AiraError `file_too_large` when it does not come alone.
 */
export function findLargeFile(files: readonly SourceFile[]): SourceFile | null {
  const large = files.find((file) => !('bytes' in file) || file.bytes.length > LARGE_FILE_BYTES);
  if (!large || files.length === 1) return large ?? null;
  throw new AiraError('file_too_large', 'a file of this size is loaded by itself', {
    details: { file: large.name },
  });
}

/**
 * Decides how a large file is read, as `understandFiles` does for small ones.
 * @throws AiraError with the file, row and column when nothing in it can be loaded.
 */
export async function understandLargeFile(
  file: SourceFile,
  options: UnderstandOptions,
  sample: SampleSize = SAMPLE,
): Promise<LargeUpload> {
  const open = await openRows(file);
  const limits = toDateLimits(options.now);
  const survey = await surveyFile(file.name, open, { ...options, ...limits, sample });
  const mapping = withOutlet(survey.mapping, options.outlet ?? null);
  return { file, open, limits, currency: mapping.currency, survey: { ...survey, mapping } };
}
