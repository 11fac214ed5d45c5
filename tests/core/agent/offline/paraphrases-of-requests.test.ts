import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexLexicon } from '#core/agent/offline/lexicon-index.ts';
import { planQuestion } from '#core/agent/offline/plan-question.ts';
import type { Plan, PlannerInput } from '#core/agent/offline/plan.ts';
import { CAFE } from './lexicons.ts';
import { showPlan } from './show-plan.ts';

/** Requests made of parts whose meaning is written down here, not taken from the parser. */
interface Part {
  said: string;
  means: string;
}
const part = (means: string, ...said: string[]): Part[] => said.map((one) => ({ said: one, means }));

/** `{m}` a metric, `{p}` a period, `{d}` a dimension, `{f}` a filter; the meaning has the same holes. */
interface Template {
  said: readonly string[];
  means: string;
}

interface Grammar {
  metrics: readonly Part[];
  periods: readonly Part[];
  dimensions: readonly Part[];
  filters: readonly Part[];
  templates: readonly Template[];
  followUps: readonly Template[];
}

const INDONESIAN: Grammar = {
  metrics: [
    ...part('net_sales', 'omzet', 'omset', 'pendapatan'),
    ...part('orders', 'jumlah transaksi', 'transaksi'),
    ...part('discounts', 'diskon'),
  ],
  periods: [
    ...part('2026-11-09..2026-11-15 vs 2026-11-02..2026-11-08', 'minggu lalu', 'mgg lalu'),
    ...part('2026-10-01..2026-10-31 vs 2026-09-01..2026-09-30', 'bulan lalu', 'bln kemarin', 'oktober'),
    ...part('2026-07-01..2026-09-30 vs 2026-04-01..2026-06-30', 'kuartal lalu'),
  ],
  dimensions: [
    ...part('product', 'produk', 'menu'),
    ...part('category', 'kategori'),
    ...part('outlet', 'cabang', 'outlet'),
    ...part('cashier', 'kasir'),
  ],
  filters: [...part('', ''), ...part(' sales_channel=GoFood', 'gofood', 'lewat gofood')],
  templates: [
    {
      said: ['kenapa {m} {f} {p}', 'knp {m} {f} {p} ya', 'apa penyebab {m} {f} {p}'],
      means: 'why {m} @{p}{f}',
    },
    {
      said: ['kenapa {m} {f} {p} turun', 'apa yang bikin {m} {f} {p} turun', '{m} {f} {p} kok bisa turun'],
      means: 'why {m} @{p}{f} said down',
    },
    {
      said: ['kenapa {m} {f} naik {p}', 'apa yang membuat {m} {f} {p} naik'],
      means: 'why {m} @{p}{f} said up',
    },
    {
      said: ['{d} apa yang bikin {m} {p} turun', '{d} mana yang bikin {m} turun {p}'],
      means: 'why {m} @{p} by {d} said down',
    },
    {
      said: ['grafik {m} per {d} {f} {p}', 'bikin chart {m} per {d} {f} {p} dong'],
      means: 'chart {m} per {d} all @{now}{f}',
    },
    {
      said: ['tabel {m} per {d} {f} {p}', 'tolong tabelkan {m} per {d} {f} {p}'],
      means: 'table {m} per {d} @{now}{f}',
    },
    {
      said: [
        'export {m} per {d} {f} {p}',
        'minta csv {m} per {d} {f} {p}',
        'unduh excel {m} per {d} {f} {p}',
      ],
      means: 'csv {m} per {d} @{now}{f}',
    },
    { said: ['bukti {m} {f} {p}', 'mana bukti {m} {f} {p}'], means: 'evidence {m} @{now}{f}' },
    {
      said: ['{d} yang {m}nya di atas 5jt {f} {p}', '{d} dengan {m} lebih dari 5 juta {f} {p}'],
      means: 'rank {d} by {m} desc all having>5000000 @{now}{f}',
    },
    {
      said: ['hari yang {m}nya di bawah 5jt {f} {p}'],
      means: 'rank day by {m} asc all having<5000000 @{now}{f}',
    },
    {
      said: ['{m} {f} {p} berapa, terus kenapa turun?'],
      means: '{m} @{now}{f} ; why {m} @{p}{f} said down',
    },
  ],
  followUps: [
    { said: ['grafiknya dong', 'bikin grafik'], means: 'chart {m} per day all @{now}{f}' },
    { said: ['per cabang', 'kalau per cabang?'], means: 'rank outlet by {m} desc all @{now}{f}' },
    { said: ['kalau kemarin?', 'bukan, maksudku kemarin'], means: '{m} @2026-11-17{f}' },
    { said: ['yang di ubud aja', 'kalau ubud?'], means: '{m} @{now}{f} outlet=Ubud' },
    { said: ['bukti', 'dari mana angkanya?', 'kok bisa segitu?'], means: 'evidence' },
    { said: ['naik apa turun?'], means: 'change {m} @{p}{f}' },
    { said: ['csvnya mana', 'kirim excelnya dong'], means: 'csv {m} per day @{now}{f}' },
  ],
};

