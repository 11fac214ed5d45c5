import { type ErrorCode, toAiraError } from '../errors.ts';

/** What a model reads when a tool fails: enough to go on, nothing about the inside. */
const MODEL_SENTENCES: Readonly<Record<ErrorCode, string>> = {
  bad_request: 'The input does not fit; correct it and call again.',
  unauthorized: 'Not allowed. Say so.',
  forbidden: 'The person may not see this. Say so kindly.',
  not_found: 'Nothing has that name.',
  conflict: 'The data has just changed; call again.',
  rate_limited: 'Too many calls; answer with what you have.',
  file_unreadable: 'The file cannot be read.',
  file_empty: 'The file is empty.',
  file_too_large: 'The file is too large.',
  table_not_found: 'No table was found.',
  column_not_found: 'A column is missing.',
  value_invalid: 'A value cannot be right; correct it and call again.',
  receipts_clash: 'The file tells other sales under known receipt numbers.',
  metric_unavailable: 'That figure is not recorded.',
  no_data: 'There is no data for that.',
  source_unavailable: 'The source cannot be reached.',
  source_rejected: 'The source refused.',
  model_unavailable: 'Not available.',
  database_unavailable: 'The data cannot be reached right now. Say so.',
  storage_full: 'There is no room to store that. Say so.',
  load_interrupted: 'The upload broke off. Say so.',
  configuration: 'Not available.',
  internal: 'The tool failed. Say that it did not work.',
};

export function toModelSentence(error: unknown): string {
  return MODEL_SENTENCES[toAiraError(error).code];
}
