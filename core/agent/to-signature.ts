type Schema = Readonly<Record<string, unknown>>;

/**
 * A JSON schema as a signature, at a fifth of its length: `{metrics: [string], limit?: integer}`.
 * A list of choices is written out, without quotes; an object without known keys is `object`.
 */
export function toSignature(schema: Schema): string {
  const { anyOf, enum: choices, items, properties, type } = schema;
  if ('const' in schema) return String(schema.const);
  if (Array.isArray(choices)) return choices.join('|');
  if (Array.isArray(anyOf)) return anyOf.map((option) => toSignature(option as Schema)).join(' or ');
  if (type === 'array') return `[${items ? toSignature(items as Schema) : ''}]`;
  if (properties) return toMembers(properties as Schema, schema.required);
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
