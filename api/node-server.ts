import { toAiraError } from '#core/errors.ts';
import { pullDueSources } from '#ingestion/pull/pull-due-sources.ts';
import { createApp } from './app.ts';
import { type Bots, createBots } from './bots.ts';
import { DEMO_SLUG, ensureDemo } from './demo/ensure-demo.ts';
import { addDashboard, listen, remoteAddress } from './node-http.ts';
import { repeat, waitForStop } from './node-timer.ts';
import type { Services } from './services.ts';
import { startTelegram } from './start-telegram.ts';

const DISPATCH_EVERY_MS = 2_000;
const PULL_EVERY_MS = 15_000;

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
    stops.push(startEvents(bots), startTelegram(services, bots, defer));
    if (!env.DATABASE_URL) stops.push(await startDemo(services));
    stops.push(startPulls(services));
    say(describeStart(env.AIRA_PUBLIC_URL ?? `http://localhost:${server.port}`, bots));
    await waitForStop();
    say('AIRA berhenti setelah menyelesaikan yang sedang dikerjakan… / AIRA is finishing and stops…');
  } finally {
    await Promise.all(stops.map((stop) => stop()));
    await Promise.all(deferred);
  }
}

function startEvents({ dispatcher }: Bots): Stop {
  const timer = dispatcher.start(DISPATCH_EVERY_MS);
  return () => timer.stop();
}

function startPulls(services: Services): Stop {
  const { db, log, secrets, fetch } = services;
  const options = { keys: [secrets.credentials] as const, now: () => services.now(), fetch, log };
  const onError = (error: unknown): void => log.error('pull.round_failed', { code: toAiraError(error).code });
  const timer = repeat(PULL_EVERY_MS, async () => void (await pullDueSources(db, options)), onError);
  return () => timer.stop();
}

async function startDemo(services: Services): Promise<Stop> {
  say('Menyiapkan Kopi Senja, kafe contoh… / Preparing Kopi Senja, the demo café…');
  const demo = await ensureDemo(services, {
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

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
