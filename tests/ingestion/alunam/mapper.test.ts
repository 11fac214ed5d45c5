import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMessy } from '#api/simulator/mess.ts';
import type { WireReceipt } from '#api/simulator/wire.ts';
import type { CleanSale } from '#ingestion/clean-sale.ts';
import { AlunamOutlet, AlunamProduct } from '#ingestion/connectors/alunam/api-types.ts';
import { mapReceipt } from '#ingestion/connectors/alunam/mapper.ts';
import type { MappedReceipt } from '#ingestion/pull/collect-records.ts';
import { createScriptedShop, wireLine, wireReceipt } from './shop-fixture.ts';

const shop = createScriptedShop();
const context = {
  currency: 'IDR',
  outlets: new Map(shop.listOutlets(0).map((outlet) => [outlet.id, AlunamOutlet.parse(outlet)])),
  products: new Map(shop.listProducts(0).map((product) => [product.id, AlunamProduct.parse(product)])),
};
const map = (raw: unknown): MappedReceipt => mapReceipt(raw, 7, context);
const mapSale = (raw: unknown): CleanSale => {
  const mapped = map(raw);
  if (mapped.outcome !== 'sale') throw new Error(`expected a sale, got ${JSON.stringify(mapped)}`);
  return mapped.sale;
};

describe('works', () => {
  it('maps a receipt as the contract promises it', () => {
    expect(mapSale(wireReceipt('r1'))).toEqual({
      externalId: 'r1',
      originalExternalId: 'r1',
      kind: 'sale',
      status: 'completed',
      outlet: 'Kemang',
      soldAt: { instant: '2026-11-10T02:15:00.000Z' },
      receiptNumber: 'N-r1',
      salesChannel: 'Dine In',
      cashier: 'Ayu',
      customer: null,
      gross: 2_500_000,
      discounts: 0,
      net: 2_500_000,
      tax: 262_500,
      serviceCharge: 125_000,
      tip: 0,
      rounding: 0,
      total: 2_887_500,
      items: 1,
      lines: [
        {
          product: 'Americano',
          category: 'Kopi',
          variant: 'Panas',
          quantity: 1,
          gross: 2_500_000,
          discount: 0,
          net: 2_500_000,
          cost: 600_000,
          isZeroPrice: false,
        },
      ],
      payments: [{ method: 'QRIS', amount: 2_887_500 }],
      positions: [7],
    });
  });

  it('spreads the discount of the receipt over its lines to the last sen', () => {
    const lines = ['100.00', '100.00', '100.01'].map((unit_price) => wireLine({ unit_price }));
    const sale = mapSale(
      wireReceipt('r1', { lines, discount: '10.00', total: '290.01', tax: '0', service_charge: '0' }),
    );
    expect(sale.discounts).toBe(1000);
    expect(sale.net).toBe(29_001);
    expect(sale.lines.reduce((sum, line) => sum + (line.net ?? 0), 0)).toBe(29_001);
  });

  it.each([
    ['without signs', {}],
    [
      'with signs',
      {
        total: '-28875.00',
        lines: [wireLine({ quantity: '-1' })],
        payments: [{ method: 'QRIS', amount: '-28875.00' }],
      },
    ],
  ])('turns a refund that came %s negative', (_, change) => {
    const sale = mapSale(wireReceipt('r2', { type: 'refund', original_receipt_id: 'r1', ...change }));
    expect(sale).toMatchObject({
      kind: 'refund',
      originalExternalId: 'r1',
      gross: -2_500_000,
      net: -2_500_000,
      tax: -262_500,
      total: -2_887_500,
      items: -1,
      payments: [{ method: 'QRIS', amount: -2_887_500 }],
    });
    expect(sale.lines[0]).toMatchObject({ quantity: -1, net: -2_500_000, cost: -600_000 });
  });

  it('keeps a free bag as a line but not as a unit sold', () => {
    const sale = mapSale(
      wireReceipt('r1', { lines: [wireLine(), wireLine({ name: 'Kantong', unit_price: '0' })] }),
    );
    expect(sale.items).toBe(1);
    expect(sale.lines[1]).toMatchObject({ product: 'Kantong', isZeroPrice: true });
  });

  it('takes category and cost from the product where the line has none', () => {
    const raw = { ...wireReceipt('r1'), lines: [{ ...wireLine(), category: null, unit_cost: null }] };
    expect(mapSale(raw).lines[0]).toMatchObject({ category: 'Kopi', cost: 650_000 });
  });

  it('derives net from the total when a receipt comes without lines', () => {
    const sale = mapSale({ ...wireReceipt('r1'), lines: null });
    expect(sale).toMatchObject({ gross: null, items: null, net: 2_500_000, total: 2_887_500, lines: [] });
  });

  it('names a deleted receipt and nothing else', () => {
    const raw = { ...wireReceipt('r1', { status: 'deleted' }), lines: null, payments: null };
    expect(map(raw)).toMatchObject({ outcome: 'deleted', externalId: 'r1' });
  });

  it.each([
    ['2026-11-10T09:15:00+07:00', { instant: '2026-11-10T02:15:00.000Z' }],
    ['2026-11-10T09:15:00.123+0700', { instant: '2026-11-10T02:15:00.000Z' }],
    ['2026-11-10 02:15:00Z', { instant: '2026-11-10T02:15:00.000Z' }],
    [1_794_276_900, { instant: '2026-11-10T02:15:00.000Z' }],
    [1_794_276_900_000, { instant: '2026-11-10T02:15:00.000Z' }],
    ['2026-11-10 09:15', { local: { date: '2026-11-10', time: '09:15:00' } }],
    ['2026-11-10T09:15:30', { local: { date: '2026-11-10', time: '09:15:30' } }],
  ])('reads the time %s', (opened_at, soldAt) => {
    expect(mapSale({ ...wireReceipt('r1'), opened_at }).soldAt).toEqual(soldAt);
  });

  it.each([
    [28_875, 2_887_500],
    ['28875', 2_887_500],
    [' 28 875.00 ', 2_887_500],
    ['28,875.00', 2_887_500],
    ['28,875', 2_887_500],
    ['28875,5', 2_887_550],
    ['1.028.875', 102_887_500],
    ['28.875,50', 2_887_550],
    ['Rp 28,875', 2_887_500],
    ['-28,875.25', -2_887_525],
  ])('reads the amount %s', (total, minor) => {
    expect(mapSale({ ...wireReceipt('r1'), total }).total).toBe(minor);
  });

  it('maps every messy form of a receipt to the same sale', () => {
    const receipts: WireReceipt[] = [
      wireReceipt('a', { discount: '2500.00', lines: [wireLine({ quantity: '3' })], total: '1234567.00' }),
      wireReceipt('b', { type: 'refund', original_receipt_id: 'a' }),
      wireReceipt('c', { status: 'void' }),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...receipts), fc.string(), (receipt, seed) => {
        const { soldAt: _, ...messy } = mapSale(toMessy(receipt, seed));
        const { soldAt: __, ...clean } = mapSale(receipt);
        expect(messy).toEqual(clean);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps lines, receipt and discount in agreement whatever the amounts', () => {
    const amount = fc.integer({ min: 0, max: 50_000_000 }).map((minor) => (minor / 100).toFixed(2));
    const line = fc.record({ quantity: fc.integer({ min: 1, max: 20 }).map(String), unit_price: amount });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.nat(100),
        fc.boolean(),
        (lines, part, isRefund) => {
          const gross = lines.reduce((sum, one) => sum + Number(one.unit_price) * Number(one.quantity), 0);
          const discount = ((gross * part) / 100).toFixed(2);
          const sale = mapSale(
            wireReceipt('r', {
              type: isRefund ? 'refund' : 'sale',
              lines: lines.map((one) => wireLine(one)),
              discount,
            }),
          );
          const sign = isRefund ? -1 : 1;
          expect(sale.discounts).toBe(sign * Math.round(Number(discount) * 100) || 0);
          expect(sale.net).toBe((sale.gross ?? 0) - (sale.discounts ?? 0));
          expect(sale.lines.every((one) => sign * (one.net ?? 0) >= -1)).toBe(true);
        },
      ),
    );
  });
});

