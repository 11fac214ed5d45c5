import { readHeader } from './header-concepts.ts';
import { parseNumber, type DecimalMark } from './parse-number.ts';
import { scoreRoles, type Role } from './roles.ts';
import type { Table, TableRow } from './table.ts';

interface Pair {
  price: number;
  quantity: number;
  score: number;
}

const AMOUNTS: readonly Role[] = ['gross', 'net', 'total', 'subtotal'];
/** Another pair must explain so much more of the rows. */
const CLEARLY = 0.05;
/** What a pair gains when it also explains the discounts. */
const DISCOUNT_BONUS = 0.2;

/**
 * Exports have several columns that may be the price or the quantity: list price and price after
 * discount, units sold, returned or in the whole order. The pair whose product is the amount is it.
 */
export function settlePrices(
  table: Table,
  roles: readonly (Role | null)[],
  marks: readonly DecimalMark[],
): (Role | null)[] {
  const amounts = AMOUNTS.map((role) => roles.indexOf(role)).filter((index) => index >= 0);
  const prices = listCandidates(table, roles, 'unit_price');
  const named = listCandidates(table, roles, 'quantity');
  if (amounts.length === 0) return [...roles];
  const read = (row: TableRow, index: number): number | null =>
    index < 0 ? null : parseNumber(row.cells[index], marks[index] ?? ',');
  const columns = { roles, amounts, price: roles.indexOf('unit_price') };
  const quantities = named.length > 0 ? named : listUnnamedQuantities(table, columns, read);
  const pairs = prices.flatMap((price) =>
    quantities
      .filter((quantity) => quantity !== price)
      .map<Pair>((quantity) => ({
        price,
        quantity,
        score: scorePair(table, roles, { price, quantity, amounts }, read),
      })),
  );
  const current = pairs.find(
    ({ price, quantity }) => roles[price] === 'unit_price' && roles[quantity] === 'quantity',
  );
  const [best] = pairs.toSorted((a, b) => b.score - a.score);
  if (!best || best.score < 0.6 || best.score <= (current?.score ?? 0) + CLEARLY) return [...roles];
  return roles.map((role, index) => {
    if (index === best.price) return 'unit_price';
    if (index === best.quantity) return 'quantity';
    return role === 'unit_price' || role === 'quantity' ? null : role;
  });
}

/** Columns under a word that says nothing, whose figures times the price are the amounts also where they are not 1. */
function listUnnamedQuantities(
  table: Table,
  { roles, amounts, price }: { roles: readonly (Role | null)[]; amounts: readonly number[]; price: number },
  read: (row: TableRow, index: number) => number | null,
): number[] {
  const discount = roles.indexOf('discount');
  return roles.flatMap((role, index) => {
    if (role !== null) return [];
    const telling = table.rows.filter((row) => ![null, 0, 1].includes(read(row, index)));
    const explained = telling.filter((row) => {
      const listed = Math.abs((read(row, price) ?? 0) * (read(row, index) ?? 0));
      const reduced = listed - Math.abs(read(row, discount) ?? 0);
      const sizes = amounts.map((amount) => Math.abs(read(row, amount) ?? 0));
      return listed > 0 && sizes.some((size) => isNear(size, listed) || isNear(size, reduced));
    });
    return telling.length > 1 && explained.length > telling.length * 0.9 ? [index] : [];
  });
}

function listCandidates(table: Table, roles: readonly (Role | null)[], wanted: Role): number[] {
  return table.columns
    .map(({ name }, index) => ({ index, scores: scoreRoles(readHeader(name)) }))
    .filter(({ index, scores }) => roles[index] === wanted || scores.has(wanted))
    .map(({ index }) => index)
    .filter((index) => roles[index] === wanted || !AMOUNTS.includes(roles[index] ?? 'note'));
}

function isNear(size: number, wanted: number): boolean {
  return Math.abs(size - wanted) <= Math.max(0.011, wanted * 0.0005);
}

/** The share of rows that the pair explains, and more where it explains the discount as well. */
function scorePair(
  table: Table,
  roles: readonly (Role | null)[],
  at: { price: number; quantity: number; amounts: readonly number[] },
  read: (row: TableRow, index: number) => number | null,
): number {
  let known = 0;
  let plain = 0;
  let discounted = 0;
  let explained = 0;
  for (const row of table.rows) {
    const [price, quantity] = [read(row, at.price), read(row, at.quantity)];
    const amounts = at.amounts.map((index) => read(row, index)).filter((value) => value !== null);
    if (price === null || quantity === null || amounts.length === 0) continue;
    known += 1;
    const listed = Math.abs(price * quantity);
    const given = Math.abs(read(row, roles.indexOf('discount')) ?? 0);
    const isNear = (value: number): boolean =>
      amounts.some((amount) => Math.abs(Math.abs(amount) - value) <= Math.max(0.011, value * 0.0005));
    const isReduced = given > 0 && (isNear(listed - given) || isNear(listed - given * Math.abs(quantity)));
    if (given > 0) discounted += 1;
    if (isReduced) explained += 1;
    if (isReduced || isNear(listed)) plain += 1;
  }
  if (known === 0) return 0;
  return plain / known + (discounted === 0 ? 0 : (DISCOUNT_BONUS * explained) / discounted);
}
