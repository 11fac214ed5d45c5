import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { createBusiness } from '#core/accounts/create-business.ts';
import { findBusiness } from '#core/accounts/find-business.ts';
import { AiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import type { Locale } from '#core/text.ts';
import { loadUpload } from '#ingestion/ingest-file.ts';
import type { InputFile } from '#ingestion/read/sheet.ts';
import { understandFiles } from '#ingestion/understand-files.ts';
import type { Services } from '../services.ts';
import { wordIngestReport } from './word-ingest-report.ts';

interface IngestArguments {
  paths: string[];
  slug: string;
  isCreate: boolean;
  currency: string | null;
  timeZone: string | null;
  name: string | null;
  outlet: string | null;
  replaces: boolean;
  isJson: boolean;
  locale: Locale;
}

/** Loads one or more files, folders or ZIPs into a business, and prints what was understood and loaded. */
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
  const { outlet, replaces } = input;
  const currency = input.currency ?? known?.currency ?? null;
  const upload = understandFiles(files, { currency, now, outlet });
  const business = known ?? (await makeBusiness(services, input, upload.currency));
  const timeZone = input.timeZone ?? business.timeZone;
  const report = await loadUpload(services.db, business, upload, { timeZone, now, replaces });
  const text = input.isJson ? JSON.stringify(report) : wordIngestReport(report, input.locale);
  process.stdout.write(`${text}\n`);
  return 0;
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
    isJson: values.json,
    locale: values.lang === 'en' ? 'en' : 'id',
  };
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

/** The file, or all files of a folder but hidden ones. */
async function readPath(path: string): Promise<InputFile[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [{ name: basename(path), bytes: await readFile(path) }];
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
    const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
    return await Promise.all(
      paths.map(async (file) => ({ name: relative(path, file), bytes: await readFile(file) })),
    );
  } catch (error) {
    throw new AiraError('not_found', `cannot open ${path}`, { cause: error, details: { file: path } });
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
