import type { z } from 'zod';

interface RecordFault {
  reason: 'value_missing' | 'value_invalid';
  column: string | null;
  value: string | null;
}

const LONGEST_VALUE = 200;

/** Which field of a record cannot be read, and what stands in it. */
export function describeFault(raw: unknown, error: z.ZodError): RecordFault {
  const path = error.issues[0]?.path ?? [];
  let value: unknown = raw;
  for (const step of path) value = isRecord(value) ? value[String(step)] : undefined;
  const isMissing = value === undefined || value === null || value === '';
  return {
    reason: isMissing ? 'value_missing' : 'value_invalid',
    column: path.length === 0 ? null : path.map(String).join('.'),
    value: isMissing ? null : (JSON.stringify(value) ?? '').slice(0, LONGEST_VALUE),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
