import { AiraError } from '#core/errors.ts';
import type { Localized } from '#core/text.ts';
import type { CleanSale } from '../clean-sale.ts';
import type { Mapping } from '../map/mapping.ts';
import type { Role } from '../map/roles.ts';
import type { Table, TableRow } from '../map/table.ts';
import { buildSales } from './build-sales.ts';
import type { CleanRow } from './clean-row.ts';
import { isTotalLabel } from '../map/total-words.ts';
import { toChargeRow } from './charge-rows.ts';
import { dropRepeats } from './drop-repeats.ts';
import { unmarkRefunds } from './unmark-refunds.ts';
import { voidReversed } from './void-reversed.ts';
import {
  classifyRow,
  isCashMovement,
  isDeposit,
  isRefundedByStatus,
  isTestRow,
  isUnpaid,
} from './classify-row.ts';
import { fillDown } from './fill-down.ts';
import type { NeighbourDates } from './neighbour-dates.ts';
import { type CleanCounts, wordNotes } from './notes.ts';
import { computeRowAmounts, type RowAmounts } from './line-amounts.ts';
import { toPriceKey, type PriceList } from './price-list.ts';
import type { ReasonCode } from './reasons.ts';
import { createRowReader, type RowFacts } from './row-facts.ts';
import { settleDates } from './settle-dates.ts';
import { createLearner, isPaymentRow, type WholeTable } from './whole-table.ts';

interface QuarantinedRow {
  position: number;
  row: number;
  reason: ReasonCode;
  column: string | null;
  value: string | null;
}

export interface CleanTable {
  sales: CleanSale[];
  quarantined: QuarantinedRow[];
  /** Rows that sum up others: found by their words or because they name no receipt, day or item. */
  totals: TableRow[];
  /** The rows that hold data: all but totals and blank ones. */
  dataRows: TableRow[];
  /** Where each of them stands among the rows of the upload. */
  positions: number[];
  acceptedRows: number;
  notes: Localized[];
}

/** What a part needs that only the whole table tells. */
export interface PartOptions extends Omit<CleanOptions, 'firstPosition'> {
  whole: WholeTable;
  /** Neighbours of rows whose date is not sure; absent: the part is the whole table. */
  near?: NeighbourDates;
}

/** Some receipts of a table; what is to be told of them is counted. */
export type CleanPart = Omit<CleanTable, 'notes'> & { counts: CleanCounts };

export interface CleanOptions {
  /** Position of the table's first row among the rows of the upload. */
  firstPosition: number;
  /** Prices from a price list in the same upload. */
  prices: PriceList;
  /** Years after it are typing errors. */
  latestYear: number;
  /** Days after it have not come yet. */
  latestDay?: string;
  /** Sees each row that passes, for those who ask about one. */
  onRow?: (row: CleanRow) => void;
}

const AMOUNT_ROLES: readonly Role[] = ['net', 'gross', 'total', 'unit_price', 'paid'];

/** Turns the rows of a mapped table into sales; what cannot be one waits with its reason. Pure. */
export function cleanTable(table: Table, mapping: Mapping, options: CleanOptions): CleanTable {
  const { rows, isGrouped } = fillDown(table.rows, mapping);
  const readRow = createRowReader(mapping);
  const learner = createLearner(mapping, options);
  const facts = rows.map((row, index) => readRow(row, options.firstPosition + index));
  for (const row of facts) learner.add(row);
  const { counts, ...clean } = cleanRows(table, mapping, facts, { ...options, whole: learner.finish() });
  const notes = wordNotes(counts, { sections: table.sections, isGrouped });
  return { ...clean, totals: [...table.totals, ...clean.totals], notes };
}

/** Cleans rows that hold every row of their receipts: a whole table, or some of its receipts. Pure. */
export function cleanRows(
  table: Pick<Table, 'columns'>,
  mapping: Mapping,
  all: readonly RowFacts[],
  options: PartOptions,
): CleanPart {
  const { payments, others, facts } = sortFacts(all, mapping, options.whole);
  const quarantined: QuarantinedRow[] = [];
  const refuse = (row: RowFacts, { reason, role }: Refusal): void => {
    const place = locate(table, mapping, row, role);
    quarantined.push({ position: row.position, row: row.row.number, reason, ...place });
  };
  const { dates, refused, datesByNeighbours, datesBorrowed } = settleDates(
    facts,
    mapping,
    { latestYear: options.latestYear, doubted: options.whole.doubted },
    options.near,
  );
  const prices = new Map([...options.prices, ...options.whole.prices]);
  const clean: CleanRow[] = [];
  let derived = 0;
  for (const row of facts) {
    const made =
      findRefusal(row, refused.get(row.position)) ??
      toCleanRow(row, dates.get(row.position) ?? '', mapping, prices);
    if ('reason' in made) {
      refuse(row, made);
      continue;
    }
    clean.push(toChargeRow(made, mapping));
    if (made.amounts.isDerived && mapping.at.total !== undefined) derived += 1;
  }
  const { kept, repeated, sameRows } = dropRepeats(clean, mapping);
  for (const { facts: row } of repeated) refuse(row, { reason: 'receipt_repeated', role: 'receipt' });
  for (const row of kept) options.onRow?.(row);
  return {
    sales: buildSales(voidReversed(unmarkRefunds(kept, options.whole.sold)), mapping),
    quarantined,
    totals: others.filter(hasNumbers).map((row) => row.row),
    dataRows: facts.map((row) => row.row),
    positions: facts.map((row) => row.position),
    acceptedRows: kept.length,
    counts: { payments, derived, sameRows, datesByNeighbours, datesBorrowed },
  };
}

