import type { Mapping } from '../map/mapping.ts';
import type { CleanRow } from './clean-row.ts';
import type { RowAmounts } from './line-amounts.ts';

type Charge = 'tax' | 'service' | 'tip' | 'rounding' | 'discount';

const RATE = String.raw`(?:\W*\d+(?:[.,]\d+)?\s*%)?\W*$`;
const NAMES: readonly (readonly [Charge, RegExp])[] = [
  ['tax', new RegExp(`^(?:ppn|pb-?1|pbjt|pajak(?: restoran)?|tax|vat)${RATE}`, 'i')],
  ['service', new RegExp(`^(?:service charge|biaya (?:layanan|servis|service))${RATE}`, 'i')],
  ['service', /^service\W*\d+\s*%\W*$/i],
  ['tip', /^(?:uang )?tips?$/i],
  ['rounding', /^(?:pembulatan|rounding)$/i],
  ['discount', new RegExp(`^(?:diskon|discount|disc|potongan(?: harga)?)${RATE}`, 'i')],
];
/** Products as well, unless they take something off. */
const OFF = /^(?:voucher|promo|tukar poin|redeem)\b/i;

/**
 * Some registers write tax, service and discount as lines of the receipt. They are no items: the row
 * keeps its place in the receipt and gives its money to the figure that it names. Where the register
 * states net sales itself, its own sums stand.
 */
export function toChargeRow(row: CleanRow, mapping: Mapping): CleanRow {
  const charge = readCharge(row, mapping);
  if (charge === null) return row;
  const { amounts } = row;
  const value = amounts.net ?? amounts.total ?? 0;
  const empty: RowAmounts = { ...amounts, quantity: null, gross: null, discount: null, net: 0, cost: null };
  if (charge !== 'discount') return { ...row, product: '', amounts: { ...empty, [charge]: value } };
  const off = -Math.abs(value);
  const total = amounts.total === null ? null : off;
  const kind = row.kind === 'refund' && row.facts.event === '' ? 'sale' : row.kind;
  return { ...row, kind, product: '', amounts: { ...empty, gross: 0, discount: -off, net: off, total } };
}

function readCharge({ facts, amounts, product }: CleanRow, mapping: Mapping): Charge | null {
  if (mapping.grain !== 'line' || mapping.at.net !== undefined || facts.receipt === '') return null;
  const named = NAMES.find(([, name]) => name.test(product))?.[0] ?? null;
  const isOff = (amounts.net ?? amounts.total ?? 0) < 0 && OFF.test(product);
  const charge = named ?? (isOff ? 'discount' : null);
  return charge !== null && charge !== 'discount' && mapping.at[charge] !== undefined ? null : charge;
}
