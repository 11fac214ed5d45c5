import type { ChatModel } from '../models.ts';

type Tool = NonNullable<Parameters<ChatModel['doGenerate']>[0]['tools']>[number];
type Schema = Readonly<Record<string, unknown>>;

const HOW = `Tools
To call a tool write one line of JSON and nothing else: {"tool": "name", "input": {…}}. Several calls: one line each. The results come in the next message; then write the answer. Optional keys end with "?".`;

/** The tools as text, one line each: a signature costs a fifth of a schema, and small models follow it. */
export function describeTools(tools: readonly Tool[]): string {
  const lines = tools.flatMap((tool) =>
    tool.type === 'function'
      ? [`- ${tool.name} ${toSignature(tool.inputSchema as Schema)} ${tool.description ?? ''}`.trim()]
      : [],
  );
  return [HOW, ...lines].join('\n');
}

/** A JSON schema as a signature: `{metrics: [string], period: {from, to}, limit?: number}`. */
export function toSignature(schema: Schema): string {
  const { anyOf, enum: choices, items, properties, type } = schema;
  if ('const' in schema) return JSON.stringify(schema.const);
  if (Array.isArray(choices)) return choices.map((choice) => JSON.stringify(choice)).join('|');
  if (Array.isArray(anyOf)) return anyOf.map((option) => toSignature(option as Schema)).join(' | ');
  if (type === 'array') return `[${items ? toSignature(items as Schema) : ''}]`;
  if (isObject(properties)) return toMembers(properties, schema.required);
  return typeof type === 'string' ? type : 'any';
}

function toMembers(properties: Schema, required: unknown): string {
  const needed = Array.isArray(required) ? required : [];
  const members = Object.entries(properties).map(([name, held]) => {
    const mark = needed.includes(name) ? '' : '?';
    return `${name}${mark}: ${toSignature(held as Schema)}`;
  });
  return `{${members.join(', ')}}`;
}

function isObject(value: unknown): value is Schema {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
