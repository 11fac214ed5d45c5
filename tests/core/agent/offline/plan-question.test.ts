import { describe, expect, it } from 'vitest';
import { indexLexicon } from '#core/agent/offline/lexicon-index.ts';
import { planQuestion } from '#core/agent/offline/plan-question.ts';
import type { Lexicon, Plan } from '#core/agent/offline/plan.ts';
import type { ToolCall } from '#core/agent/tools/inputs.ts';
import { CAFE, MART, PIZZERIA } from './lexicons.ts';
import { CAFE_CONVERSATIONS } from './questions/cafe-conversations.ts';
import { CAFE_ENGLISH } from './questions/cafe-english.ts';
import { CAFE_INDONESIAN } from './questions/cafe-indonesian.ts';
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
    for (const [line, plan] of rows(CAFE_CONVERSATIONS)) {
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
