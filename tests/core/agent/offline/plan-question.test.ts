import { describe, expect, it } from 'vitest';
import { indexLexicon } from '#core/agent/offline/lexicon-index.ts';
import { planQuestion } from '#core/agent/offline/plan-question.ts';
import type { Lexicon, Plan, PlannerInput } from '#core/agent/offline/plan.ts';
import type { ToolCall } from '#core/agent/tools/inputs.ts';
import { CAFE, MART, PIZZERIA } from './lexicons.ts';
import { CAFE_CONVERSATIONS } from './questions/cafe-conversations.ts';
import { CAFE_ENGLISH } from './questions/cafe-english.ts';
import { CAFE_FOLLOW_UPS } from './questions/cafe-follow-ups.ts';
import { CAFE_INDONESIAN } from './questions/cafe-indonesian.ts';
import { CAFE_REQUESTS } from './questions/cafe-requests.ts';
import { CAFE_SLANG } from './questions/cafe-slang.ts';
import { CORNER_SHOP } from './questions/corner-shop.ts';
import { PIZZERIA_QUESTIONS } from './questions/pizzeria.ts';
import { showPlan } from './show-plan.ts';

const ask = (question: string, lexicon: Lexicon, today: string, previous: ToolCall[][] = []): Plan =>
  planQuestion({ question, lexicon, today, timeOfDay: '14:00', previous, previousLocale: null });

const rows = (table: string): [question: string, plan: string][] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [question = '', plan = ''] = line.split('  =>  ');
      return [question.trim(), plan.trim()];
    });

describe('planQuestion works', () => {
  it.each(rows(CAFE_INDONESIAN))('reads "%s"', (question, plan) => {
    expect(showPlan(ask(question, CAFE, '2026-11-18'))).toBe(plan);
  });

  it.each(rows(CAFE_SLANG))('reads "%s"', (question, plan) => {
    expect(showPlan(ask(question, CAFE, '2026-11-18'))).toBe(plan);
  });

  it.each(rows(CAFE_REQUESTS))('reads "%s"', (question, plan) => {
    expect(showPlan(ask(question, CAFE, '2026-11-18'))).toBe(plan);
  });

  it.each(rows(CAFE_ENGLISH))('reads "%s"', (question, plan) => {
    const found = ask(question, CAFE, '2026-11-18');
    expect(showPlan(found)).toBe(plan);
    expect(found.locale).toBe('en');
  });

  it.each(rows(CORNER_SHOP))('reads "%s" at the corner shop', (question, plan) => {
    expect(showPlan(ask(question, MART, '2026-03-25'))).toBe(plan);
  });

  it.each(rows(PIZZERIA_QUESTIONS))('reads "%s" at the pizzeria', (question, plan) => {
    expect(showPlan(ask(question, PIZZERIA, '2026-06-10'))).toBe(plan);
  });

  it('goes on with a conversation, changing one thing at a time', () => {
    const index = indexLexicon(CAFE);
    let previous: ToolCall[][] = [];
    for (const [line, plan] of [...rows(CAFE_CONVERSATIONS), ...rows(CAFE_FOLLOW_UPS)]) {
      const question = line.replace(/^>\s*/u, '');
      if (question === line) previous = [];
      const input = {
        question,
        lexicon: CAFE,
        today: '2026-11-18',
        timeOfDay: '14:00',
        previous,
        previousLocale: null,
      };
      const found = planQuestion(input, index);
      expect(`${question}  =>  ${showPlan(found)}`).toBe(`${question}  =>  ${plan}`);
      if (found.calls.length > 0) previous = [...previous, found.calls];
    }
  });
});

