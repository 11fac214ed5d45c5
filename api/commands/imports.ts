import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findBusiness } from '#core/accounts/find-business.ts';
import { AiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import type { Locale } from '#core/text.ts';
import { dismissImportRows } from '#ingestion/imports/dismiss-import-rows.ts';
import { explainImport } from '#ingestion/imports/explain-import.ts';
import { getImport, listImportRows } from '#ingestion/imports/get-import.ts';
import { listRuns } from '#ingestion/load/list-runs.ts';
import { parseSavedMapping, type SavedMapping } from '#ingestion/map/saved-mapping.ts';
import { replayImport } from '#ingestion/imports/replay-import.ts';
import { toPullOptions } from '../pull-options.ts';
import { toReconciliationTable } from '#ingestion/report/to-reconciliation-table.ts';
import type { Services } from '../services.ts';
import { wordImport, wordImports, wordReplay, wordTable } from './word-imports.ts';

const SHOWN = 20;

interface ImportsArguments {
  verb: string;
  /** The import, then rows. */
  rest: string[];
  slug: string;
  mapPath: string | null;
  outlet: string | null;
  reason: string | null;
  replaces: boolean;
  limit: number;
  isJson: boolean;
  locale: Locale;
}

type Verb = (input: ImportsArguments, business: Business, services: Services) => Promise<string>;

const VERBS: Readonly<Record<string, Verb>> = {
  list: async (input, business, { db }) => {
    const page = await listRuns(db, business.id, { limit: input.limit });
    return input.isJson ? JSON.stringify(page) : wordImports(page.runs, business.timeZone, input.locale);
  },
  show: async (input, business, { db }) => {
    const found = await getImport(db, business.id, runOf(input));
    if (input.isJson) return JSON.stringify(found);
    const rows = await listImportRows(db, business.id, found.id, { isOpen: true, limit: input.limit });
    return wordImport(found, rows, business.timeZone, input.locale);
  },
  reconcile: async (input, business, { db }) => {
    const found = await getImport(db, business.id, runOf(input));
    const table = toReconciliationTable(found, business.currency, input.locale);
    return input.isJson ? JSON.stringify(table) : wordTable(table, input.locale);
  },
  replay: async (input, business, services) => {
    const mapping = input.mapPath === null ? null : await readMapping(input.mapPath);
    const replay = await replayImport(services.db, business, runOf(input), {
      personId: null,
      replaces: input.replaces,
      now: services.now(),
      pull: toPullOptions(services),
      ...(mapping ? { mapping } : {}),
      ...(input.outlet === null ? {} : { outlet: input.outlet }),
    });
    return input.isJson ? JSON.stringify(replay) : wordReplay(replay, business.currency, input.locale);
  },
  dismiss: async (input, business, { db }) => {
    const rows = input.rest.slice(1).map(readRowNumber);
    if (rows.length === 0 && input.reason === null) {
      throw new AiraError('bad_request', 'imports dismiss needs the numbers of rows, or --reason CODE');
    }
    const choice = rows.length > 0 ? { rows } : {};
    const reason = input.reason === null ? {} : { reason: input.reason };
    const dismissed = await dismissImportRows(db, business.id, runOf(input), {
      personId: null,
      ...choice,
      ...reason,
    });
    if (input.isJson) return JSON.stringify({ dismissed });
    return input.locale === 'id'
      ? `${dismissed} baris dibiarkan. Barisnya tetap tersimpan.`
      : `${dismissed} rows dismissed. They stay where they are kept.`;
  },
  explain: async (input, business, { db, now }) => {
    const row = readRowNumber(input.rest[1] ?? '');
    const { locale } = input;
    return (await explainImport(db, business, runOf(input), { row, locale, now: now() })).join('\n');
  },
};

/**
 * `imports [list|show|reconcile|replay|dismiss|explain]`: what came in, what waits and why, and reading it
 * again after a fix.
 */
export async function importsCommand(args: string[], services: Services): Promise<number> {
  const input = readArguments(args);
  const verb = Object.hasOwn(VERBS, input.verb) ? VERBS[input.verb] : undefined;
  if (!verb) throw new AiraError('bad_request', `imports knows ${Object.keys(VERBS).join(', ')}`);
  const business = await findBusiness(services.db, input.slug);
  if (!business) throw new AiraError('not_found', `no business is called "${input.slug}"`);
  process.stdout.write(`${await verb(input, business, services)}\n`);
  return 0;
}

function readArguments(args: string[]): ImportsArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      business: { type: 'string' },
      map: { type: 'string' },
      outlet: { type: 'string' },
      reason: { type: 'string' },
      replace: { type: 'boolean', default: false },
      limit: { type: 'string', default: String(SHOWN) },
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
    },
  });
  if (!values.business) throw new AiraError('bad_request', 'imports needs --business SLUG');
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
    throw new AiraError('bad_request', '--limit is a number up to 1000');
  }
  const [verb = 'list', ...rest] = positionals;
  return {
    verb,
    rest,
    slug: values.business,
    mapPath: values.map ?? null,
    outlet: values.outlet?.trim() || null,
    reason: values.reason ?? null,
    replaces: values.replace,
    limit,
    isJson: values.json,
    locale: values.lang === 'en' ? 'en' : 'id',
  };
}

function runOf({ verb, rest }: ImportsArguments): string {
  const [run] = rest;
  if (!run) throw new AiraError('bad_request', `imports ${verb} needs the id of an import`);
  return run;
}

function readRowNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new AiraError('bad_request', 'a row is a number, such as 12');
  return Number(text);
}

async function readMapping(path: string): Promise<SavedMapping> {
  try {
    return parseSavedMapping(await readFile(path, 'utf8'), path);
  } catch (error) {
    if (error instanceof AiraError) throw error;
    throw new AiraError('not_found', `cannot open ${path}`, { cause: error, details: { file: path } });
  }
}
