import type { ChatModel } from '../models.ts';
import { toSignature } from '../to-signature.ts';

type Tool = NonNullable<Parameters<ChatModel['doGenerate']>[0]['tools']>[number];

const HOW = `Tools
To call a tool write one line of JSON and nothing else: {"tool": "name", "input": {…}}. Several calls: one line each. The results come in the next message; then write the answer. Keys with "?" may be left out.`;

/** The tools as text, one line each: small models follow a signature, and it costs half of a schema. */
export function describeTools(tools: readonly Tool[]): string {
  const lines = tools.flatMap((tool) =>
    tool.type === 'function'
      ? [`- ${tool.name} ${toSignature({ ...tool.inputSchema })}: ${tool.description ?? ''}`]
      : [],
  );
  return [HOW, ...lines].join('\n');
}
