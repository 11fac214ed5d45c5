import type { Hono } from 'hono';
import { Temporal } from 'temporal-polyfill';
import { createApp } from '#api/app.ts';
import { type Bots, createBots } from '#api/bots.ts';
import { parseEnv } from '#api/env.ts';
import type { AppEnv } from '#api/http/app-env.ts';
import { createServices, type Services } from '#api/services.ts';
import { createLinkCode } from '#core/accounts/create-link-code.ts';
import { createBusiness } from '#core/accounts/create-business.ts';
import type { AnswerQuestion } from '#core/conversation/answer-port.ts';
import type { Database } from '#core/db/database.ts';
import type { Business, Person } from '#core/tenant.ts';
import { createTestDatabase } from './test-database.ts';

interface TestAppOptions {
  env?: Record<string, string>;
  answer?: AnswerQuestion;
  db?: Database;
  /** AIRA_SECRET. */
  secret?: string;
  /** Where requests seem to come from; loopback is the demo's owner. */
  address?: string;
}

export interface TestApp {
  app: Hono<AppEnv>;
  services: Services;
  bots: Bots;
  /** Lines of the log, as objects. */
  lines: Record<string, unknown>[];
  clock: { now: Temporal.Instant };
  /** Waits for the work that outlives responses. */
  settle(): Promise<void>;
  addBusiness(slug: string, name?: string): Promise<{ business: Business; owner: Person }>;
  /** The cookie of a person who signed in by a code. */
  signIn(personId: string, businessId: string): Promise<string>;
  close(): Promise<void>;
}

/** The whole app on PGlite, with an agent that says what it was asked and for whom. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const db = options.db ?? (await createTestDatabase());
  const lines: Record<string, unknown>[] = [];
  const clock = { now: Temporal.Now.instant() };
  const made = await createServices(parseEnv(options.env ?? {}), {
    db,
    secret: options.secret ?? 'a secret of the tests that is long enough',
    writeLog: (line) => lines.push(JSON.parse(line) as Record<string, unknown>),
  });
  const services: Services = { ...made, now: () => clock.now };
  const bots = createBots(services, { answer: options.answer ?? echo });
  const deferred: Promise<void>[] = [];
  const app = createApp({
    services,
    bots,
    remoteAddress: () => options.address ?? '203.0.113.7',
    defer: (work) => void deferred.push(work),
  });
  return {
    app,
    services,
    bots,
    lines,
    clock,
    settle: async () => {
      while (deferred.length > 0) await deferred.shift();
    },
    addBusiness: (slug, name = slug) =>
      createBusiness(db, {
        slug,
        name,
        currency: 'IDR',
        timeZone: 'Asia/Jakarta',
        ownerName: `Pemilik ${name}`,
      }),
    signIn: async (personId, businessId) => {
      const { code } = await createLinkCode(db, { personId, businessId, now: clock.now });
      const response = await app.request('/v1/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code }),
      });
      return response.headers.get('set-cookie')?.split(';')[0] ?? '';
    },
    close: () => services.close(),
  };
}

/** `Kopi Senja <- omzet (2)`: the business, the question and how many turns came before. */
export const echo: AnswerQuestion = async ({ ctx, question, history, onProgress }) => {
  onProgress?.('query_metrics');
  const text = `${ctx.activeBusiness.name} <- ${question} (${history.length})`;
  return {
    reply: { text },
    turn: { question },
    answer: {
      kind: 'smalltalk',
      answer: text,
      language: 'id',
      figures: [],
      ranking: null,
      assumptions: [],
      reason: null,
      choices: [],
      freshness: null,
      tools: [],
      model: 'echo',
      ms: 0,
      usage: { input_tokens: 0, output_tokens: 0 },
      conversation: null,
    },
  };
};