describe('fails well', () => {
  it.each([
    [
      'a word for a quantity',
      { lines: [{ ...wireLine(), quantity: 'dua' }] },
      'value_invalid',
      'lines.0.quantity',
      '"dua"',
    ],
    ['no total', { total: null }, 'value_missing', 'total', null],
    [
      'a day that does not exist',
      { opened_at: '2026-02-30T10:00:00Z' },
      'value_invalid',
      'opened_at',
      '"2026-02-30T10:00:00Z"',
    ],
    ['an unknown status', { status: 'parked' }, 'value_invalid', 'status', '"parked"'],
    ['an unknown outlet', { outlet_id: 'out_9' }, 'outlet_unknown', 'outlet_id', 'out_9'],
    ['an endless number', { total: '1e999' }, 'value_invalid', 'total', '"1e999"'],
  ])('quarantines %s', (_, change, reason, column, value) => {
    const mapped = map({ ...wireReceipt('r1'), ...change });
    expect(mapped).toEqual({ outcome: 'quarantined', reason, column, value });
  });

  it.each([[null], ['text'], [[]], [42], [{}]])('quarantines %j instead of a receipt', (raw) => {
    expect(map(raw).outcome).toBe('quarantined');
  });

  it('never throws, whatever it receives', () => {
    expect(() => fc.assert(fc.property(fc.anything(), (raw) => void map(raw)))).not.toThrow();
  });
});
