import { z } from 'zod';
import { AiraError } from '#core/errors.ts';

const Filter = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.number()]));
const Period = z.object({ from: z.string(), to: z.string() });

/** A figure or ranking as expected, or what an accepted variant changes of it. */
const Expected = z.object({
  metric: z.string().optional(),
  stat: z.string().optional(),
  period: Period.optional(),
  compare_period: Period.optional(),
  filter: Filter.optional(),
  of: Filter.optional(),
  unit: z.string().optional(),
  value: z.number().optional(),
  current: z.number().optional(),
  previous: z.number().optional(),
  change_pct: z.number().nullable().optional(),
  target: z.number().optional(),
  op: z.string().optional(),
  threshold: z.number().optional(),
  variant: z.string().optional(),
  dimension: z.string().optional(),
  direction: z.string().optional(),
  limit: z.number().optional(),
  /** False: the items in any order. */
  ordered: z.boolean().optional(),
  /** Only items whose value compares so; `positive` leaves out those at zero. */
  having: z.object({ op: z.string(), threshold: z.number(), positive: z.boolean().optional() }).optional(),
  items: z.array(z.object({ name: z.string(), value: z.number() })).optional(),
});
const WithVariants = Expected.extend({ accept: z.array(Expected).optional() });

/** A call that answers the question: what is named of its input has to be so. */
const ExpectedCall = z.object({ name: z.string(), input: z.record(z.string(), z.unknown()) });
export type ExpectedCall = z.infer<typeof ExpectedCall>;

/** One line of a question file. */
export const EvalQuestion = z.object({
  id: z.string(),
  /** `seen` while building, or `held-out`: asked to measure only. */
  split: z.string().optional(),
  dataset: z.string(),
  now: z.string(),
  /** Whose rights the question is asked with; absent: the owner's. */
  role: z.enum(['owner', 'admin', 'viewer']).optional(),
  lang: z.string().default('id'),
  register: z.string().default('formal'),
  question: z.string(),
  followup_of: z.string().nullish(),
  expect: WithVariants.extend({
    kind: z.enum(['figures', 'ranking', 'assume', 'cannot', 'clarify', 'decline', 'smalltalk', 'tool']),
    figures: z.array(WithVariants).optional(),
    /** Other lists of figures that answer as well: two days one by one, or their sum. */
    or: z.array(z.array(WithVariants)).optional(),
    verdict: z.string().optional(),
    assumption: z.string().optional(),
    accept_no_figure: z.boolean().optional(),
    /** With `assume`: asking back which one is meant passes as well. */
    accept_clarify: z.boolean().optional(),
    reason: z.string().optional(),
    accept_reasons: z.array(z.string()).optional(),
    /** Tools that the answer has to come from, beside its figures. */
    tools: z.array(z.string()).optional(),
    /** With `tool`: one of these calls has to be made. */
    calls: z.array(ExpectedCall).optional(),
  }),
  why: z.string().optional(),
});
export type EvalQuestion = z.infer<typeof EvalQuestion>;
export type ExpectedResult = z.infer<typeof WithVariants>;

/** @throws AiraError `value_invalid` naming the line that is not a question. */
export function parseQuestions(text: string): EvalQuestion[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [EvalQuestion.parse(JSON.parse(line))];
    } catch (error) {
      throw new AiraError('value_invalid', `line ${index + 1} is not a question`, { cause: error });
    }
  });
}
