import { findBusiness } from '#core/accounts/find-business.ts';
import { AiraError, toAiraError } from '#core/errors.ts';
import { pullDueSources } from '#ingestion/pull/pull-due-sources.ts';
import { resumeLoads } from '#ingestion/resume-loads.ts';
import { createApp } from './app.ts';
import { type Bots, createBots } from './bots.ts';
import { wordWatchedFile } from './commands/word-watched-file.ts';
import { DEMO_SLUG, ensureDemo } from './demo/ensure-demo.ts';
import { addDashboard, listen, remoteAddress } from './node-http.ts';
import { repeat, waitForStop } from './node-timer.ts';
import { watchFolder } from './node-watch.ts';
import type { Services } from './services.ts';
import { startTelegram } from './start-telegram.ts';
import { toPullOptions } from './pull-options.ts';

const DISPATCH_EVERY_MS = 2_000;
const PULL_EVERY_MS = 15_000;
const GRACE_MS = 8_000;

/** Something that runs until it is stopped; stopping waits for what is under way. */
type Stop = () => Promise<void>;

/** AIRA on one server: the API, the page, the events, the pulls, Telegram; until a signal ends it. */
export async function serve(services: Services): Promise<void> {
  const { env } = services;
  const bots = createBots(services);
  const deferred = new Set<Promise<void>>();
  const defer = (work: Promise<void>): void => {
    deferred.add(work);
    void work.finally(() => deferred.delete(work));
  };
  const app = createApp({ services, bots, remoteAddress, defer });
  addDashboard(app);
  const server = await listen(app, env.PORT);
  const stops: Stop[] = [() => server.close()];
  try {
    stops.push(startEvents(bots), startTelegram(services, bots, defer), await startWatch(services));
    const isFirstStart = !env.DATABASE_URL && !(await findBusiness(services.db, DEMO_SLUG));
    const feeding = startFeeding(services, server.port);
    stops.push(feeding.stop);
    if (isFirstStart) await feeding.ready;
    say(describeStart(env.AIRA_PUBLIC_URL ?? `http://localhost:${server.port}`, bots));
    await waitForStop();
    say('AIRA berhenti setelah menyelesaikan yang sedang dikerjakan… / AIRA is finishing and stops…');
  } finally {
    // What takes longer, such as a slow page of a source, goes on where it was at the next start.
    await Promise.race([Promise.all([...stops.map((stop) => stop()), ...deferred]), pauseFor(GRACE_MS)]);
  }
}

function startEvents({ dispatcher }: Bots): Stop {
  const timer = dispatcher.start(DISPATCH_EVERY_MS);
  return () => timer.stop();
}

/** The demo first, because its address is new at each start; then every source when it is due. */
function startFeeding(services: Services, port: number): { ready: Promise<void>; stop: Stop } {
  const stops: Stop[] = [];
  const begin = async (): Promise<void> => {
    if (!services.env.DATABASE_URL) stops.push(await startDemo(services, port));
    stops.push(startPulls(services));
  };
  const ready = begin();
  ready.catch((error: unknown) => services.log.error('demo.failed', { code: toAiraError(error).code }));
  return {
    ready,
    stop: async () => {
      await ready.catch(() => {});
      // The pulls before the café that they read: its end is no failure of a source.
      for (const stop of stops.toReversed()) await stop();
    },
  };
}

function startPulls(services: Services): Stop {
  const { db, log } = services;
  const options = toPullOptions(services);
  const onError = (error: unknown): void => log.error('pull.round_failed', { code: toAiraError(error).code });
  const timer = repeat(
    PULL_EVERY_MS,
    async () => {
      await resumeLoads(db, log);
      await pullDueSources(db, options);
    },
    onError,
  );
  return () => timer.stop();
}

/** The folder that the settings name, if any. */
async function startWatch(services: Services): Promise<Stop> {
  const { AIRA_WATCH_FOLDER: folder, AIRA_WATCH_BUSINESS: slug } = services.env;
  if (!folder || !slug) return async () => {};
  const business = await findBusiness(services.db, slug);
  if (!business) {
    throw new AiraError('configuration', `AIRA_WATCH_BUSINESS: no business is called "${slug}"`, {
      details: { keys: 'AIRA_WATCH_BUSINESS' },
    });
  }
  const watch = await watchFolder(services, {
    folder,
    business,
    source: 'spreadsheet',
    tell: (file, outcome) => say(wordWatchedFile(file, outcome, { slug, locale: 'id' })),
  });
  return () => watch.stop();
}

async function startDemo(services: Services, port: number): Promise<Stop> {
  say('Menyiapkan Kopi Senja, kafe contoh… / Preparing Kopi Senja, the demo café…');
  const demo = await ensureDemo(services, {
    webhookRoot: `http://127.0.0.1:${port}`,
    onProgress: ({ progress }) => say(`  ${Math.round(progress * 100)}%`),
  });
  return demo.close;
}

function describeStart(address: string, bots: Bots): string {
  const telegram = bots.telegram ? 'aktif / on' : 'belum / off (TELEGRAM_BOT_TOKEN)';
  return [
    '',
    `  Chat       ${address}`,
    `  Terminal   npm run aira -- chat --business ${DEMO_SLUG}`,
    `  Telegram   ${telegram}`,
    `  Doctor     npm run aira -- doctor`,
    '',
  ].join('\n');
}

function pauseFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
