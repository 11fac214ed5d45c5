import type { SimulatedShop, WireLine, WireReceipt } from '#api/simulator/wire.ts';

/** A receipt of one americano in Kemang, 25,000 plus service and tax, unless told otherwise. */
export function wireReceipt(id: string, change: Partial<WireReceipt> = {}): WireReceipt {
  return {
    id,
    number: `N-${id}`,
    type: 'sale',
    original_receipt_id: null,
    outlet_id: 'out_1',
    status: 'completed',
    opened_at: '2026-11-10T09:15:00+07:00',
    updated_at: '2026-11-10T02:16:00.000Z',
    channel: 'Dine In',
    cashier: { name: 'Ayu' },
    customer: null,
    lines: [wireLine()],
    discount: '0.00',
    service_charge: '1250.00',
    tax: '2625.00',
    tip: '0.00',
    rounding: '0.00',
    total: '28875.00',
    payments: [{ method: 'QRIS', amount: '28875.00' }],
    ...change,
  };
}

export function wireLine(change: Partial<WireLine> = {}): WireLine {
  return {
    product_id: 'americano',
    name: 'Americano',
    variant: 'Panas',
    category: 'Kopi',
    quantity: '1',
    unit_price: '25000.00',
    discount: '0.00',
    unit_cost: '6000.00',
    ...change,
  };
}

/** A shop whose receipts a test writes, edits and takes away. */
export function createScriptedShop(): SimulatedShop & { receipts: Map<string, WireReceipt> } {
  const receipts = new Map<string, WireReceipt>();
  return {
    receipts,
    listOutlets: (now) =>
      [
        { id: 'out_1', name: 'Kemang', time_zone: 'Asia/Jakarta' },
        { id: 'out_2', name: 'Losari', time_zone: 'Asia/Makassar' },
      ].map((outlet) => ({
        ...outlet,
        currency: 'IDR',
        opened_on: '2026-11-01',
        last_synced_at: new Date(now).toISOString(),
      })),
    listProducts: () => [{ id: 'americano', name: 'Americano', category: 'Kopi', unit_cost: '6500.00' }],
    listReceipts: ({ since, until, now, after, limit }) =>
      [...receipts.values()]
        .map((receipt) => ({ receipt, at: Date.parse(receipt.updated_at) }))
        .filter(({ at }) => at >= since && at < until && at <= now)
        .filter(({ at, receipt }) => !after || at > after.at || (at === after.at && receipt.id > after.id))
        .toSorted((a, b) => a.at - b.at || (a.receipt.id < b.receipt.id ? -1 : 1))
        .slice(0, limit)
        .map(({ receipt }) => receipt),
  };
}
