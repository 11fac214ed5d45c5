import { parseArgs } from 'node:util';
import { findBusiness } from '#core/accounts/find-business.ts';
import { AiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import type { Locale } from '#core/text.ts';
import { countHeld } from '#ingestion/load/count-held.ts';
import { listSources } from '#ingestion/load/list-sources.ts';
import { changeSource, type SourceChange } from '#ingestion/pull/change-source.ts';
import type { Services } from '../services.ts';
import { type SourceRow, wordChange, wordSources } from './word-sources.ts';

interface SourcesArguments {
  verb: SourceChange | 'list';
  name: string;
  slug: string;
  isJson: boolean;
  locale: Locale;
}

/**
 * `sources --business SLUG`: where the sales come from and how each source is doing, as a table.
 * `sources pause|resume|remove NAME`: stops one, lets it go on, or takes it away; its sales stay.
 */
export async function sourcesCommand(args: string[], services: Services): Promise<number> {
  const { verb, name, slug, isJson, locale } = readArguments(args);
  const { db, now } = services;
  const business = await findBusiness(db, slug);
  if (!business) throw new AiraError('not_found', `no business is called "${slug}"`);
  if (verb !== 'list') {
    const request = { businessId: business.id, name, change: verb, personId: null, at: now().toString() };
    await changeSource(db, request);
    process.stdout.write(`${wordChange(verb, name, locale)}\n`);
    return 0;
  }
  const rows = await listRows(services, business);
  process.stdout.write(
    isJson ? `${JSON.stringify({ sources: rows })}\n` : wordSources(rows, { business, now: now(), locale }),
  );
  return 0;
}

async function listRows({ db }: Services, business: Business): Promise<SourceRow[]> {
  const [sources, held] = await Promise.all([listSources(db, business.id), countHeld(db, business.id)]);
  return sources.map((source) => ({ ...source, held: held.get(source.id) ?? 0 }));
}

function readArguments(args: string[]): SourcesArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      business: { type: 'string' },
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
    },
  });
  const [verb = 'list', ...names] = positionals;
  if (!isVerb(verb)) {
    throw new AiraError('bad_request', 'sources knows list, pause NAME, resume NAME and remove NAME');
  }
  const name = names.join(' ');
  if (verb !== 'list' && name === '') throw new AiraError('bad_request', `sources ${verb} needs a NAME`);
  if (!values.business) throw new AiraError('bad_request', '--business SLUG is missing');
  const locale = values.lang === 'en' ? 'en' : 'id';
  return { verb, name, slug: values.business, isJson: values.json, locale };
}

function isVerb(verb: string): verb is SourcesArguments['verb'] {
  return ['list', 'pause', 'resume', 'remove'].includes(verb);
}
