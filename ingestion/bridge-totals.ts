import { toMajor } from '#core/money.ts';
import { attributeDifference, type CauseCode, type SaleFigures } from './attribute-difference.ts';
import type { CleanSale } from './clean-sale.ts';
import type { CleanTable } from './clean/clean-table.ts';
import type { MappedTable } from './map/choose-tables.ts';
import { parseNumber } from './map/parse-number.ts';
import type { Role } from './map/roles.ts';
import type { TableRow } from './map/table.ts';

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
      const rows = new Map(part.positions.map((position, at) => [position, part.dataRows[at]]));
      for (const column of columns) {
        const mark = mapping.marks[column.index] ?? ',';
        const read = (row: TableRow | undefined): number | null => {
          const value = row ? parseNumber(row.cells[column.index], mark) : null;
          return value === null ? null : Math.round(value * SCALE);
        };
        bridgeColumn(column, { part, rows, read, isCurrent, currency: mapping.currency });
      }
    },
    finish: () => columns.filter(({ source, loaded }) => source !== 0n || loaded !== 0n).map(toBridge),
  };
}

interface PartOfColumn {
  part: BridgedPart;
  /** By position; each is taken once. */
  rows: ReadonlyMap<number, TableRow | undefined>;
  read: (row: TableRow | undefined) => number | null;
  isCurrent: (sale: CleanSale) => boolean;
  currency: string;
}

function bridgeColumn(column: Column, { part, rows, read, isCurrent, currency }: PartOfColumn): void {
  const left = new Map([...rows].map(([position, row]) => [position, read(row)]));
  for (const value of left.values()) column.source += BigInt(value ?? 0);
  const take = (position: number): number | null => {
    const value = left.get(position) ?? null;
    left.delete(position);
    return value;
  };
  for (const { position, reason } of part.quarantined) note(column, reason, -(take(position) ?? 0));
  const refunds = new Map(
    part.sales
      .filter(({ kind }) => kind === 'refund')
      .map((sale) => [sale.externalId, scaleFigures(sale, column.role, currency).value]),
  );
  for (const sale of part.sales) {
    const cells = sale.positions.map(take);
    const refundedBeside = -(refunds.get(`${sale.externalId}#refunded`) ?? 0);
    const figures = { ...scaleFigures(sale, column.role, currency), refundedBeside };
    column.loaded += BigInt(sale.status === 'completed' && isCurrent(sale) ? figures.value : 0);
    const causes = attributeDifference(cells, figures, {
      isRepeated: column.isRepeated,
      isCurrent: isCurrent(sale),
    });
    for (const { code, amount } of causes) note(column, code, amount);
  }
  for (const value of left.values()) note(column, 'other_rows', -(value ?? 0));
}

function note(column: Column, code: CauseCode, amount: number): void {
  if (amount === 0) return;
  const known = column.causes.get(code) ?? { count: 0, amount: 0n };
  column.causes.set(code, { count: known.count + 1, amount: known.amount + BigInt(amount) });
}

/** A sale's own figures in the scale of the cells. */
function scaleFigures(
  sale: CleanSale,
  role: keyof typeof MEASURES,
  currency: string,
): Omit<SaleFigures, 'refundedBeside'> {
  const money = (minor: number | null): number => Math.round(toMajor(minor ?? 0, currency) * SCALE);
  const isSale = sale.kind === 'sale';
  const zeroPriced = sale.lines.reduce((sum, line) => sum + (line.isZeroPrice ? (line.quantity ?? 0) : 0), 0);
  const values = {
    quantity: Math.round((sale.items ?? 0) * SCALE),
    gross: isSale ? money(sale.gross) : 0,
    discount: isSale ? money(sale.discounts) : 0,
    net: money(sale.net),
    tax: money(sale.tax),
    service: money(sale.serviceCharge),
    tip: money(sale.tip),
    rounding: money(sale.rounding),
    total: money(sale.total),
  };
  return {
    role,
    kind: sale.kind,
    status: sale.status,
    value: values[role],
    tax: money(sale.tax),
    service: money(sale.serviceCharge),
    zeroPriced: Math.round(zeroPriced * SCALE),
  };
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