/** Tells data from payments that are told twice, and from totals and blank rows. */
export function sortFacts(
  all: readonly RowFacts[],
  mapping: Mapping,
  whole: WholeTable,
): { facts: RowFacts[]; others: RowFacts[]; payments: number } {
  const facts: RowFacts[] = [];
  const others: RowFacts[] = [];
  let payments = 0;
  for (const row of all) {
    if (isPaymentRow(row, whole)) payments += 1;
    else if (isBlankOrTotal(row, mapping, whole.lastPosition - row.position + 1)) others.push(row);
    else facts.push(row);
  }
  return { facts, others, payments };
}

interface Refusal {
  reason: ReasonCode;
  role: Role | null;
}

/** Why a row is no sale, whatever its money is. */
function findRefusal(row: RowFacts, badDate: ReasonCode | undefined): Refusal | null {
  if (isTestRow(row)) return { reason: 'test_row', role: 'product' };
  if (isCashMovement(row)) return { reason: 'not_a_sale', role: 'event' };
  if (isDeposit(row)) return { reason: 'deposit', role: 'event' };
  if (classifyRow(row) === 'sale' && isUnpaid(row)) return { reason: 'not_paid', role: 'status' };
  return badDate ? { reason: badDate, role: 'date' } : null;
}

function toCleanRow(facts: RowFacts, date: string, mapping: Mapping, prices: PriceList): CleanRow | Refusal {
  const kind = classifyRow(facts);
  const bad = AMOUNT_ROLES.find((role) => facts.badAmount(role) !== null);
  const hasPrice = facts.amount('unit_price') !== null;
  const listPrice = hasPrice ? null : (prices.get(toPriceKey(facts.product, facts.variant)) ?? null);
  const amounts = tryAmounts(facts, kind, mapping, listPrice);
  if (amounts === null) return { reason: 'amount_too_large', role: bad ?? 'total' };
  const isLineless = mapping.perReceipt.length > 0 && (facts.product !== '' || facts.amount('paid') !== null);
  if (amounts.net === null && !isLineless) {
    return bad
      ? { reason: 'amount_invalid', role: bad }
      : { reason: 'amount_missing', role: findAmountRole(mapping) };
  }
  return {
    facts,
    product: facts.product,
    date,
    kind,
    amounts,
    isRefundedLater: kind === 'sale' && isRefundedByStatus(facts),
  };
}

function tryAmounts(
  facts: RowFacts,
  kind: CleanRow['kind'],
  mapping: Mapping,
  listPrice: number | null,
): RowAmounts | null {
  try {
    return computeRowAmounts(facts, kind, mapping, listPrice);
  } catch (error) {
    if (error instanceof AiraError && error.code === 'value_invalid') return null;
    throw error;
  }
}

/** Rows that name no receipt, day or item: blank templates, or sums printed below the table. */
function isBlankOrTotal(facts: RowFacts, mapping: Mapping, rowsLeft: number): boolean {
  if (isTotalLabel(facts.product) || isTotalLabel(facts.receipt)) return true;
  const isUnnumbered = mapping.at.receipt !== undefined && facts.receipt === '';
  if (isUnnumbered && [facts.note, facts.customer ?? '', facts.cashier ?? ''].some(isTotalLabel)) return true;
  if (facts.receipt !== '' || facts.product !== '') return false;
  if (facts.dateText !== '') return mapping.at.product !== undefined && !hasNumbers(facts);
  return (
    mapping.at.receipt !== undefined ||
    mapping.at.product !== undefined ||
    rowsLeft <= 3 ||
    !hasNumbers(facts)
  );
}

function hasNumbers(facts: RowFacts): boolean {
  return [...AMOUNT_ROLES, 'quantity' as const].some((role) => facts.amount(role) !== null);
}

function findAmountRole(mapping: Mapping): Role | null {
  return AMOUNT_ROLES.find((role) => mapping.at[role] !== undefined) ?? null;
}

function locate(
  table: Pick<Table, 'columns'>,
  mapping: Mapping,
  facts: RowFacts,
  role: Role | null,
): { column: string | null; value: string | null } {
  const index = role === null ? undefined : mapping.at[role];
  if (index === undefined) return { column: null, value: null };
  const cell = facts.row.cells[index] ?? null;
  const value = cell === null ? null : typeof cell === 'object' ? cell.wall : String(cell);
  return { column: table.columns[index]?.name ?? null, value };
}
