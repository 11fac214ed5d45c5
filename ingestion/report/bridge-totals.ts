import { toMajor } from '#core/money.ts';
import { attributeDifference, type CauseCode, type SaleFigures } from './attribute-difference.ts';
import type { CleanSale } from '../clean-sale.ts';
import type { CleanTable } from '../clean/clean-table.ts';
import type { MappedTable } from '../map/choose-tables.ts';
import { parseNumber } from '../map/parse-number.ts';
import type { Role } from '../map/roles.ts';

/** A figure of the report that a column of the file tells too. */
export type Measure = (typeof MEASURES)[keyof typeof MEASURES];

const MEASURES = {
  quantity: 'items_sold',
  gross: 'gross_sales',
  discount: 'discounts',
  net: 'net_sales',
  tax: 'tax',
  service: 'service_charge',
  tip: 'tip',
  rounding: 'rounding',
  total: 'total_collected',
} as const satisfies Partial<Record<Role, string>>;

/** Where a sale has the figure of a column. */
const FIGURES = {
  gross: 'gross',
  discount: 'discounts',
  net: 'net',
  tax: 'tax',
  service: 'serviceCharge',
  tip: 'tip',
  rounding: 'rounding',
  total: 'total',
} as const satisfies Record<Exclude<Column['role'], 'quantity'>, keyof CleanSale>;

/** Why a column of the file comes to another figure than what was loaded; signed, in major units. */
interface TotalCause {
  code: CauseCode;
  /** Rows for what is held back, receipts for the rest. */
  count: number;
  amount: number;
}

/** `source` and the amounts of all causes add up to `loaded`, exactly. */
export interface TotalsBridge {
  column: string;
  measure: Measure;
  /** The sum of the column over the data rows, as the file has it. */
  source: number;
  causes: TotalCause[];
  loaded: number;
}

/** A table, or some receipts of it with all their rows. */
export type BridgedPart = Pick<CleanTable, 'sales' | 'quarantined' | 'dataRows' | 'positions'>;

/** Cells may have more decimals than money: hundredths of a thousandth are added as integers. */
const SCALE = 100_000;

interface Column {
  name: string;
  index: number;
  role: keyof typeof MEASURES;
  /** The amount of the whole receipt stands on each of its rows. */
  isRepeated: boolean;
  source: bigint;
  loaded: bigint;
  causes: Map<CauseCode, { count: number; amount: bigint }>;
}

/**
 * Follows each column of figures from the file's rows to what is loaded of them, receipt by receipt, so
 * that every difference has its cause.
 * @param isCurrent false for a receipt that a later table of the upload tells again.
 */
export function createTotalsBridge(
  { table, mapping }: MappedTable,
  isCurrent: (sale: CleanSale) => boolean = () => true,
): { add(part: BridgedPart): void; finish(): TotalsBridge[] } {
  const columns = table.columns.flatMap<Column>(({ name }, index) => {
    const own = mapping.columns[index]?.role ?? null;
    if (own === null || mapping.at[own] !== index) return [];
    // Where no column holds the bill, what was paid is the bill.
    const role = own === 'paid' && mapping.at.total === undefined ? 'total' : own;
    if (!isMeasured(role)) return [];
    const isRepeated = mapping.perReceipt.includes(own);
    return [{ name, index, role, isRepeated, source: 0n, loaded: 0n, causes: new Map() }];
  });
  return {
    add: (part) => {
      const places = new Map(part.positions.map((position, at) => [position, at]));
      for (const column of columns) {
        const mark = mapping.marks[column.index] ?? ',';
        const cells = part.dataRows.map((row) => {
          const value = parseNumber(row.cells[column.index], mark);
          return value === null ? null : Math.round(value * SCALE);
        });
        bridgeColumn(column, { part, places, cells, isCurrent, currency: mapping.currency });
      }
    },
    finish: () => columns.filter(({ source, loaded }) => source !== 0n || loaded !== 0n).map(toBridge),
  };
}

