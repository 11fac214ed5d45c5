import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { openTenant } from '#core/accounts/open-tenant.ts';
import { answerQuestion } from '#core/agent/answer-question.ts';
import { createLedger } from '#core/agent/ledger/ledger.ts';
import { renderText } from '#core/agent/lock/render-text.ts';
import { createModelChain, type ToolStyle } from '#core/agent/models.ts';
import { indexLexicon } from '#core/agent/offline/lexicon-index.ts';
import type { Lexicon } from '#core/agent/offline/plan.ts';
import { planQuestion } from '#core/agent/offline/plan-question.ts';
import { rankTool } from '#core/agent/tools/rank.ts';
import { createMeter, estimateTokens } from '#core/agent/usage.ts';
import { createPgliteDatabase } from '#core/db/pglite.ts';
import type { TenantContext } from '#core/db/tenant-context.ts';
import { seedShop } from '#tests/helpers/seed-shop.ts';
import { hasResults, startFakeModelServer } from '#tests/helpers/fake-model-server.ts';
import { listBenchQuestions } from './bench-lexicon.ts';
import { printTable, ratio, type Spread, timeSideBySide, toSpread } from './measure.ts';

const ROUNDS = 60;
const QUESTION = 'omzet bulan ini berapa dibanding bulan lalu?';
const TODAY = '2026-11-22';

/** What one question costs the agent: planning, prompt, number lock, and a whole answer beside a bare query. */
export async function benchAgent(): Promise<void> {
  benchPlanner();
  const db = await createPgliteDatabase();
  try {
    const days = Array.from({ length: 60 }, (_, index) =>
      Temporal.PlainDate.from(TODAY).subtract({ days: index }).toString(),
    );
    const { business, owner } = await seedShop(db, {
      slug: 'bench',
      name: 'Kopi Bench',
      days: days.toReversed(),
      amount: 25_000,
    });
    const now = Temporal.Instant.from(`${TODAY}T20:00:00+07:00`);
    const ctx = await openTenant(db, { personId: owner.id, businessId: business.id, now });
    await benchPrompt(ctx);
    await benchAnswer(ctx);
  } finally {
    await db.close();
  }
}

/** Every question of our own sets, against a café's menu of names. */
function benchPlanner(): void {
  const { lexicon, questions } = listBenchQuestions();
  const index = indexLexicon(lexicon);
  const plan = (question: string): unknown =>
    planQuestion(
      { question, lexicon, today: TODAY, timeOfDay: '20:00', previous: [], previousLocale: null },
      index,
    );
  for (const question of questions) plan(question);
  const sample = questions.map((question) => {
    const start = performance.now();
    plan(question);
    return performance.now() - start;
  });
  const { median, p95 } = toSpread(sample);
  printTable(`planner, ${questions.length} questions, ${countNames(lexicon)} names, ms per question`, [
    ['median', 'p95', 'slowest'],
    [median, p95, Math.max(...sample)].map((ms) => ms.toFixed(2)),
  ]);
}

function countNames(lexicon: Lexicon): number {
  return Object.values(lexicon.names).reduce((count, names) => count + names.length, 0);
}

/** Tokens of what is really sent, estimated from above, and of a whole turn of two calls. */
async function benchPrompt(ctx: TenantContext): Promise<void> {
  const rows = [['tools', 'first prompt', 'of it unchanging', 'whole turn, in']];
  const styles: [string, ToolStyle, 'full' | 'word'][] = [
    ['native', 'native', 'full'],
    ['in the prompt', 'prompt', 'full'],
    ['none, mode word', 'prompt', 'word'],
  ];
  for (const [name, tools, mode] of styles) {
    const server = await startFakeModelServer((request) =>
      mode === 'word' || hasResults(request) || JSON.stringify(request.messages).includes('Result of')
        ? { text: '{{c1}}', usage: null }
        : callFor(request.tools !== undefined),
    );
    const models = createModelChain({ baseUrl: server.baseUrl, model: 'bench', tools });
    await answerQuestion({ ctx, question: QUESTION, history: [], models, mode, meter: createMeter() });
    await server.close();
    const prompts = server.requests.map(({ body }) => ({
      all: estimateTokens(JSON.stringify([body.messages, body.tools ?? []])),
      stable: estimateTokens(JSON.stringify([body.messages[0], body.tools ?? []])),
    }));
    const whole = prompts.reduce((total, { all }) => total + all, 0);
    rows.push([name, ...[prompts[0]?.all ?? 0, prompts[0]?.stable ?? 0, whole].map(String)]);
  }
  printTable(
    `prompt tokens of "${QUESTION}", counted as one per 3.5 characters (o200k, measured: 4.2)`,
    rows,
  );
}

const PERIODS = {
  metrics: ['net_sales'],
  period: { from: '2026-11-01', to: TODAY },
  compare_to: { from: '2026-10-01', to: '2026-10-22' },
};

function callFor(
  isNative: boolean,
): { calls: { name: string; input: unknown }[] } | { text: string; usage: null } {
  if (isNative) return { calls: [{ name: 'compare_periods', input: PERIODS }] };
  return { text: JSON.stringify({ tool: 'compare_periods', input: PERIODS }), usage: null };
}

/** In one run, each round one of each: the least a question could cost, the lock alone, the whole answer. */
async function benchAnswer(ctx: TenantContext): Promise<void> {
  const ledger = createLedger();
  const period = { from: '2026-10-01', to: TODAY };
  const turn = { ctx, results: ledger, locale: 'id' as const, previous: [] };
  await rankTool.run(turn, { metric: 'net_sales', dimension: 'day', period });
  const lock = async (): Promise<void> => {
    const rendered = renderText('Siap kak, ini dia.\n{{r1}}\nAda lagi yang mau dicek?', ledger, 'id');
    if (!rendered.ok) throw new Error(`the lock refused ${rendered.violations.join()}`);
  };
  const answer = async (): Promise<void> => {
    const asked = await answerQuestion({ ctx, question: QUESTION, history: [], models: [] });
    if (asked.answer.kind !== 'figures') throw new Error('the question got no figure');
  };
  const one = (): Promise<unknown> => ctx.query((tx) => tx.execute(sql`select 1`));
  const times = await timeSideBySide({ one, lock, answer }, ROUNDS);
  const show = ({ median, p95 }: Spread): string => `${median.toFixed(2)} (${p95.toFixed(2)})`;
  printTable(`"${QUESTION}" offline on PGlite, median (p95) ms of ${ROUNDS} rounds`, [
    ['SELECT 1 as a tenant', 'number lock, 53 rows', 'whole answer', 'lock/SELECT 1', 'answer/SELECT 1'],
    [
      ...[times.one, times.lock, times.answer].map(show),
      ratio(times.lock.median, times.one.median),
      ratio(times.answer.median, times.one.median),
    ],
  ]);
}
