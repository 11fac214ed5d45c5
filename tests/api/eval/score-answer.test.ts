import { describe, expect, it } from 'vitest';
import { scoreAnswer } from '#api/eval/score-answer.ts';
import { EvalQuestion } from '#api/eval/question.ts';
import { type Answer, Ranking } from '#core/agent/answer.ts';

const JULY = { from: '2025-07-01', to: '2025-07-31' };
const BLANK: Answer = {
  kind: 'figures',
  answer: '',
  language: 'id',
  figures: [],
  ranking: null,
  assumptions: [],
  reason: null,
  choices: [],
  freshness: null,
  tools: [],
  model: 'offline',
  ms: 1,
  usage: { input_tokens: 0, output_tokens: 0 },
  conversation: null,
};
const OMZET: Answer['figures'][number] = {
  metric: 'net_sales',
  stat: 'total',
  unit: 'IDR',
  period: JULY,
  filter: {},
  value: 242_628_632,
};

function ask(expect: unknown): EvalQuestion {
  const now = '2025-09-01T09:00:00+07:00';
  return EvalQuestion.parse({ id: 'x', dataset: 'd', now, question: 'q', expect });
}

const FIGURE = ask({
  kind: 'figures',
  figures: [{ metric: 'net_sales', period: JULY, filter: {}, unit: 'IDR', value: 242_628_632 }],
});

describe('scoreAnswer', () => {
  describe('works', () => {
    it('passes the right figure', () => {
      expect(scoreAnswer(FIGURE, { ...BLANK, figures: [OMZET] })).toBe('right');
    });

    it('passes whole rupiah for a fraction, and a listed variant', () => {
      const expected = { metric: 'average_order_value', period: JULY, unit: 'IDR', value: 230_701.17 };
      const variant = { ...expected, accept: [{ value: 100 }] };
      const figure = { ...OMZET, metric: 'average_order_value' as const, value: 230_701 };
      expect(
        scoreAnswer(ask({ kind: 'figures', figures: [expected] }), { ...BLANK, figures: [figure] }),
      ).toBe('right');
      const other = { ...BLANK, figures: [{ ...figure, value: 100 }] };
      expect(scoreAnswer(ask({ kind: 'figures', figures: [variant] }), other)).toBe('right');
    });

    it('passes a cannot only with its reason and without figures', () => {
      const question = ask({ kind: 'cannot', reason: 'no_cost_data' });
      const cannot = { ...BLANK, kind: 'cannot' as const, reason: 'no_cost_data' as const };
      expect(scoreAnswer(question, cannot)).toBe('right');
      expect(scoreAnswer(question, { ...cannot, reason: 'no_field' })).toBe('unanswered');
      expect(scoreAnswer(question, { ...cannot, figures: [OMZET] })).toBe('wrong');
    });

    it('wants the assumption said', () => {
      const question = ask({
        kind: 'assume',
        figures: [{ metric: 'net_sales', period: JULY, unit: 'IDR', value: 242_628_632 }],
      });
      expect(scoreAnswer(question, { ...BLANK, figures: [OMZET] })).toBe('wrong');
      expect(scoreAnswer(question, { ...BLANK, figures: [OMZET], assumptions: ['…'] })).toBe('right');
    });
  });

  describe('works with what is no figure', () => {
    const MEI = { from: '2026-05-01', to: '2026-05-31' };
    const chart = ask({
      kind: 'tool',
      calls: [{ name: 'make_chart', input: { metric: 'net_sales', period: MEI } }],
    });
    const drawn = { name: 'make_chart', input: { metric: 'net_sales', dimension: 'day', period: MEI } };

    it('passes the call that was expected, whatever else its input says', () => {
      expect(scoreAnswer(chart, { ...BLANK, answer: 'Grafik', tools: [drawn] })).toBe('right');
      expect(scoreAnswer(chart, { ...BLANK, answer: 'Grafik', tools: [] })).toBe('unanswered');
    });

    it('calls figures of another period than the one to draw wrong', () => {
      const other = { ...drawn, input: { ...drawn.input, period: JULY } };
      const answer = { ...BLANK, answer: 'Grafik', tools: [other], figures: [OMZET] };
      expect(scoreAnswer(chart, answer)).toBe('wrong');
    });

    it('wants the tool that explains, beside the right figures', () => {
      const expect_ = { ...FIGURE.expect, tools: ['explain_change'] };
      const answer = { ...BLANK, figures: [OMZET] };
      expect(scoreAnswer(ask(expect_), answer)).toBe('unanswered');
      const tools = [{ name: 'explain_change', input: {} }];
      expect(scoreAnswer(ask(expect_), { ...answer, tools })).toBe('right');
    });

    it('passes any refusal or question where no figure can be meant, and no figure', () => {
      const question = ask({ kind: 'decline' });
      expect(scoreAnswer(question, { ...BLANK, kind: 'clarify' })).toBe('right');
      expect(scoreAnswer(question, { ...BLANK, kind: 'cannot', reason: 'no_field' })).toBe('right');
      expect(scoreAnswer(question, { ...BLANK, figures: [OMZET] })).toBe('wrong');
    });

    it('takes the items of a list in any order where the order is free', () => {
      const items = [
        { name: 'Kopi', value: 2 },
        { name: 'Teh', value: 1 },
      ];
      const ranking = { metric: 'orders', dimension: 'product', period: JULY, unit: 'orders', filter: {} };
      const given = { ...ranking, stat: 'total', direction: 'asc', items: items.toReversed() };
      const answer = { ...BLANK, kind: 'ranking' as const, ranking: Ranking.parse(given) };
      const free = ask({ kind: 'ranking', ...ranking, direction: 'desc', items, ordered: false });
      expect(scoreAnswer(free, answer)).toBe('right');
      expect(scoreAnswer(ask({ kind: 'ranking', ...ranking, direction: 'desc', items }), answer)).toBe(
        'wrong',
      );
    });
  });

  describe('fails well', () => {
    it('calls a number of the text that is in no figure wrong', () => {
      const answer = { ...BLANK, answer: 'Omzet Juli 2025: Rp 242.628.632, naik 12%.', figures: [OMZET] };
      expect(scoreAnswer(FIGURE, answer)).toBe('wrong');
    });

    it('refuses a kind that it does not know', () => {
      expect(() => ask({ kind: 'poem' })).toThrow('kind');
    });

    it.each([
      ['another value', { ...OMZET, value: 242_628_631 }],
      ['another period', { ...OMZET, period: { from: '2025-07-01', to: '2025-07-30' } }],
      ['another metric', { ...OMZET, metric: 'gross_sales' as const }],
      ['a filter nobody asked for', { ...OMZET, filter: { product: 'Kopi' } }],
      ['another unit', { ...OMZET, unit: 'USD' }],
    ])('calls %s wrong', (_what, figure) => {
      expect(scoreAnswer(FIGURE, { ...BLANK, figures: [figure] })).toBe('wrong');
    });

    it('tells no answer from a wrong one', () => {
      expect(scoreAnswer(FIGURE, { ...BLANK, kind: 'clarify' })).toBe('unanswered');
    });
  });
});
