import type { TenantContext } from '../db/tenant-context.ts';
import { readClock } from './load-lexicon.ts';
import type { Memory } from './memory.ts';
import type { Lexicon, Plan, PlannerInput } from './offline/plan.ts';
import { planQuestion } from './offline/plan-question.ts';
import { readStandingOutlet, type StandingOutlet } from './offline/read-standing-outlet.ts';
import type { IndexNames } from './index-memory.ts';
import { readOmzet } from './sales-meaning.ts';
import type { KeptTurn } from './turn-state.ts';

export interface Planner {
  plan(input: Pick<PlannerInput, 'question' | 'previous'>): Plan;
  readOutlet(question: string): StandingOutlet | null;
}

interface Situation {
  ctx: TenantContext;
  lexicon: Lexicon;
  turns: readonly KeptTurn[];
  memory: Memory;
  indexNames: IndexNames;
}

/** The offline planner with everything bound but the question and the earlier calls. */
export function bindPlanner({ ctx, lexicon, turns, memory, indexNames }: Situation): Planner {
  const index = indexNames(ctx.activeBusiness.id, lexicon);
  const last = turns.at(-1);
  const bound = {
    ...readClock(ctx),
    lexicon,
    previousLocale: last?.locale ?? memory.locale,
    pending: isLeftOpen(last) ? last.question : null,
    shown: turns.slice(-3).findLast(({ shown }) => shown !== undefined)?.shown ?? null,
  };
  return {
    plan: (input) => readOmzet(planQuestion({ ...input, ...bound }, index), input, ctx.settings),
    readOutlet: (question) => readStandingOutlet({ question, previous: [], ...bound }, index),
  };
}

/** AIRA asked back, or knew no such name: the question itself is still there to go on from. */
function isLeftOpen(last: KeptTurn | undefined): last is KeptTurn {
  const name = last?.calls[0]?.name;
  return name === 'ask_clarification' || name === 'find_names';
}
