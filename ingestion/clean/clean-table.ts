import { AiraError } from '#core/errors.ts';
import type { Localized } from '#core/text.ts';
import type { CleanSale } from '../clean-sale.ts';
import type { Mapping } from '../map/mapping.ts';
import type { Role } from '../map/roles.ts';
import type { Table, TableRow } from '../map/table.ts';
import { buildSales } from './build-sales.ts';
import type { CleanRow } from './clean-row.ts';
import { isTotalLabel } from '../map/total-words.ts';
import { unmarkRefunds } from './unmark-refunds.ts';
import { voidReversed } from './void-reversed.ts';
import { classifyRow, isCashMovement, isRefundedByStatus, isTestRow } from './classify-row.ts';
import { fillDown } from './fill-down.ts';
import { computeRowAmounts, type RowAmounts } from './line-amounts.ts';
import { learnPrices, toPriceKey, type PriceList } from './price-list.ts';
import type { ReasonCode } from './reasons.ts';
import { createRowReader, type RowFacts } from './row-facts.ts';
import { settleDates } from './settle-dates.ts';

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
  acceptedRows: number;
  notes: Localized[];
}

interface CleanOptions {
  /** Position of the table's first row among the raw records of the run. */
  firstPosition: number;
  /** Prices from a price list in the same upload. */
  prices: PriceList;
  /** Years after it are typing errors. */
  latestYear: number;
  /** Sees each row that passes, for those who ask about one. */
  onRow?: (row: CleanRow) => void;
}

/** Beside rows of items, rows of payments tell the same money again. */
const ITEM_EVENT = /^(?:line ?)?items?$|^(?:product|produk|barang)$/i;
const PAYMENT_EVENT = /^(?:payments?|pembayaran|tender|bayar)$/i;
const AMOUNT_ROLES: readonly Role[] = ['net', 'gross', 'total', 'unit_price', 'paid'];

/** Turns the rows of a mapped table into sales; what cannot be one waits with its reason. Pure. */
export function cleanTable(table: Table, mapping: Mapping, options: CleanOptions): CleanTable {
  const { rows, isGrouped } = fillDown(table.rows, mapping);
  const readRow = createRowReader(mapping);
  const all = rows.map((row, index) => readRow(row, options.firstPosition + index));
  const hasItems = all.some((facts) => ITEM_EVENT.test(facts.event));
  const isPayment = all.map((facts) => hasItems && PAYMENT_EVENT.test(facts.event));
  const isData = all.map(
    (facts, index) => !isPayment[index] && !isBlankOrTotal(facts, mapping, all.length - index),
  );
  const facts = all.filter((_, index) => isData[index]);
  const quarantined: QuarantinedRow[] = [];
  const refuse = (row: RowFacts, reason: ReasonCode, role: Role | null): void => {
    quarantined.push({
      position: row.position,
      row: row.row.number,
      reason,
      ...locate(table, mapping, row, role),
    });
  };
  const { dates, refused, notes } = settleDates(facts, mapping, options.latestYear);
  const prices = new Map([...options.prices, ...learnPrices(facts)]);
  const clean: CleanRow[] = [];
  let derived = 0;
  for (const row of facts) {
    const badDate = refused.get(row.position);
    if (isTestRow(row)) refuse(row, 'test_row', 'product');
    else if (isCashMovement(row)) refuse(row, 'not_a_sale', 'event');
    else if (badDate) refuse(row, badDate, 'date');
    else {
      const made = toCleanRow(row, dates.get(row.position) ?? '', mapping, prices);
      if ('reason' in made) refuse(row, made.reason, made.role);
      else {
        clean.push(made);
        options.onRow?.(made);
        if (made.amounts.isDerived && mapping.at.total !== undefined) derived += 1;
      }
    }
  }
  const totals = all
    .filter((row, index) => !isData[index] && !isPayment[index] && hasNumbers(row))
    .map((row) => row.row);
  return {
    sales: buildSales(voidReversed(unmarkRefunds(clean)), mapping),
    quarantined,
    totals: [...table.totals, ...totals],
    dataRows: facts.map((row) => row.row),
    acceptedRows: clean.length,
    notes: [...notes, ...describe(table, { isGrouped, derived, payments: isPayment.filter(Boolean).length })],
  };
}

function toCleanRow(
  facts: RowFacts,
  date: string,
  mapping: Mapping,
  prices: PriceList,
): CleanRow | { reason: ReasonCode; role: Role | null } {
  const kind = classifyRow(facts);
  const bad = AMOUNT_ROLES.find((role) => facts.badAmount(role) !== null);
  const hasPrice = facts.amount('unit_price') !== null;
  const listPrice = hasPrice ? null : (prices.get(toPriceKey(facts.product, facts.variant)) ?? null);
  const amounts = tryAmounts(facts, kind, mapping, listPrice);
  if (amounts === null) return { reason: 'amount_too_large', role: bad ?? 'total' };
  const isLineless = mapping.perReceipt.length > 0 && facts.product !== '';
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
  if (facts.receipt !== '' || facts.dateText !== '' || facts.product !== '') return false;
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
  table: Table,
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

function describe(
  table: Table,
  { isGrouped, derived, payments }: { isGrouped: boolean; derived: number; payments: number },
): Localized[] {
  const notes: Localized[] = [];
  if (payments > 0) {
    notes.push({
      id: `${payments} baris pembayaran tidak dijumlahkan: uangnya sudah ada di baris barang.`,
      en: `${payments} rows of payments are not added up: the rows of items tell the same money.`,
    });
  }
  const [section] = table.sections;
  if (section) {
    notes.push({
      id: `${table.sections.length} baris hanya berisi judul, misalnya baris ${section.number}: "${section.text}".`,
      en: `${table.sections.length} rows hold only a title, such as row ${section.number}: "${section.text}".`,
    });
  }
  if (isGrouped) {
    notes.push({
      id: 'Struk dan tanggal hanya tertulis di baris pertama tiap kelompok; baris di bawahnya mengikuti.',
      en: 'Receipt and date stand on the first row of each group only; the rows below inherit them.',
    });
  }
  if (derived > 0) {
    notes.push({
      id: `${derived} jumlah uang yang kosong dihitung dari harga × banyaknya.`,
      en: `${derived} empty amounts were worked out as price × quantity.`,
    });
  }
  return notes;
}
