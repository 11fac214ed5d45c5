import type { ModelMessage } from 'ai';
import { z } from 'zod';
import { DimensionId } from '../metrics/types.ts';
import type { Locale } from '../text.ts';
import type { Shown } from './offline/plan.ts';
import { KeptProposal } from './proposal.ts';
import { TOOL_INPUTS, type ToolCall, type ToolName } from './tools/inputs.ts';

/** What the next turn needs to know of this one. JSON only. */
export interface KeptTurn {
  question: string;
  locale: Locale;
  calls: ToolCall[];
  answer: string;
  /** The references that the answer placed, of results that are gone. */
  refs?: string[];
  /** The names of the ranking in the answer, the first on top: "yang nomor 2" points at them. */
  shown?: Shown;
  /** What the answer asked the person to confirm. */
  proposal?: KeptProposal;
}

const Kept = z.object({
  question: z.string(),
  locale: z.enum(['id', 'en']),
  calls: z.array(z.object({ name: z.string(), input: z.unknown() })),
  answer: z.string(),
  refs: z.array(z.string()).default([]),
  shown: z
    .object({ dimension: DimensionId, names: z.array(z.string()) })
    .optional()
    .catch(undefined),
  proposal: KeptProposal.optional().catch(undefined),
});

/** Reads stored turns back; what an older version wrote, or a tool no longer takes, is left out. */
export function readTurns(states: readonly Record<string, unknown>[]): KeptTurn[] {
  return states.flatMap((state) => {
    const kept = Kept.safeParse(state);
    if (!kept.success) return [];
    const { proposal, shown, ...data } = kept.data;
    const calls = data.calls.flatMap(readCall);
    return [{ ...data, calls, ...(shown ? { shown } : {}), ...(proposal ? { proposal } : {}) }];
  });
}

/** The same turn as if no outlet had been named. */
export function withoutOutlet(turn: KeptTurn): KeptTurn {
  const calls = turn.calls.map((call) => {
    if (!('filters' in call.input)) return call;
    const filters = call.input.filters.filter(({ dimension }) => dimension !== 'outlet');
    return { ...call, input: { ...call.input, filters } } as ToolCall;
  });
  return { ...turn, calls };
}

/** A long list of an earlier turn costs more than its end is worth. */
const LONGEST_ANSWER = 600;

/**
 * Earlier turns as messages, in the form in which a model is to answer: what was said stands in the
 * result, and the answer places references. A model that saw its figures there would write its own.
 */
export function toMessages(turns: readonly KeptTurn[]): ModelMessage[] {
  return turns.flatMap((turn, index): ModelMessage[] => {
    const ids = turn.calls.map((_call, position) => `turn${index}call${position}`);
    const question: ModelMessage = { role: 'user', content: turn.question };
    const { refs = [] } = turn;
    const placed = refs.length > 0 ? refs.map((ref) => `{{${ref}}}`).join('\n') : turn.answer;
    const answer: ModelMessage = { role: 'assistant', content: placed };
    if (turn.calls.length === 0) return [question, answer];
    const said = turn.answer.slice(0, LONGEST_ANSWER);
    return [
      question,
      {
        role: 'assistant',
        content: turn.calls.map(({ name, input }, position) => ({
          type: 'tool-call',
          toolCallId: ids[position] ?? '',
          toolName: name,
          input,
        })),
      },
      {
        role: 'tool',
        content: turn.calls.map(({ name }, position) => ({
          type: 'tool-result',
          toolCallId: ids[position] ?? '',
          toolName: name,
          output: { type: 'text', value: position === 0 ? said : 'see above' },
        })),
      },
      answer,
    ];
  });
}

export function readCall(call: { name: string; input?: unknown }): ToolCall[] {
  if (!Object.hasOwn(TOOL_INPUTS, call.name)) return [];
  const name = call.name as ToolName;
  const input = TOOL_INPUTS[name].safeParse(call.input);
  return input.success ? [{ name, input: input.data } as ToolCall] : [];
}
