import { describe, expect, it } from 'vitest';
import { explainPlan } from '#api/commands/explain-plan.ts';
import { planQuestion } from '#core/agent/offline/plan-question.ts';
import type { PlannerInput } from '#core/agent/offline/plan.ts';
import type { ToolCall } from '#core/agent/tools/inputs.ts';

const explain = (question: string, previous: ToolCall[][] = []): string => {
  const input: PlannerInput = {
    question,
    lexicon: {
      businessName: 'Warung Sari',
      currency: 'IDR',
      covered: { from: '2026-01-01', to: '2026-06-09' },
      names: { product: ['Soto Betawi', 'Es Teh'], category: ['Makanan', 'Minuman'] },
    },
    today: '2026-06-10',
    timeOfDay: '09:00',
    previous,
    previousLocale: null,
  };
  return explainPlan(planQuestion(input));
};

describe('explainPlan works', () => {
  it('shows what each word was read as, the dates, the fit of names and the calls', () => {
    expect(explain('brp omst soto betawy kmrn')).toBe(
      [
        'language    id',
        'words       brp→berapa omst→omzet soto betawy kmrn→kemarin',
        'metrics     “omst” net_sales (named)',
        'names       “soto betawy” product = Soto Betawi (close)',
        'periods     “kmrn” 2026-06-09 to 2026-06-09 (day)',
        'task        total',
        'call        query_metrics {"metrics":["net_sales"],"period":{"from":"2026-06-09","to":"2026-06-09"},"filters":[{"dimension":"product","values":["Soto Betawi"]}],"stat":"total"}',
      ].join('\n'),
    );
  });

  it('shows both questions of one message', () => {
    const text = explain('omzet kemarin berapa? kenapa turun?');
    expect(text).toContain('1 task      total');
    expect(text).toContain('2 task      explain');
    expect(text).toContain('call        explain_change');
  });

  it('shows what a follow-up goes on from', () => {
    const call: ToolCall = {
      name: 'rank',
      input: {
        metric: 'items_sold',
        dimension: 'product',
        period: { from: '2026-05-01', to: '2026-05-31' },
        filters: [],
        direction: 'desc',
        stat: 'total',
      },
    };
    const text = explain('kalau bulan ini?', [[call]]);
    expect(text).toContain('earlier     rank of items_sold per product, 2026-05-01 to 2026-05-31');
  });
});

describe('explainPlan fails well', () => {
  it('names the words that nothing explains', () => {
    expect(explain('omzet martabak kemarin')).toContain('unread      martabak');
  });

  it('says what it would answer when nothing was understood', () => {
    expect(explain('👍')).toContain('says        unclear');
  });
});
