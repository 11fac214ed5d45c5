import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import { toNameKey } from '#core/text.ts';
import { toPlace } from '../read/sheet.ts';
import type { Mapping } from './mapping.ts';
import { ROLES, type Role } from './roles.ts';
import type { Table } from './table.ts';

/** What a person decided about a file's columns. It stands above everything that is inferred. */
export const SavedMapping = z.strictObject({
  /** Role of each column by its header; null: the column is not used. Others are inferred. */
  columns: z.record(z.string().min(1).max(200), z.enum(ROLES).nullable()).default({}),
  date_order: z.enum(['day_first', 'month_first', 'year_first']).optional(),
  decimal_mark: z.enum([',', '.']).optional(),
  /** False: real dates of the workbook are right as they stand. */
  swapped_dates: z.literal(false).optional(),
  /** The outlet of the whole table, where no column names it. */
  outlet: z.string().min(1).max(200).optional(),
});
export type SavedMapping = z.infer<typeof SavedMapping>;

/**
 * Reads a mapping that a person wrote.
 * @throws AiraError `value_invalid` naming the entry that cannot be.
 */
export function parseSavedMapping(text: string, file: string): SavedMapping {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new AiraError('value_invalid', 'the mapping is no JSON', { cause: error, details: { file } });
  }
  const parsed = SavedMapping.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AiraError('value_invalid', `the mapping: ${issue?.message ?? 'is not valid'}`, {
    details: { file, column: issue?.path.map(String).join('.') ?? '' },
  });
}

/** The first mapping whose columns all stand in the table. */
export function findSavedMapping(table: Table, saved: readonly SavedMapping[]): SavedMapping | null {
  const headers = new Set(table.columns.map(({ name }) => toNameKey(name)));
  return (
    saved.find(({ columns }) => Object.keys(columns).every((name) => headers.has(toNameKey(name)))) ?? null
  );
}

/**
 * @throws AiraError `column_not_found` when a mapping names a column that no table has: it would do nothing.
 */
export function requireColumnsOf(mapping: SavedMapping | null, tables: readonly Table[]): void {
  const [table] = tables;
  if (mapping === null || !table || tables.some((one) => findSavedMapping(one, [mapping]) !== null)) return;
  const headers = new Set(table.columns.map(({ name }) => toNameKey(name)));
  const missing = Object.keys(mapping.columns).find((name) => !headers.has(toNameKey(name))) ?? '';
  throw new AiraError('column_not_found', 'the mapping names a column that the table does not have', {
    details: { ...toPlace(table), row: table.headerRow, column: missing },
  });
}

/** The roles that a person fixed, by column; undefined where none was. */
export function listPinnedRoles(table: Table, saved: SavedMapping | null): (Role | null | undefined)[] {
  const pins = new Map(Object.entries(saved?.columns ?? {}).map(([name, role]) => [toNameKey(name), role]));
  return table.columns.map(({ name }) => pins.get(toNameKey(name)));
}

/** Puts fixed roles in their places; a column that was thought to be one of them is left unused. */
export function pinRoles(
  roles: readonly (Role | null)[],
  pinned: readonly (Role | null | undefined)[],
): (Role | null)[] {
  const taken = new Set(pinned.filter((role) => role !== undefined && role !== null));
  return roles.map((role, index) => {
    const pin = pinned[index];
    if (pin !== undefined) return pin;
    return role !== null && taken.has(role) ? null : role;
  });
}

/** What was decided about a table, as a person may correct it and hand it back. */
export function toSavedMapping(mapping: Mapping): SavedMapping {
  const mark = mapping.marks.find((_, index) => mapping.columns[index]?.role !== null);
  return {
    columns: Object.fromEntries(mapping.columns.map(({ column, role }) => [column, role])),
    date_order: mapping.dateOrder,
    ...(mark === undefined ? {} : { decimal_mark: mark }),
    ...(mapping.outlet === null ? {} : { outlet: mapping.outlet }),
  };
}
