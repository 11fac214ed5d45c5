import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { findBusiness } from '#core/accounts/find-business.ts';
import { AiraError } from '#core/errors.ts';
import type { Locale } from '#core/text.ts';
import { connectSource } from '#ingestion/pull/connect-source.ts';
import { listConnectorKinds } from '#ingestion/pull/connectors.ts';
import { isOAuthKind } from '#ingestion/pull/get-oauth.ts';
import type { PullReport } from '#ingestion/pull/pull-report.ts';
import { pullSource } from '#ingestion/pull/pull-source.ts';
import { subscribeSource } from '#ingestion/pull/subscribe-source.ts';
import { authorizeAtTerminal } from './authorize-at-terminal.ts';
import { toPullOptions } from '../pull-options.ts';
import type { Services } from '../services.ts';

const DEFAULT_MINUTES = 5;
const MOST_MINUTES = 24 * 60;

/**
 * `connect KIND --business SLUG`: connects a cash register, its key or token read from standard input
 * so that it stands in no history (or given at the source's own page), and pulls what it has. `npm start`
 * goes on from there, every so many minutes.
 */
export async function connectCommand(args: string[], services: Services): Promise<number> {
  const { kind, slug, name, url, minutes, locale } = readArguments(args);
  const business = await findBusiness(services.db, slug);
  if (!business) throw new AiraError('not_found', `no business is called "${slug}"`);
  const credentials = isOAuthKind(kind)
    ? await authorizeAtTerminal({ businessId: business.id, kind, name, locale }, services)
    : (await text(process.stdin)).trim();
  if (credentials === '') throw new AiraError('bad_request', 'the key or token is read from standard input');
  const pullOptions = toPullOptions(services);
  const config = { timeZone: business.timeZone, ...(url === null ? {} : { baseUrl: url }) };
  const connection = { businessId: business.id, kind, name, config, credentials };
  const sourceId = await connectSource(
    services.db,
    { ...connection, intervalSeconds: minutes * 60 },
    pullOptions.keys,
  );
  const { AIRA_PUBLIC_URL: address } = services.env;
  if (address) await subscribeSource(services.db, sourceId, address, pullOptions);
  const outcome = await pullSource(services.db, sourceId, {
    ...pullOptions,
    onProgress: (report) => void process.stderr.write(`\r${wordProgress(report, locale)}`),
  });
  process.stderr.write('\n');
  if (outcome.status === 'failed') throw outcome.error;
  process.stdout.write(`${wordOutcome(outcome.status === 'busy' ? null : outcome.report, locale)}\n`);
  return 0;
}

interface ConnectArguments {
  kind: string;
  slug: string;
  name: string;
  url: string | null;
  minutes: number;
  locale: Locale;
}

function readArguments(args: string[]): ConnectArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      business: { type: 'string' },
      name: { type: 'string' },
      url: { type: 'string' },
      every: { type: 'string' },
      lang: { type: 'string' },
    },
  });
  const [kind = ''] = positionals;
  if (!listConnectorKinds().includes(kind)) {
    throw new AiraError('bad_request', `connect needs one of ${listConnectorKinds().join(', ')}`);
  }
  if (!values.business) throw new AiraError('bad_request', '--business SLUG is missing');
  const url = values.url ?? null;
  if (url !== null && !URL.canParse(url)) throw new AiraError('bad_request', '--url is not an address');
  const minutes = Number(values.every ?? DEFAULT_MINUTES);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) {
    throw new AiraError('bad_request', `--every is a number of minutes from 1 to ${MOST_MINUTES}`);
  }
  const locale = values.lang === 'en' ? 'en' : 'id';
  return { kind, slug: values.business, name: values.name ?? kind, url, minutes, locale };
}

function wordProgress({ received, progress }: PullReport, locale: Locale): string {
  const percent = Math.round(progress * 100);
  return locale === 'id' ? `${received} struk, ${percent}%` : `${received} receipts, ${percent}%`;
}

function wordOutcome(report: PullReport | null, locale: Locale): string {
  if (report === null) {
    return locale === 'id'
      ? 'Sumber ini sedang dibaca oleh proses lain.'
      : 'Another process is reading this source.';
  }
  const { received, inserted, updated, unchanged, quarantined } = report;
  return locale === 'id'
    ? `Selesai: ${received} struk diterima, ${inserted} baru, ${updated} berubah, ${unchanged} sama, ${quarantined} ditahan.`
    : `Done: ${received} receipts received, ${inserted} new, ${updated} changed, ${unchanged} the same, ${quarantined} held back.`;
}
