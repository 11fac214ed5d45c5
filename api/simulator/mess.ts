import { createRandom, type Random } from './random.ts';
import type { WireReceipt } from './wire.ts';

/** A receipt as some till would send it: the same meaning, another form. */
export type MessyReceipt = Record<string, unknown>;

/** Share of receipts that come in another form than the contract promises. */
const MESSY = 0.05;

/** Spoils the form of a receipt now and then; the same receipt always in the same way. */
export function toMessy(receipt: WireReceipt, seed: string): MessyReceipt {
  const random = createRandom(`${seed} ${receipt.id} ${receipt.updated_at}`);
  if (!random.chance(MESSY)) return { ...receipt };
  return random.pick(HABITS)(receipt, random);
}

const HABITS: readonly ((receipt: WireReceipt, random: Random) => MessyReceipt)[] = [
  // Numbers instead of decimal strings.
  (receipt) => ({ ...receipt, total: Number(receipt.total), tax: Number(receipt.tax) }),
  // Grouped thousands and stray spaces.
  (receipt) => ({
    ...receipt,
    total: ` ${group(receipt.total)} `,
    lines: receipt.lines.map((line) => ({ ...line, unit_price: group(line.unit_price) })),
  }),
  // Nulls where the contract has zeros and lists.
  (receipt) => ({
    ...receipt,
    tip: null,
    discount: Number(receipt.discount) === 0 ? null : receipt.discount,
    payments: receipt.payments.length === 0 ? null : receipt.payments,
    lines: receipt.lines.map((line) => (Number(line.discount) === 0 ? { ...line, discount: '' } : line)),
  }),
  // The outlet's wall clock without its offset.
  (receipt) => ({ ...receipt, opened_at: receipt.opened_at.slice(0, 19).replace('T', ' ') }),
  // Stray spaces in names, capitals in words, and fields that the contract does not know.
  (receipt, random) => ({
    ...receipt,
    status: receipt.status.toUpperCase(),
    channel: ` ${receipt.channel}  `,
    lines: receipt.lines.map((line) => ({ ...line, name: `${line.name.replace(' ', '  ')} `, kitchen: 2 })),
    till: { build: random.between(100, 999), offline: true },
  }),
  // Refunds with a minus sign.
  (receipt) =>
    receipt.type === 'sale'
      ? { ...receipt, schema: 'v1' }
      : {
          ...receipt,
          total: `-${receipt.total}`,
          lines: receipt.lines.map((line) => ({ ...line, quantity: `-${line.quantity}` })),
          payments: receipt.payments.map((payment) => ({ ...payment, amount: `-${payment.amount}` })),
        },
];

function group(amount: string): string {
  return amount.replace(/\B(?=(\d{3})+(?=\.))/g, ',');
}
