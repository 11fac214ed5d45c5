import fc from 'fast-check';
import { z } from 'zod';

interface Pools {
  texts: readonly string[];
  dates: readonly string[];
}

/** What `z.toJSONSchema` writes, as far as inputs use it. */
interface JsonSchema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  format?: string;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

/** Inputs that fit a zod schema, whatever it is: texts and dates come from the pools. */
export function createInputArbitrary(schema: z.ZodType, pools: Pools): fc.Arbitrary<unknown> {
  return toArbitrary(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema, pools);
}

function toArbitrary(schema: JsonSchema, pools: Pools): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => toArbitrary(each, pools)));
  switch (schema.type) {
    case 'string':
      return schema.format === 'date'
        ? fc.constantFrom(...pools.dates)
        : fc.constantFrom(...pools.texts).map((text) => text.slice(0, schema.maxLength));
    case 'integer':
      return fc.integer({
        min: schema.minimum ?? -10,
        max: Math.min(schema.maximum ?? 1_000_000, 1_000_000),
      });
    case 'number':
      return fc.integer({ min: Math.max(schema.minimum ?? 1, 1), max: 2_000_000 });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(toArbitrary(schema.items ?? {}, pools), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? 2, 2)),
      });
    case 'object':
      return toObject(schema, pools);
    default:
      throw new Error(`no arbitrary for ${JSON.stringify(schema)}`);
  }
}

function toObject({ properties = {}, required = [] }: JsonSchema, pools: Pools): fc.Arbitrary<unknown> {
  const parts = Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, toArbitrary(value, pools)]),
  );
  const made = fc.record(parts, { requiredKeys: required });
  if (!properties['from'] || !properties['to']) return made;
  // A period the right way round: the other way is an empty answer, which proves nothing.
  return made.map(({ from, to, ...rest }) => {
    const [first, last] = [String(from), String(to)].toSorted();
    return { ...rest, from: first, to: last };
  });
}
