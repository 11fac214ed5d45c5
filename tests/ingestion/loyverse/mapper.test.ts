import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mapReceipt, type MappingContext } from '#ingestion/connectors/loyverse/mapper.ts';
import type { MappedReceipt } from '#ingestion/pull/collect-records.ts';

const context: MappingContext = {
  currency: 'IDR',
  stores: new Map([['s1', 'Kemang']]),
  employees: new Map([['e1', 'Ayu']]),
  categories: new Map([['i1', 'Kopi']]),
};

const line = (change: object = {}): object => ({
  item_id: 'i1',
  item_name: 'Americano',
  variant_name: 'Panas',
  quantity: 2,
  price: 25_000,
  gross_total_money: 50_000,
  total_discount: 5_000,
  line_discounts: [{ money_amount: 5_000 }],
  line_taxes: [],
  cost: 6_000,
  cost_total: 12_000,
  ...change,
});

const receipt = (change: object = {}): object => ({
  receipt_number: '2-7340',
  receipt_type: 'SALE',
  refund_for: null,
  receipt_date: '2026-11-10T02:15:00.000Z',
  created_at: '2026-11-10T02:16:00.000Z',
  updated_at: '2026-11-10T02:17:00.000Z',
  cancelled_at: null,
  store_id: 's1',
  employee_id: 'e1',
  customer_id: null,
  dining_option: 'Dine in',
  total_money: 45_000,
  total_tax: 0,
  tip: 0,
  surcharge: 0,
  line_items: [line()],
  payments: [{ payment_type_id: 'p1', name: 'QRIS', type: 'OTHER', money_amount: 45_000 }],
  ...change,
});

const map = (raw: object): MappedReceipt => mapReceipt(raw, 7, context);
const saleOf = (raw: object) => {
  const mapped = map(raw);
  if (mapped.outcome !== 'sale') throw new Error(JSON.stringify(mapped));
  return mapped.sale;
};

describe('works', () => {
  it('reads a receipt with its names, in minor units', () => {
    expect(saleOf(receipt())).toMatchObject({
      externalId: '2-7340',
      kind: 'sale',
      status: 'completed',
      outlet: 'Kemang',
      soldAt: { instant: '2026-11-10T02:15:00.000Z' },
      cashier: 'Ayu',
      salesChannel: 'Dine in',
      gross: 5_000_000,
      discounts: 500_000,
      net: 4_500_000,
      total: 4_500_000,
      rounding: 0,
      items: 2,
      lines: [{ product: 'Americano', category: 'Kopi', variant: 'Panas', net: 4_500_000, cost: 1_200_000 }],
      payments: [{ method: 'QRIS', amount: 4_500_000 }],
      positions: [7],
    });
  });

  it('makes a refund negative and ties it to its sale', () => {
    const sale = saleOf(receipt({ receipt_number: '2-7341', receipt_type: 'REFUND', refund_for: '2-7340' }));
    expect(sale).toMatchObject({
      kind: 'refund',
      originalExternalId: '2-7340',
      net: -4_500_000,
      discounts: -500_000,
      total: -4_500_000,
      items: -2,
      lines: [{ quantity: -2, cost: -1_200_000 }],
    });
  });

  it.each([
    ['says that it is included', [{ type: 'INCLUDED', money_amount: 4_090.91 }], 45_000, 4_090.91, 4_090_909],
    ['says that it is added', [{ type: 'ADDED', money_amount: 4_500 }], 49_500, 4_500, 4_500_000],
    ['says nothing and the bill has it on top', [{ money_amount: 4_500 }], 49_500, 4_500, 4_500_000],
    ['says nothing and the bill holds it', [{ money_amount: 4_090.91 }], 45_000, 4_090.91, 4_090_909],
  ])('takes the tax out of the net amount when the tax %s', (_what, taxes, total, tax, net) => {
    const sale = saleOf(
      receipt({ total_money: total, total_tax: tax, line_items: [line({ line_taxes: taxes })] }),
    );
    expect(sale).toMatchObject({ net, tax: Math.round(tax * 100), total: total * 100, rounding: 0 });
  });

  it('keeps a cancelled receipt as a void', () => {
    expect(saleOf(receipt({ cancelled_at: '2026-11-10T03:00:00.000Z' })).status).toBe('void');
  });

  it('takes a cost of zero for a cost that nobody entered', () => {
    expect(saleOf(receipt({ line_items: [line({ cost: 0, cost_total: 0 })] })).lines[0]?.cost).toBeNull();
  });

  const SAMPLE = new URL('../../../../shared/data/vendor_api/loyverse/receipts_sample.json', import.meta.url);
  it.skipIf(!existsSync(SAMPLE))('reads receipts as Loyverse sent them (needs ../shared)', () => {
    const { receipts } = JSON.parse(readFileSync(SAMPLE, 'utf8')) as {
      receipts: { store_id: string; total_money: number }[];
    };
    expect(receipts.length).toBeGreaterThan(0);
    for (const raw of receipts) {
      const mapped = mapReceipt(raw, 1, { ...context, stores: new Map([[raw.store_id, 'Toko']]) });
      expect(mapped).toMatchObject({ outcome: 'sale', sale: { total: raw.total_money * 100, rounding: 0 } });
    }
  });
});

describe('fails well', () => {
  it.each([
    ['a store that the account does not list', { store_id: 's9' }, 'outlet_unknown', 'store_id'],
    ['no date', { receipt_date: null }, 'value_missing', 'receipt_date'],
    ['an amount that is a text', { total_money: 'banyak' }, 'value_invalid', 'total_money'],
    ['a type that is new', { receipt_type: 'QUOTE' }, 'value_invalid', 'receipt_type'],
  ])('quarantines a receipt with %s', (_what, change, reason, column) => {
    expect(map(receipt(change))).toMatchObject({ outcome: 'quarantined', reason, column });
  });
});
