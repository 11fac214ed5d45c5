import type { EvalQuestion, ExpectedResult } from '#api/eval/question.ts';
import { selectFacts, type Fact } from './facts.ts';
import { measurePlainly } from './measure-plainly.ts';
import { rankPlainly } from './rank-plainly.ts';

type Expectation = EvalQuestion['expect'];

/**
 * Fills in the values of what a question expects, from the sales alone: loops, no SQL, nothing of the
 * metric layer. What a person writes is the meaning of the question; no value is typed.
 */
export function answerPlainly(all: readonly Fact[], question: EvalQuestion): Expectation {
  const now = Date.parse(question.now);
  const facts = all.filter(({ sale }) => sale.at <= now);
  const { expect } = question;
  const fillEach = (figures: readonly ExpectedResult[]): ExpectedResult[] =>
    figures.map((figure) => fillAll(facts, figure, fillFigure));
  const figures = expect.figures && fillEach(expect.figures);
  const first = figures?.[0];
  return {
    ...expect,
    ...(expect.dimension ? fillAll(facts, expect, rankPlainly) : {}),
    ...(figures ? { figures } : {}),
    ...(expect.or ? { or: expect.or.map(fillEach) } : {}),
    ...(expect.verdict && first ? { verdict: toVerdict(first) } : {}),
  };
}

type Fill = (facts: readonly Fact[], expected: ExpectedResult) => ExpectedResult;

/** A variant is written as what it changes and filled with the values that follow. */
function fillAll<Expected extends ExpectedResult>(
  facts: readonly Fact[],
  { accept, ...expected }: Expected,
  fill: Fill,
): Expected {
  const filled = fill(facts, expected);
  const variants = accept?.map((variant) => {
    const own = fill(facts, { ...expected, ...variant });
    return { ...variant, ...pickValues(own) };
  });
  return { ...expected, ...filled, ...(variants ? { accept: variants } : {}) } as Expected;
}

function pickValues({ value, current, previous, change_pct, items }: ExpectedResult): ExpectedResult {
  const values = Object.entries({ value, current, previous, change_pct, items });
  return Object.fromEntries(values.filter(([, one]) => one !== undefined));
}

function fillFigure(facts: readonly Fact[], expected: ExpectedResult): ExpectedResult {
  const { metric = '', period, filter = {} } = expected;
  if (!period) throw new Error('a figure needs a period');
  const own = selectFacts(facts, period, filter);
  const total = round(measurePlainly(metric, own));
  switch (expected.stat ?? 'total') {
    case 'total':
      return { ...expected, value: total };
    case 'change': {
      const before = selectFacts(facts, needed(expected.compare_period), filter);
      const previous = round(measurePlainly(metric, before));
      const change = oneDecimal(((total - previous) / Math.abs(previous)) * 100);
      return { ...expected, current: total, previous, change_pct: change };
    }
    case 'share_pct': {
      const whole = measurePlainly(metric, selectFacts(facts, period, expected.of ?? {}));
      return { ...expected, value: oneDecimal((total / round(whole)) * 100) };
    }
    case 'gap_to':
      return { ...expected, value: round((expected.target ?? 0) - total) };
    case 'day_count':
      return { ...expected, value: countDays(own, expected) };
    case 'daily_average': {
      const days = new Set(own.map(({ keys }) => keys['day'])).size;
      return { ...expected, value: round(total / days) };
    }
    default:
      throw new Error(`the reference knows no statistic "${expected.stat}"`);
  }
}

function countDays(facts: readonly Fact[], { metric = '', op = '', threshold = 0 }: ExpectedResult): number {
  const days = Map.groupBy(facts, ({ keys }) => keys['day']);
  return [...days.values()].filter((day) => {
    const value = measurePlainly(metric, day) ?? 0;
    return (
      { '<': value < threshold, '<=': value <= threshold, '>': value > threshold }[op] ?? value >= threshold
    );
  }).length;
}

function toVerdict({ stat, current = 0, previous = 0, value = 0 }: ExpectedResult): string {
  if (stat === 'gap_to') return value > 0 ? 'no' : 'yes';
  return current >= previous ? 'up' : 'down';
}

function needed<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a change needs two periods');
  return value;
}

function round(value: number | null): number {
  if (value === null) throw new Error('the register does not record this figure');
  return Math.round(value * 100) / 100;
}

/** Never minus zero. */
const oneDecimal = (value: number): number => Math.round(value * 10) / 10 + 0;
