import { AiraError } from '#core/errors.ts';
import type { Period } from '#core/time.ts';
import { toPlace } from '../read/sheet.ts';
import { assignRoles, type ColumnChoice } from './assign-roles.ts';
import { decideAmounts } from './decide-amounts.ts';
import { decideCurrency } from './decide-currency.ts';
import { decideDateOrder } from './decide-date-order.ts';
import { decideGrain } from './decide-grain.ts';
import { decideMarks } from './decide-marks.ts';
import { decidePerReceipt } from './decide-per-receipt.ts';
import { decideSwapped } from './decide-swapped.ts';
import { decideZone } from './decide-zone.ts';
import { findOutlet } from './find-outlet.ts';
import { fixDateOrder, fixMarks, fixOutlet, pinChoices } from './fix-decisions.ts';
import { findWideColumns } from './find-wide-columns.ts';
import { findWindow } from './find-window.ts';
import type { Decision, Mapping } from './mapping.ts';
import { parseNumber, type DecimalMark } from './parse-number.ts';
import type { Role } from './roles.ts';
import { findSavedMapping, listPinnedRoles, pinRoles, type SavedMapping } from './saved-mapping.ts';
import type { Table } from './table.ts';

export interface MapOptions {
  /** ISO 4217, where the business or the caller says it. */
  currency: string | null;
  /** The mapping that came with the files. */
  mapping?: SavedMapping | null;
  /** Mappings of earlier files; the first that fits counts. */
  saved?: readonly SavedMapping[];
}

const SCALED =
  /\b(?:dalam|in)\s+(?:ribuan|jutaan|ribu|juta|thousands?|millions?)\b|\(\s*(?:rp\.?|idr)?\s*(?:000|ribu(?:an)?|juta(?:an)?)\s*\)|\b(?:rp|idr)\.?\s*(?:ribu(?:an)?|juta(?:an)?)\b/i;
const AMOUNTS: readonly Role[] = ['total', 'net', 'gross', 'subtotal', 'unit_price', 'paid'];

/**
 * Understands one table: what each column is, the grain, the order of dates, the decimal mark, the
 * currency and how the amounts relate, each with its evidence.
 * @throws AiraError `column_not_found` without a date or an amount.
 */
export function mapTable(table: Table, options: MapOptions): Mapping {
  const { mapping = null, saved: earlier = [] } = options;
  const saved = findSavedMapping(table, mapping === null ? earlier : [mapping, ...earlier]);
  const pinned = listPinnedRoles(table, saved);
  const choices = pinChoices(assignRoles(table), pinned);
  const roles = choices.map((choice) => choice.role);
  const { marks, decision: decimals } = fixMarks(decideMarks(table, roles), saved);
  const settled = decideAmounts(table, roles, marks);
  const amounts = { ...settled, roles: pinRoles(settled.roles, pinned) };
  const at = indexRoles(amounts.roles);
  requireColumns(table, at);
  requireWholeUnits(table);
  const window = findWindow([table.file, table.sheet ?? '', ...table.titles]);
  const dates = decideDates(table, at, window, saved);
  const grain = decideGrain(table, at);
  const wide = findWideColumns(table, amounts.roles, marks);
  const outlet = fixOutlet(findOutlet(table, at), at, saved);
  const figures = { roles: amounts.roles, marks };
  const { currency, decision: money } = decideCurrency(table, options.currency, figures);
  const base = { at, marks, grain: grain.grain };
  const perReceipt = decidePerReceipt(table, base);
  return {
    columns: describeColumns(table, amounts.roles, choices),
    ...base,
    hasItemList: grain.hasItemList,
    ...dates.mapping,
    fractions: findFractions(table, figures),
    currency,
    perReceipt: perReceipt.roles,
    wide: wide.wide,
    outlet: outlet.name,
    window,
    decisions: [
      ...(table.decisions ?? []),
      grain.decision,
      ...dates.decisions,
      decimals,
      money,
      ...amounts.decisions,
      ...perReceipt.decisions,
      ...wide.decisions,
      ...outlet.decisions,
    ],
  };
}

/** The order of day and month, whether a spreadsheet swapped them, and the zone of the times. */
function decideDates(
  table: Table,
  at: Mapping['at'],
  window: Period | null,
  saved: SavedMapping | null,
): {
  mapping: Pick<Mapping, 'dateOrder' | 'isDateOrderMixed' | 'areDatesSwapped' | 'isUtc'>;
  decisions: Decision[];
} {
  const cells = table.rows.map((row) => row.cells[at.date ?? -1] ?? null);
  const dates = fixDateOrder(decideDateOrder(cells, window), saved);
  const swapped = decideSwapped(saved?.swapped_dates === false ? [] : cells);
  const zone = decideZone(at.time === undefined ? cells : []);
  return {
    mapping: {
      dateOrder: dates.order,
      isDateOrderMixed: dates.isMixed,
      areDatesSwapped: swapped.areSwapped,
      isUtc: zone.isUtc,
    },
    decisions: [dates.decision, ...swapped.decisions, ...zone.decisions],
  };
}

function describeColumns(
  table: Table,
  roles: readonly (Role | null)[],
  choices: readonly ColumnChoice[],
): Mapping['columns'] {
  return table.columns.map(({ name, letter }, index) => ({
    column: name,
    letter,
    role: roles[index] ?? null,
    evidence: choices[index]?.evidence ?? { id: '', en: '' },
  }));
}

/** Rates of at most 1 with decimals are parts of one: 0.1 is ten percent. */
function findFractions(
  table: Table,
  { roles, marks }: { roles: readonly (Role | null)[]; marks: readonly DecimalMark[] },
): number[] {
  return roles.flatMap((role, index) => {
    if (role !== 'discount_percent' && role !== 'tax_percent') return [];
    const rates = table.rows.map((row) => parseNumber(row.cells[index], marks[index] ?? ','));
    const known = rates.filter((rate) => rate !== null);
    const isPart = known.every((rate) => rate <= 1) && known.some((rate) => !Number.isInteger(rate));
    return isPart ? [index] : [];
  });
}

/** A report in thousands would be a thousand times too small. */
function requireWholeUnits(table: Table): void {
  const texts = [...table.titles, ...table.columns.map(({ name }) => name)];
  const stated = texts.find((text) => SCALED.test(text));
  if (stated === undefined) return;
  throw new AiraError('value_invalid', 'amounts are in thousands or millions; export them in full', {
    details: { ...toPlace(table), row: table.headerRow, value: stated.slice(0, 60) },
  });
}

function indexRoles(roles: readonly (Role | null)[]): Partial<Record<Role, number>> {
  const at: Partial<Record<Role, number>> = {};
  roles.forEach((role, index) => {
    if (role !== null && at[role] === undefined) at[role] = index;
  });
  return at;
}

function requireColumns(table: Table, at: Partial<Record<Role, number>>): void {
  const place = { ...toPlace(table), row: table.headerRow };
  if (!AMOUNTS.some((role) => at[role] !== undefined)) {
    throw new AiraError('column_not_found', 'no column holds an amount of money', {
      details: { ...place, column: 'total / jumlah uang' },
    });
  }
  if (at.date === undefined) {
    throw new AiraError('column_not_found', 'no column holds dates', {
      details: { ...place, column: 'tanggal / date' },
    });
  }
}