interface PartOfColumn {
  part: BridgedPart;
  /** Where the row of a position stands among the part's rows. */
  places: ReadonlyMap<number, number>;
  /** The column's cells; each is taken once, and undefined then. */
  cells: (number | null | undefined)[];
  isCurrent: (sale: CleanSale) => boolean;
  currency: string;
}

function bridgeColumn(column: Column, { part, places, cells, isCurrent, currency }: PartOfColumn): void {
  for (const value of cells) if (value) column.source += BigInt(value);
  const take = (position: number): number | null => {
    const at = places.get(position) ?? -1;
    const value = cells[at] ?? null;
    if (at >= 0) cells[at] = undefined;
    return value;
  };
  for (const { position, reason } of part.quarantined) note(column, reason, -(take(position) ?? 0));
  const refunds = new Map(
    part.sales
      .filter(({ kind }) => kind === 'refund')
      .map((sale) => [sale.externalId, scaleValue(sale, column.role, currency)]),
  );
  for (const sale of part.sales) {
    const own = sale.positions.map(take);
    const value = scaleValue(sale, column.role, currency);
    const counts = sale.status === 'completed' && isCurrent(sale);
    if (counts) column.loaded += BigInt(value);
    if (counts && !column.isRepeated && addUp(own) === value) continue;
    const refundedBeside = -(refunds.get(`${sale.externalId}#refunded`) ?? 0);
    const figures = { ...scaleFigures(sale, column.role, currency), refundedBeside };
    const circumstances = { isRepeated: column.isRepeated, isCurrent: isCurrent(sale) };
    const causes = attributeDifference(own, figures, circumstances);
    for (const { code, amount } of causes) note(column, code, amount);
  }
  for (const value of cells) note(column, 'other_rows', -(value ?? 0));
}

/** Null where a cell is missing: then there may be something to explain. */
function addUp(cells: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const cell of cells) {
    if (cell === null) return null;
    sum += cell;
  }
  return sum;
}

function note(column: Column, code: CauseCode, amount: number): void {
  if (amount === 0) return;
  const known = column.causes.get(code) ?? { count: 0, amount: 0n };
  column.causes.set(code, { count: known.count + 1, amount: known.amount + BigInt(amount) });
}

/** A sale's own figures in the scale of the cells. */
function scaleFigures(
  sale: CleanSale,
  role: Column['role'],
  currency: string,
): Omit<SaleFigures, 'refundedBeside'> {
  const zeroPriced = sale.lines.reduce((sum, line) => sum + (line.isZeroPrice ? (line.quantity ?? 0) : 0), 0);
  return {
    role,
    kind: sale.kind,
    status: sale.status,
    value: scaleValue(sale, role, currency),
    tax: scaleMoney(sale.tax, currency),
    service: scaleMoney(sale.serviceCharge, currency),
    zeroPriced: Math.round(zeroPriced * SCALE),
  };
}

function scaleValue(sale: CleanSale, role: Column['role'], currency: string): number {
  if (role === 'quantity') return Math.round((sale.items ?? 0) * SCALE);
  if ((role === 'gross' || role === 'discount') && sale.kind !== 'sale') return 0;
  return scaleMoney(sale[FIGURES[role]], currency);
}

function scaleMoney(minor: number | null, currency: string): number {
  return Math.round(toMajor(minor ?? 0, currency) * SCALE);
}

function toBridge({ name, role, source, loaded, causes }: Column): TotalsBridge {
  const toNumber = (scaled: bigint): number => Number(scaled) / SCALE;
  return {
    column: name,
    measure: MEASURES[role],
    source: toNumber(source),
    causes: [...causes]
      .filter(([, { amount }]) => amount !== 0n)
      .map(([code, { count, amount }]) => ({ code, count, amount: toNumber(amount) })),
    loaded: toNumber(loaded),
  };
}

function isMeasured(role: Role): role is keyof typeof MEASURES {
  return Object.hasOwn(MEASURES, role);
}
