import type { Temporal } from 'temporal-polyfill';
import type { FileLoad } from './load-file.ts';
import type { RunTrigger } from './load/ingest-run.ts';
import type { MappedTable } from './map/choose-tables.ts';
import type { SavedMapping } from './map/saved-mapping.ts';
import type { SourceFile } from './read/sheet.ts';

export interface IngestOptions {
  /** IANA zone of outlets that the upload names for the first time; absent: the business's. */
  timeZone?: string;
  /** Uploads of one register belong to one source; overlapping exports meet there. */
  source?: string;
  /** The outlet of tables that name none. */
  outlet?: string;
  /** How to read the files' columns; absent: by the source's saved mappings, else inferred. */
  mapping?: SavedMapping;
  /** The upload corrects sales of the same receipt numbers, however much differs. */
  replaces?: boolean;
  /** How the upload came; absent: it was handed over. */
  trigger?: RunTrigger;
  /** The run whose landed files these are. */
  replayOf?: string;
  now: Temporal.Instant;
}

/** Where an upload came from and how it is read: what its run is known by. */
export function toOrigin(
  files: readonly SourceFile[],
  tables: readonly MappedTable[],
  options: IngestOptions & { timeZone: string },
): Omit<FileLoad, 'witnesses' | 'parts'> {
  const { outlet = null, mapping = null, replaces = false, timeZone } = options;
  return {
    source: options.source ?? 'spreadsheet',
    replaces,
    trigger: options.trigger ?? 'upload',
    replayOf: options.replayOf,
    files,
    timeZone,
    mapping: {
      outlet,
      timeZone,
      asked: mapping,
      replaces,
      tables: tables.map((table) => table.mapping.columns.map(({ column, role }) => ({ column, role }))),
    },
  };
}