const ENGLISH: Grammar = {
  metrics: [
    ...part('net_sales', 'sales', 'revenue', 'net sales'),
    ...part('orders', 'orders', 'transactions'),
    ...part('discounts', 'discounts'),
  ],
  periods: [
    ...part('2026-11-09..2026-11-15 vs 2026-11-02..2026-11-08', 'last week'),
    ...part('2026-10-01..2026-10-31 vs 2026-09-01..2026-09-30', 'last month', 'in october'),
    ...part('2026-07-01..2026-09-30 vs 2026-04-01..2026-06-30', 'last quarter'),
  ],
  dimensions: [
    ...part('product', 'product', 'menu item'),
    ...part('category', 'category'),
    ...part('outlet', 'branch', 'outlet'),
    ...part('cashier', 'cashier'),
  ],
  filters: [...part('', ''), ...part(' sales_channel=GoFood', 'from gofood', 'through gofood')],
  templates: [
    { said: ['why did {m} {f} drop {p}', 'what made {m} {f} fall {p}'], means: 'why {m} @{p}{f} said down' },
    {
      said: ['why did {m} {f} rise {p}', "what's behind the growth in {m} {f} {p}"],
      means: 'why {m} @{p}{f} said up',
    },
    {
      said: ['chart of {m} by {d} {f} {p}', 'draw a graph of {m} per {d} {f} {p}'],
      means: 'chart {m} per {d} all @{now}{f}',
    },
    {
      said: ['a table of {m} by {d} {f} {p}', 'show {m} per {d} {f} {p} as a table'],
      means: 'table {m} per {d} @{now}{f}',
    },
    { said: ['export {m} by {d} {f} {p}', '{m} per {d} {f} {p} as csv'], means: 'csv {m} per {d} @{now}{f}' },
    { said: ['proof of {m} {f} {p}', 'show me the proof for {m} {f} {p}'], means: 'evidence {m} @{now}{f}' },
    {
      said: ['days with {m} above 5 million {f} {p}'],
      means: 'rank day by {m} desc all having>5000000 @{now}{f}',
    },
  ],
  followUps: [
    { said: ['as a chart', 'can I get a graph?'], means: 'chart {m} per day all @{now}{f}' },
    { said: ['by branch', 'per branch please'], means: 'rank outlet by {m} desc all @{now}{f}' },
    { said: ['what about yesterday?', 'no, I meant yesterday'], means: '{m} @2026-11-17{f}' },
    { said: ['only in ubud', 'and for ubud?'], means: '{m} @{now}{f} outlet=Ubud' },
    { said: ['where does that number come from?', 'are you sure?'], means: 'evidence' },
    { said: ['up or down?'], means: 'change {m} @{p}{f}' },
  ],
};

const index = indexLexicon(CAFE);

function plan(question: string, more: Partial<PlannerInput> = {}): Plan {
  const base = { lexicon: CAFE, today: '2026-11-18', timeOfDay: '14:00', previousLocale: null };
  return planQuestion({ ...base, previous: [], question, ...more }, index);
}

interface Choice {
  metric: Part;
  period: Part;
  dimension: Part;
  filter: Part;
}

function fill(template: string, choice: Choice, of: keyof Part): string {
  return template
    .replaceAll('{m}', choice.metric[of])
    .replaceAll('{now}', choice.period[of].split(' vs ')[0] ?? '')
    .replaceAll('{p}', choice.period[of])
    .replaceAll('{d}', choice.dimension[of])
    .replaceAll('{f}', choice.filter[of]);
}

const choiceOf = (grammar: Grammar): fc.Arbitrary<Choice> =>
  fc.record({
    metric: fc.constantFrom(...grammar.metrics),
    period: fc.constantFrom(...grammar.periods),
    dimension: fc.constantFrom(...grammar.dimensions),
    filter: fc.constantFrom(...grammar.filters),
  });

/** One way to say a template, with its meaning. */
const phrasing = (templates: readonly Template[]): fc.Arbitrary<Part> =>
  fc.constantFrom(...templates.flatMap(({ said, means }) => part(means, ...said)));

describe.each([
  ['Indonesian', INDONESIAN],
  ['English', ENGLISH],
])('planQuestion works on requests in %s', (_language, grammar) => {
  it('tells reasons, pictures, tables, proof and conditions apart, whatever they are about', () => {
    fc.assert(
      fc.property(choiceOf(grammar), phrasing(grammar.templates), (choice, template) => {
        const question = fill(template.said, choice, 'said');
        expect(`${question} => ${showPlan(plan(question))}`).toBe(
          `${question} => ${fill(template.means, choice, 'means')}`,
        );
      }),
      { numRuns: 800 },
    );
  });

  it('changes one thing of the answer before', () => {
    fc.assert(
      fc.property(choiceOf(grammar), phrasing(grammar.followUps), (choice, template) => {
        const first = fill('{m} {f} {p}', choice, 'said');
        const before = plan(first);
        const then = plan(template.said, { previous: [before.calls], previousLocale: before.locale });
        const isLong = choice.period.means.startsWith('2026-07-01');
        const means = fill(template.means, choice, 'means').replace(
          'per day',
          isLong ? 'per month' : 'per day',
        );
        expect(`${first} > ${template.said} => ${showPlan(then)}`).toBe(
          `${first} > ${template.said} => ${means}`,
        );
      }),
      { numRuns: 800 },
    );
  });
});
