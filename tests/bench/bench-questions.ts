import { sql } from 'drizzle-orm';
import { createApp } from '#api/app.ts';
import { createBots } from '#api/bots.ts';
import { parseEnv } from '#api/env.ts';
import { getMembership } from '#api/http/find-membership.ts';
import { getSessionPerson } from '#api/http/session.ts';
import { listen, remoteAddress } from '#api/node-http.ts';
import { createServices, type Services } from '#api/services.ts';
import { createLinkCode } from '#core/accounts/create-link-code.ts';
import { openTenant } from '#core/accounts/open-tenant.ts';
import { answerQuestion } from '#core/agent/answer-question.ts';
import { selectRows } from '#core/db/database.ts';
import { createPostgresDatabase } from '#core/db/node-postgres.ts';
import { createMemoryStore } from '#core/kv/memory-store.ts';
import type { Business } from '#core/tenant.ts';
import type { TestPostgres } from '#tests/helpers/embedded-postgres.ts';
import { printTable, ratio, timeSideBySide, type Spread } from './measure.ts';
import { seedSales } from './seed-sales.ts';

const QUESTION = 'omzet bulan lalu berapa';
const ROUNDS = 40;

/** Latency of a question, HTTP in to answer out, at each size, beside what it could cost at least and at most. */
export async function benchQuestions(server: TestPostgres, sizes: readonly number[]): Promise<void> {
  const services = await createBenchServices(server);
  const answer = { answer: (request: Parameters<typeof answerQuestion>[0]) => answerQuestion(request) };
  const bots = createBots(services, {
    answer: (request) => answer.answer({ ...request, models: [] }),
  });
  const options = { services, bots, remoteAddress, defer: (work: Promise<void>) => void work };
  const app = createApp(options);
  app.get('/bench/select-1', async (c) => {
    const ctx = await openBenchTenant(
      services,
      await getSessionPerson(c, options),
      async (personId) => (await getMembership(c, options, personId)).business,
    );
    return c.json(await ctx.query((tx) => selectRows(tx, sql`select 1 as one`)));
  });
  app.get('/bench/raw', async (c) => {
    const ctx = await openBenchTenant(
      services,
      await getSessionPerson(c, options),
      async (personId) => (await getMembership(c, options, personId)).business,
    );
    return c.json(await ctx.query((tx) => selectRows(tx, RAW_LAST_MONTH)));
  });
  const http = await listen(app, 0);
  const rows = [['sale lines', 'SELECT 1', 'question', 'raw SQL', 'question/SELECT 1', 'question/raw SQL']];
  try {
    for (const lines of sizes) rows.push(await measureSize(server, services, http.port, lines));
  } finally {
    await http.close(0);
    await services.close();
  }
  printTable(`"${QUESTION}" over HTTP, offline model, median (p95) ms of ${ROUNDS} rounds`, rows);
}

/** Last month's net sales from the raw lines: what the question costs without the metric layer. */
const RAW_LAST_MONTH = sql`select sum(l.net) as net from sales s join sale_lines l on l.sale_id = s.id
  where s.status = 'completed'
    and s.business_date >= date_trunc('month', current_date) - interval '1 month'
    and s.business_date < date_trunc('month', current_date)`;

async function measureSize(
  server: TestPostgres,
  services: Services,
  port: number,
  lines: number,
): Promise<string[]> {
  const { business, owner } = await seedSales(server.ownerUrl, services.db, `bench-${lines}`, lines);
  const { code } = await createLinkCode(services.db, {
    personId: owner.id,
    businessId: business.id,
    now: services.now(),
  });
  const request = createClient(`http://127.0.0.1:${port}`);
  await request.signIn(code);
  let turn = 0;
  const times = await timeSideBySide(
    {
      one: () => request.get('/bench/select-1'),
      question: () => request.ask(QUESTION, `bench-${(turn += 1)}`),
      raw: () => request.get('/bench/raw'),
    },
    ROUNDS,
  );
  const show = ({ median, p95 }: Spread): string => `${median.toFixed(1)} (${p95.toFixed(1)})`;
  return [
    lines.toLocaleString('en-US'),
    show(times.one),
    show(times.question),
    show(times.raw),
    ratio(times.question.median, times.one.median),
    ratio(times.question.median, times.raw.median),
  ];
}

async function createBenchServices(server: TestPostgres): Promise<Services> {
  const services = await createServices(parseEnv({}), {
    db: createPostgresDatabase({ url: server.applicationUrl }),
    secret: 'a secret of the bench that is long enough',
    writeLog: () => {},
  });
  // The rate limit would answer 429 to a bench; the store itself stays in the path.
  const kv = createMemoryStore();
  return {
    ...services,
    kv: { ...kv, increment: async (...args) => Math.min(1, await kv.increment(...args)) },
  };
}

async function openBenchTenant(
  services: Services,
  personId: string,
  findBusiness: (personId: string) => Promise<Business>,
): ReturnType<typeof openTenant> {
  const business = await findBusiness(personId);
  return openTenant(services.db, { personId, businessId: business.id, now: services.now() });
}

interface Client {
  signIn(code: string): Promise<void>;
  get(path: string): Promise<void>;
  ask(text: string, conversation: string): Promise<void>;
}

function createClient(origin: string): Client {
  let cookie = '';
  const send = async (path: string, body?: object): Promise<Response> => {
    const response = await fetch(`${origin}${path}`, {
      headers: { cookie, 'content-type': 'application/json', origin },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return response;
  };
  return {
    signIn: async (code) => {
      const response = await send('/v1/session', { code });
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    },
    get: async (path) => void (await (await send(path)).text()),
    ask: async (text, conversation) => {
      const answer = await (await send('/v1/chat', { text, conversation })).text();
      if (!answer.includes('Rp')) throw new Error('the question got no figure');
    },
  };
}
