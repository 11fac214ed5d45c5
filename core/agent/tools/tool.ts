import type { z } from 'zod';
import type { TenantContext } from '../../db/tenant-context.ts';
import type { RecordedNames } from '../../metrics/list-names.ts';
import type { MetricFilter, MetricId, ReceiptCondition } from '../../metrics/types.ts';
import type { Locale } from '../../text.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Period } from '../../time.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { settleNames } from './settle-names.ts';
import { TOOL_INPUTS, type ToolCall, type ToolInput, type ToolName } from './inputs.ts';

/** One metric of one period, and the names and receipts it is narrowed to. */
export interface MetricScope {
  metric: MetricId;
  period: Period;
  filters: MetricFilter[];
  receipts?: ReceiptCondition;
}

/** What a tool works with. The tenant comes from here, never from the input. */
export interface ToolTurn {
  ctx: TenantContext;
  results: Ledger;
  locale: Locale;
  /** The calls of the conversation's earlier turns that asked for data, the newest last. */
  previous: readonly (readonly ToolCall[])[];
  /** The outlet that the conversation keeps to, as recorded. */
  outlet?: string | null;
  /** What the person wrote: their own words may be repeated to them. */
  question?: string;
  /** The recorded names, when they were read before. */
  names?: RecordedNames;
}

/** A tool as the registry holds it: it parses its own input and knows no model SDK. */
export interface AgentTool {
  name: ToolName;
  /** Facts for the model, not conduct. */
  description: string;
  input: z.ZodType;
  /** Records what was found in the turn's ledger. @throws ZodError on an input that does not fit. */
  run(turn: ToolTurn, input: unknown): Promise<Entry[]>;
}

interface ToolDefinition<Name extends ToolName> {
  name: Name;
  description: string;
  run(turn: ToolTurn, input: ToolInput<Name>): Promise<Entry[]>;
}

export function defineTool<Name extends ToolName>(definition: ToolDefinition<Name>): AgentTool {
  const input = TOOL_INPUTS[definition.name];
  return {
    name: definition.name,
    description: definition.description,
    input,
    run: async (turn, raw) =>
      definition.run(turn, await settleNames(turn, input.parse(raw) as ToolInput<Name>)),
  };
}
