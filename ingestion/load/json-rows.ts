import { sql, type SQL } from 'drizzle-orm';

const ROWS_PER_STATEMENT = 10_000;

/** Splits rows so that one statement's JSON parameter stays a few megabytes. */
export function toChunks<Row>(rows: readonly Row[]): Row[][] {
  const chunks: Row[][] = [];
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    chunks.push(rows.slice(start, start + ROWS_PER_STATEMENT));
  }
  return chunks;
}

/**
 * Rows as one JSON parameter: the only bulk form that every driver takes. PostgreSQL refuses NUL and
 * half surrogate pairs in JSON, so the rare text that holds one is cleaned.
 */
export function toJsonParameter(rows: readonly unknown[]): SQL {
  const text = JSON.stringify(rows);
  const isClean = !text.includes('\\u') || !/\\u0000|\\ud[89a-f]/i.test(text);
  return sql`${isClean ? text : JSON.stringify(rows, dropUnstorable)}::json`;
}

function dropUnstorable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value;
}
