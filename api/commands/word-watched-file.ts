import { toPersonSentence } from '#core/error-messages.ts';
import { AiraError } from '#core/errors.ts';
import type { Locale } from '#core/text.ts';
import type { WatchedFile } from '#ingestion/ingest-watched-file.ts';

/** What became of a file in a watched folder, and what to do about it. */
export function wordWatchedFile(
  file: string,
  outcome: Exclude<WatchedFile, { status: 'known' }>,
  { slug, locale }: { slug: string; locale: Locale },
): string {
  const isId = locale === 'id';
  if (outcome.status === 'refused') {
    const again = isId
      ? 'Filenya saya biarkan; kalau berubah, saya coba lagi.'
      : 'The file stays as it is; when it changes I try again.';
    // The line begins with the file already.
    const { file: _, ...details } = outcome.error.details;
    const error = new AiraError(outcome.error.code, outcome.error.message, { details });
    return `✗ ${file}: ${toPersonSentence(error, locale)} ${again}`;
  }
  const { runId, accepted, unchanged, quarantined } = outcome.report;
  // The list may be cut short; the count is not.
  const held = outcome.report.quarantinedRows ?? quarantined.length;
  const loaded = isId
    ? `${accepted} struk dimuat${unchanged > 0 ? `, ${unchanged} sudah ada` : ''}`
    : `${accepted} receipts loaded${unchanged > 0 ? `, ${unchanged} known already` : ''}`;
  if (held === 0) return `✓ ${file}: ${loaded}.`;
  const look = `npm run aira -- imports show ${runId.slice(0, 8)} --business ${slug}`;
  return isId
    ? `✓ ${file}: ${loaded}, ${held} baris ditahan. Lihat: ${look}`
    : `✓ ${file}: ${loaded}, ${held} rows held back. See: ${look}`;
}
