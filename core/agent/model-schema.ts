import { z } from 'zod';

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

/** The shape of a tool's input as a model reads it: names, types, choices and descriptions. */
export function toModelSchema(input: z.ZodType): Record<string, unknown> {
  return strip(z.toJSONSchema(input, { io: 'input' })) as Record<string, unknown>;
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (value === null || typeof value !== 'object') return value;
  const known = shorten(value);
  if (known) return known;
  const entries = Object.entries(value).filter(
    ([key, held]) => !(CHECKS.has(key) && isCheck(held)) && !(key === 'enum' && isLongList(held)),
  );
  return Object.fromEntries(entries.map(([key, held]) => [key, strip(held)]));
}

/** Shapes that the instructions explain once: a period and a filter stand in most tools. */
function shorten(schema: object): Record<string, unknown> | null {
  if (!('properties' in schema) || schema.properties === null) return null;
  const keys = Object.keys(schema.properties as object)
    .toSorted()
    .join();
  return keys === 'from,to' || keys === 'dimension,values' ? { type: 'object' } : null;
}

/** Metrics and dimensions stand once in the instructions, not in every tool. */
const isLongList = (held: unknown): boolean => Array.isArray(held) && held.length > 8;

/** A property may be called `format` or `pattern`; then it holds a schema. */
function isCheck(held: unknown): boolean {
  return held === null || typeof held !== 'object' || Array.isArray(held) || Object.keys(held).length === 0;
}
