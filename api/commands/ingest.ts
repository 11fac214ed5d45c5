import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createBusiness } from '#core/accounts/create-business.ts';
import { findBusiness } from '#core/accounts/find-business.ts';
import { AiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import type { Locale } from '#core/text.ts';
import { explainRow } from '#ingestion/imports/explain-row.ts';
import { loadUnderstood, understandUpload } from '#ingestion/ingest-file.ts';
import { listSavedMappings, saveMapping } from '#ingestion/load/saved-mappings.ts';
import type { Mapping } from '#ingestion/map/mapping.ts';
import { parseSavedMapping, type SavedMapping, toSavedMapping } from '#ingestion/map/saved-mapping.ts';
import { holdFile } from '#ingestion/read/hold-file.ts';
import { resumeLoads } from '#ingestion/resume-loads.ts';
import type { Services } from '../services.ts';
import { readPath } from './read-path.ts';
import { wordIngestReport } from './word-ingest-report.ts';

/** Files given on the command line belong to one source, so that overlapping exports meet. */
const SPREADSHEETS = { kind: 'spreadsheet', name: 'spreadsheet' } as const;

interface IngestArguments {
  paths: string[];
  slug: string;
  isCreate: boolean;
  currency: string | null;
  timeZone: string | null;
  name: string | null;
  outlet: string | null;
  replaces: boolean;
  /** A mapping to read the files by, and where to write the one that was used. */
  mapPath: string | null;
  saveMapPath: string | null;
  /** Tell the story of this row instead of loading. */
  row: number | null;
  isJson: boolean;
  locale: Locale;
}

/**
 * Loads one or more files, folders or ZIPs into a business, and prints what was understood and loaded;
 * with `--explain ROW` it loads nothing and tells what became of one row.
 */
export async function ingestCommand(args: string[], services: Services): Promise<number> {
  const input = readArguments(args);
  const files = (await Promise.all(input.paths.map(readPath))).flat();
  const known = await findBusiness(services.db, input.slug);
  if (!known && !input.isCreate) {
    throw new AiraError('not_found', `there is no business "${input.slug}"; add --create to make it`);
  }
  if (known && input.currency && input.currency !== known.currency) {
    throw new AiraError('conflict', `business "${input.slug}" counts in ${known.currency}`);
  }
  const now = services.now();
  const { outlet, replaces, locale } = input;
  const currency = input.currency ?? known?.currency ?? null;
  const mapping = input.mapPath === null ? null : await readMapping(input.mapPath);
  const saved = known ? await listSavedMappings(services.db, known.id, SPREADSHEETS) : [];
  const reading = { currency, outlet, mapping, saved, now };
  if (input.row !== null) {
    const held = await Promise.all(files.map(holdFile));
    process.stdout.write(`${explainRow(held, { ...reading, row: input.row, locale }).join('\n')}\n`);
    return 0;
  }
  const upload = await understandUpload(files, reading);
  const business = known ?? (await makeBusiness(services, input, upload.currency));
  const timeZone = input.timeZone ?? business.timeZone;
  const report = await loadUnderstood(services.db, business, upload, {
    timeZone,
    now,
    replaces,
    ...(outlet === null ? {} : { outlet }),
    ...(mapping === null ? {} : { mapping }),
  });
  if (mapping) await saveMapping(services.db, business.id, SPREADSHEETS, mapping);
  const used = 'survey' in upload ? upload.survey.mapping : upload.tables[0]?.mapping;
  if (input.saveMapPath !== null && used) await writeMapping(input.saveMapPath, used);
  process.stdout.write(`${input.isJson ? JSON.stringify(report) : wordIngestReport(report, locale)}\n`);
  await resumeLoads(services.db, services.log);
  return 0;
}

async function readMapping(path: string): Promise<SavedMapping> {
  const [file] = await Promise.all((await readPath(path)).map(holdFile));
  return parseSavedMapping(new TextDecoder().decode(file?.bytes), path);
}

async function writeMapping(path: string, mapping: Mapping): Promise<void> {
  await writeFile(path, `${JSON.stringify(toSavedMapping(mapping), null, 2)}\n`);
}

function readArguments(args: string[]): IngestArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      business: { type: 'string' },
      create: { type: 'boolean', default: false },
      currency: { type: 'string' },
      'time-zone': { type: 'string' },
      name: { type: 'string' },
      outlet: { type: 'string' },
      replace: { type: 'boolean', default: false },
      map: { type: 'string' },
      'save-map': { type: 'string' },
      explain: { type: 'string' },
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new AiraError('bad_request', 'ingest needs a FILE');
  if (!values.business) throw new AiraError('bad_request', 'ingest needs --business SLUG');
  const currency = values.currency?.toUpperCase() ?? null;
  if (currency !== null && !/^[A-Z]{3}$/.test(currency)) {
    throw new AiraError('bad_request', '--currency is a code of three letters, such as IDR');
  }
  const timeZone = values['time-zone'] ?? null;
  if (timeZone !== null && !isTimeZone(timeZone)) {
    throw new AiraError('bad_request', '--time-zone is a name such as Asia/Jakarta');
  }
  return {
    paths: positionals,
    slug: values.business,
    isCreate: values.create,
    currency,
    timeZone,
    name: values.name ?? null,
    outlet: values.outlet?.trim() || null,
    replaces: values.replace,
    mapPath: values.map ?? null,
    saveMapPath: values['save-map'] ?? null,
    row: values.explain === undefined ? null : readRowNumber(values.explain),
    isJson: values.json,
    locale: values.lang === 'en' ? 'en' : 'id',
  };
}

function readRowNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new AiraError('bad_request', '--explain needs the number of a row, such as 12');
  }
  return Number(text);
}

async function makeBusiness(services: Services, input: IngestArguments, currency: string): Promise<Business> {
  const words = input.slug.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const { business } = await createBusiness(services.db, {
    slug: input.slug,
    name: input.name ?? words.join(' '),
    currency,
    timeZone: input.timeZone ?? 'Asia/Jakarta',
    ownerName: 'Owner',
  });
  return business;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
