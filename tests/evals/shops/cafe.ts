import { createCafeShop } from '#api/demo/cafe-shop.ts';
import type { SimulatedShop, WireReceipt } from '#api/simulator/wire.ts';
import { allocate } from '#core/money.ts';
import type { PlainSale } from './plain-sale.ts';

/** When the café's register was read last: later than anything that happens to a receipt asked about. */
export const CAFE_READ_AT = '2026-06-25T12:00:00+07:00';
const OPENS_ON = '2026-01-01';
const OUTLETS: Readonly<Record<string, string>> = { out_kmg: 'Kemang', out_dgo: 'Dago', out_lsr: 'Losari' };

/** The demo's café with a shorter history: a day's receipts are the same however long the history is. */
export function createEvalCafe(): SimulatedShop {
  return createCafeShop({ seed: 'kopi-senja', opensOn: OPENS_ON });
}

export function listCafeSales(): PlainSale[] {
  const now = Date.parse(CAFE_READ_AT);
  return createEvalCafe()
    .listReceipts({ since: 0, until: now, now, after: null, limit: Infinity })
    .filter((receipt) => receipt.status === 'completed')
    .map(toPlainSale);
}

function toPlainSale(receipt: WireReceipt): PlainSale {
  const isRefund = receipt.type === 'refund';
  const sign = isRefund ? -1 : 1;
  const sen = (amount: string): number => sign * Math.round(Number(amount) * 100);
  const lines = receipt.lines.map((line) => {
    const quantity = Number(line.quantity);
    const gross = Math.round(Number(line.unit_price) * quantity * 100);
    return { line, quantity, gross, own: Math.round(Number(line.discount) * 100) };
  });
  const weights = lines.map(({ gross, own }) => gross - own);
  const shares = allocate(Math.round(Number(receipt.discount) * 100), weights);
  return {
    receipt: receipt.original_receipt_id ?? receipt.id,
    isRefund,
    at: Date.parse(receipt.opened_at),
    date: receipt.opened_at.slice(0, 10),
    hour: receipt.opened_at.slice(11, 13),
    outlet: OUTLETS[receipt.outlet_id] ?? '',
    channel: receipt.channel,
    cashier: receipt.cashier?.name ?? '',
    method: receipt.payments[0]?.method ?? '',
    tax: sen(receipt.tax),
    service: sen(receipt.service_charge),
    total: sen(receipt.total),
    lines: lines.map(({ line, quantity, gross, own }, index) => ({
      product: line.name,
      category: line.category,
      quantity: sign * quantity,
      gross: sign * gross,
      discount: sign * (own + (shares[index] ?? 0)),
      cost: sign * Math.round(Number(line.unit_cost) * quantity * 100),
    })),
  };
}
