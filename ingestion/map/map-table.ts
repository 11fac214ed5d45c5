import { AiraError } from '#core/errors.ts';
import { toPlace } from '../read/sheet.ts';
import { assignRoles } from './assign-roles.ts';
import { decideAmounts } from './decide-amounts.ts';
import { decideCurrency } from './decide-currency.ts';
import { decideDateOrder } from './decide-date-order.ts';
import { decideGrain } from './decide-grain.ts';
import { decideMarks } from './decide-marks.ts';
import { decidePerReceipt } from './decide-per-receipt.ts';
import { findOutlet } from './find-outlet.ts';
import { findWideColumns } from './find-wide-columns.ts';
import { findWindow } from './find-window.ts';
import type { Mapping } from './mapping.ts';
import type { Role } from './roles.ts';
import type { Table } from './table.ts';

interface MapOptions {
  /** ISO 4217, where the business or the caller says it. */
  currency: string | null;
}

const AMOUNTS: readonly Role[] = ['total', 'net', 'gross', 'subtotal', 'unit_price', 'paid'];

/**
 * Understands one table: what each column is, the grain, the order of dates, the decimal mark, the
 * currency and how the amounts relate, each with its evidence.
 * @throws AiraError `column_not_found` without a date or an amount.
 */
export function mapTable(table: Table, options: MapOptions): Mapping {
  const choices = assignRoles(table);
  const roles = choices.map((choice) => choice.role);
  const { marks, decision: decimals } = decideMarks(table, roles);
  const amounts = decideAmounts(table, roles, marks);
  const at = indexRoles(amounts.roles);
  requireColumns(table, at);
  const window = findWindow([table.file, table.sheet ?? '', ...table.titles]);
  const dateCells = table.rows.map((row) => row.cells[at.date ?? -1] ?? null);
  const dates = decideDateOrder(dateCells, window);
  const grain = decideGrain(table, at);
  const wide = findWideColumns(table, amounts.roles, marks);
  const outlet = findOutlet(table, at);
  const { currency, decision: money } = decideCurrency(table, options.currency);
  const base = { at, marks, grain: grain.grain };
  const perReceipt = decidePerReceipt(table, base);
  return {
    columns: table.columns.map(({ name, letter }, index) => ({
      column: name,
      letter,
      role: amounts.roles[index] ?? null,
      evidence: choices[index]?.evidence ?? { id: '', en: '' },
    })),
    ...base,
    hasItemList: grain.hasItemList,
    dateOrder: dates.order,
    isDateOrderMixed: dates.isMixed,
    currency,
    perReceipt: perReceipt.roles,
    wide: wide.wide,
    outlet: outlet.name,
    window,
    decisions: [
      grain.decision,
      dates.decision,
      decimals,
      money,
      ...amounts.decisions,
      ...perReceipt.decisions,
      ...wide.decisions,
      ...outlet.decisions,
    ],
  };
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
