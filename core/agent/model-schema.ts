import { z } from 'zod';
import { toSignature } from './to-signature.ts';

type Schema = Record<string, unknown>;

/** Keys that only validate: the tool checks its input itself, and every one is paid for in each prompt. */
const CHECKS = new Set([
  '$schema',
  'pattern',
  'format',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'additionalProperties',
  'default',
]);

/**
 * The shape of a tool's input as a model reads it: the names, types, choices and descriptions of its
 * keys. What lies deeper is a signature in a description, at a fifth of the tokens.
 */
export function toModelSchema(input: z.ZodType): Schema {
  const schema = strip(z.toJSONSchema(input, { io: 'input' })) as Schema;
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  return { ...schema, properties: Object.fromEntries(properties.map(([key, held]) => [key, flatten(held)])) };
}

/** Periods and filters stand in most tools: the instructions explain their shape once. */
const KNOWN_SHAPES = ['from,to', 'dimension,values'];

function flatten({ description, ...schema }: Schema): Schema {
  const isDeep = schema.properties !== undefined || schema.anyOf !== undefined;
  const flat: Schema = isDeep ? { type: 'object' } : schema;
  const items = flat.items ? { items: flatten(flat.items as Schema) } : {};
  const said = [...(isDeep ? [toSignature(schema)] : []), ...(description ? [description] : [])].join(': ');
  return { ...flat, ...items, ...(said ? { description: said } : {}) };
}

function isKnownShape(schema: { properties?: unknown }): boolean {
  return KNOWN_SHAPES.includes(
    Object.keys(schema.properties ?? {})
      .toSorted()
      .join(),
  );
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (value === null || typeof value !== 'object') return value;
  if (isKnownShape(value)) return { type: 'object' };
  const hasChoices = 'const' in value || ('enum' in value && !isLongList(value.enum));
  const entries = Object.entries(value).filter(([key, held]) => {
    if (key === 'enum') return !isLongList(held);
    if (key === 'type' && hasChoices) return false;
    return !(CHECKS.has(key) && isCheck(held));
  });
  return Object.fromEntries(entries.map(([key, held]) => [key, strip(held)]));
}

/** Metrics, dimensions and lessons stand once in the instructions, not in every tool. */
const isLongList = (held: unknown): boolean => Array.isArray(held) && held.length > 8;

/** A property may be called `format` or `pattern`; then it holds a schema. */
function isCheck(held: unknown): boolean {
  return held === null || typeof held !== 'object' || Array.isArray(held) || Object.keys(held).length === 0;
}
