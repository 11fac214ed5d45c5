import { createNeonDatabase } from '#core/db/neon.ts';
import { AiraError } from '#core/errors.ts';
import { sweepInbox } from '#core/events/sweep-inbox.ts';
import { sweepOutbox } from '#core/events/sweep-outbox.ts';
import { pullDueSources } from '#ingestion/pull/pull-due-sources.ts';
import { resumeLoads } from '#ingestion/resume-loads.ts';
import { createApp } from './app.ts';
import { createBots } from './bots.ts';
import { parseEnv } from './env.ts';
import { createServices, type Services } from './services.ts';
import { toPullOptions } from './pull-options.ts';
import { workerPngAssets } from './worker-pictures.ts';

/** What Cloudflare hands over; everything but the assets is text, checked by `parseEnv`. */
interface Bindings extends Record<string, unknown> {
  ASSETS?: { fetch(request: Request): Promise<Response> };
}

interface ExecutionContext {
  waitUntil(work: Promise<unknown>): void;
}

/** Cloudflare's module format wants a default export. Nothing is kept between two calls. */
export default {
  async fetch(request: Request, bindings: Bindings, context: ExecutionContext): Promise<Response> {
    const services = await openServices(bindings);
    const deferred: Promise<void>[] = [];
    const bots = createBots(services);
    const app = createApp({
      services,
      bots,
      remoteAddress: (c) => c.req.header('cf-connecting-ip') ?? null,
      defer: (work) => void deferred.push(work),
    });
    app.get('*', async (c) => {
      const file = await bindings.ASSETS?.fetch(c.req.raw);
      // Copied: the headers of a fetched response are immutable, and ours are added to them.
      return file && file.status !== 404 ? new Response(file.body, file) : c.notFound();
    });
    const response = await app.fetch(request);
    const [sent, body] = watchBody(response);
    const settle = async (): Promise<void> => {
      await sent;
      await Promise.allSettled(deferred);
      await services.close();
    };
    context.waitUntil(settle());
    return body;
  },

  async scheduled(_event: unknown, bindings: Bindings): Promise<void> {
    const services = await openServices(bindings);
    const { db, now, log } = services;
    const bots = createBots(services);
    try {
      // People first: a long pull keeps no message waiting.
      await sweepInbox(db, now());
      await sweepOutbox(db, now());
      await bots.dispatcher.kick();
      await resumeLoads(db, log);
      await pullDueSources(db, toPullOptions(services));
      await bots.dispatcher.kick();
    } finally {
      await services.close();
    }
  },
};

async function openServices(bindings: Bindings): Promise<Services> {
  const env = parseEnv(bindings);
  if (!env.DATABASE_URL || !env.AIRA_SECRET) {
    throw new AiraError('configuration', 'DATABASE_URL, AIRA_SECRET: both are needed on the edge', {
      details: { keys: 'DATABASE_URL, AIRA_SECRET' },
    });
  }
  const db = createNeonDatabase({ url: env.DATABASE_URL, webSocketProxy: env.DATABASE_WEBSOCKET_PROXY });
  return createServices(env, {
    db,
    secret: env.AIRA_SECRET,
    // Cloudflare collects what the console gets.
    // oxlint-disable-next-line no-console
    writeLog: (line) => console.log(line),
    pngAssets: workerPngAssets,
  });
}

/** The response, and a promise of its end: a streamed answer needs the database until its last byte. */
function watchBody(response: Response): [sent: Promise<void>, response: Response] {
  if (!response.body) return [Promise.resolve(), response];
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const sent = response.body.pipeTo(writable).catch(() => {});
  return [sent, new Response(readable, response)];
}
