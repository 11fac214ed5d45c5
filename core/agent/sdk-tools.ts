import { jsonSchema, tool, type ToolSet } from 'ai';
import { toModelSchema } from './model-schema.ts';
import { toModelSentence } from './model-sentences.ts';
import { wordEntry } from './wording/entries.ts';
import type { ToolCall } from './tools/inputs.ts';
import { keepToOutlet } from './tools/keep-to-outlet.ts';
import { TOOLS } from './tools/registry.ts';
import type { AgentTool, ToolTurn } from './tools/tool.ts';

/** What a model reads of a result: each reference with the words that will stand in its place. */
type ToolReading = Record<string, string>;

interface SdkToolsOptions {
  turn: ToolTurn;
  onCall: (name: string) => void;
}

/** The registry as AI SDK tools. A failed tool is a sentence for the model, and kept in the ledger. */
export function toSdkTools({ turn, onCall }: SdkToolsOptions): ToolSet {
  return Object.fromEntries(
    TOOLS.map((entry) => [
      entry.name,
      tool({
        description: entry.description,
        inputSchema: SCHEMAS.get(entry.name) ?? toInputSchema(entry),
        execute: async (input: unknown): Promise<ToolReading> => {
          onCall(entry.name);
          return runTool(entry, turn, input);
        },
      }),
    ]),
  );
}

type InputSchema = ReturnType<typeof jsonSchema<unknown>>;

/** The model reads the bare shape; what it sends is checked by the tool's own schema. */
function toInputSchema({ input }: AgentTool): InputSchema {
  return jsonSchema<unknown>(toModelSchema(input), {
    validate: (value) => {
      const parsed = input.safeParse(value);
      return parsed.success ? { success: true, value: parsed.data } : { success: false, error: parsed.error };
    },
  });
}

/** The registry never changes, and writing its schemas anew would cost each turn milliseconds. */
const SCHEMAS: ReadonlyMap<string, InputSchema> = new Map(
  TOOLS.map((entry) => [entry.name, toInputSchema(entry)]),
);

async function runTool(entry: AgentTool, turn: ToolTurn, input: unknown): Promise<ToolReading> {
  const call = keepToOutlet({ name: entry.name, input } as ToolCall, turn.outlet ?? null);
  turn.results.addCall(call);
  try {
    const entries = await entry.run(turn, call.input);
    return Object.fromEntries(entries.map((found) => [found.ref, wordEntry(found, turn.locale)]));
  } catch (error) {
    turn.results.addError(error);
    return { error: toModelSentence(error) };
  }
}
