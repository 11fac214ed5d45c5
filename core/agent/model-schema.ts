import { z } from 'zod';

/** Keys that only validate: the tool checks its input itself, and every one is paid for in each prompt. */
const CHECKS = new Set([
  '$schema',
  'pattern',
  'format',
  'minLength',
  'maxLength',
  'minItems',
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
  const entries = Object.entries(value).filter(
    ([key, held]) => !(CHECKS.has(key) && isCheck(held)) && !(key === 'enum' && isLongList(held)),
  );
  return Object.fromEntries(entries.map(([key, held]) => [key, strip(held)]));
}

/** Metrics and dimensions stand once in the instructions, not in every tool. */
const isLongList = (held: unknown): boolean => Array.isArray(held) && held.length > 8;

/** A property may be called `format` or `pattern`; then it holds a schema. */
function isCheck(held: unknown): boolean {
  return held === null || typeof held !== 'object' || Array.isArray(held) || Object.keys(held).length === 0;
}