describe('planQuestion goes on from what stands open', () => {
  const today = { lexicon: CAFE, today: '2026-11-18', timeOfDay: '14:00', previousLocale: null };
  const follow = (first: string, then: string, more: Partial<PlannerInput> = {}): string => {
    const before = planQuestion({ ...today, question: first, previous: [] });
    return showPlan(planQuestion({ ...today, question: then, previous: [before.calls], ...more }));
  };

  it.each([
    ['cabang itu per jam', 'rank hour by net_sales desc all @2026-10-01..2026-10-31 outlet=Ubud'],
    ['yang nomor 2?', 'net_sales @2026-10-01..2026-10-31 outlet=Kemang'],
    ['the second one', 'net_sales @2026-10-01..2026-10-31 outlet=Kemang'],
    ['yang kedua kalau bulan ini?', 'net_sales @2026-11-01..2026-11-18 outlet=Kemang'],
    ['omzet kuartal kedua', 'net_sales @2026-04-01..2026-06-30'],
    ['top 2', 'rank outlet by net_sales desc 2 @2026-10-01..2026-10-31'],
  ])('knows what "%s" points at in the list just shown', (then, plan) => {
    const shown = { dimension: 'outlet' as const, names: ['Ubud', 'Kemang', 'Denpasar'] };
    expect(follow('omzet per cabang bulan lalu', then, { shown })).toBe(plan);
  });

  it('keeps the question when a name was not known', () => {
    const pending = 'martabak laku berapa bulan lalu';
    expect(follow(pending, 'kalau pisang goreng?', { pending })).toBe(
      'items_sold @2026-10-01..2026-10-31 product=Pisang Goreng',
    );
  });

  it('asks with whole questions after a bare "berapa?", and answers the one picked', () => {
    expect(follow('berapa?', '2', { pending: 'berapa?' })).toBe('net_sales @2026-11-17');
    expect(follow('berapa?', 'yang kemarin', { pending: 'berapa?' })).toBe('net_sales @2026-11-17');
  });

  it('gives all choices when all are wanted', () => {
    const pending = 'latte bulan lalu';
    expect(follow(pending, 'dua-duanya', { pending })).toBe(
      'net_sales @2026-10-01..2026-10-31 product=Matcha Latte|Caffe Latte|Caramel Latte',
    );
  });

  it('answers again in the language that is asked for', () => {
    const input = { ...today, question: 'in english please', previous: [] };
    const before = planQuestion({ ...today, question: 'omzet kemarin', previous: [] });
    const again = planQuestion({ ...input, previous: [before.calls] });
    expect(again.locale).toBe('en');
    expect(showPlan(again)).toBe('net_sales @2026-11-17');
  });

  it('forgets when told so, and only then', () => {
    expect(ask('lupakan percakapan ini', CAFE, '2026-11-18').effect).toBe('forget');
    expect(ask('aku lupa, omzet kemarin berapa', CAFE, '2026-11-18').effect).toBeNull();
  });
});

describe('planQuestion says what it assumed', () => {
  it.each([
    ['penjualan kemarin', 'sales_mean_net_sales'],
    ['produk terlaris bulan lalu', 'best_seller_by_units'],
    ['jam paling rame bulan lalu', 'busy_means_orders'],
    ['omzet berapa', 'no_period_means_all_data'],
    ['omzet agustus', 'month_without_year_is_latest'],
    ['diskon kemarin', 'discounts_before_refunds'],
    ['omzet kotor kemarin', 'gross_before_refunds'],
    ['es teh kemarin laku berapa', 'name_matched_loosely'],
    ['omzet shopee kemarin', 'name_read_as_sales_channel'],
    ['yang bayar shopee kemarin berapa', 'name_read_as_payment_method'],
    ['omzet 7 hari terakhir', 'last_days_include_today'],
    ['omzet tgl 5', 'date_without_month_is_latest'],
    ['omzet hari senin', 'weekday_is_latest'],
    ['pemasukan kemarin', 'takings_mean_total_collected'],
    ['untung kemarin', 'profit_means_gross_profit'],
  ] as const)('"%s": %s', (question, assumption) => {
    expect(ask(question, CAFE, '2026-11-18').assumptions).toContain(assumption);
  });

  it('assumes nothing where the words leave no doubt', () => {
    expect(ask('omzet 5 agustus 2026', CAFE, '2026-11-18').assumptions).toEqual([]);
  });
});
