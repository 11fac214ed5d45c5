import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mapOrder } from '#ingestion/connectors/shopify/mapper.ts';
import { CONTEXT, mapped, shopifyLine, shopifyOrder } from './order-fixture.ts';
import { makeSeededOrders } from './seeded-orders.ts';

const saleOf = (change: Record<string, unknown>, context = CONTEXT) =>
  mapped(shopifyOrder(change), context).sale;

describe('works', () => {
  it('reads an order with its names, in minor units, on the day that it was processed', () => {
    expect(mapped(shopifyOrder())).toMatchObject({
      sale: {
        externalId: '4401',
        originalExternalId: '4401',
        kind: 'sale',
        status: 'completed',
        outlet: 'Toko Senja',
        soldAt: { instant: '2026-11-10T09:14:00+07:00' },
        receiptNumber: '#1001',
        salesChannel: 'Online Store',
        cashier: null,
        customer: '88',
        gross: 20_000_000,
        discounts: 0,
        net: 20_000_000,
        tax: 0,
        total: 20_000_000,
        rounding: 0,
        items: 2,
        lines: [{ product: 'Kaus Polos', category: 'Kaus', variant: 'Hitam / L', quantity: 2, cost: null }],
        payments: [{ method: 'Bank Deposit', amount: 20_000_000 }],
        positions: [7],
      },
      refunds: [],
    });
  });

  it('places an order of the till at its location, with who rang it up', () => {
    const sale = saleOf({ source_name: 'pos', location_id: 71, user_id: 9, payment_gateway_names: ['cash'] });
    expect(sale).toMatchObject({ outlet: 'Kemang', cashier: 'Ayu Lestari', salesChannel: 'Point of Sale' });
    expect(sale.payments).toEqual([{ method: 'Cash', amount: 20_000_000 }]);
  });

  it('keeps the sales of a location that was deleted under its number', () => {
    expect(saleOf({ location_id: 99 }).outlet).toBe('Lokasi 99');
  });

  it('takes no variant from a product that has only one, and no product from a custom line', () => {
    const line = shopifyLine({ variant_title: 'Default Title', product_id: null, title: 'Bungkus kado' });
    expect(saleOf({ line_items: [line] }).lines).toMatchObject([
      { product: 'Bungkus kado', variant: null, category: null },
    ]);
  });

  it('keeps shipping, fees, duties and tips out of omzet and in the total', () => {
    const sale = saleOf({
      total_tax: '1100.00',
      total_tip_received: '5000.00',
      original_total_duties_set: { shop_money: { amount: '7000.00', currency_code: 'IDR' } },
      original_total_additional_fees_set: { shop_money: { amount: '2000.00', currency_code: 'IDR' } },
      total_discounts: '5000.00',
      total_price: '225100.00',
      shipping_lines: [
        {
          price: '15000.00',
          discount_allocations: [{ amount: '5000.00' }],
          tax_lines: [{ price: '1100.00', rate: 0.11 }],
        },
      ],
    });
    expect(sale).toMatchObject({
      net: 20_000_000,
      discounts: 0,
      serviceCharge: 1_200_000,
      tax: 810_000,
      tip: 500_000,
      rounding: 0,
      total: 22_510_000,
    });
  });

  it('counts a tip once that is written as a line as well', () => {
    const sale = saleOf({
      total_tip_received: '10000.00',
      total_price: '210000.00',
      line_items: [
        shopifyLine(),
        shopifyLine({ id: 33, title: 'Tip', product_id: null, quantity: 1, price: '10000.00' }),
      ],
    });
    expect(sale).toMatchObject({ net: 20_000_000, tip: 1_000_000, total: 21_000_000, rounding: 0, items: 2 });
    expect(sale.lines).toHaveLength(1);
  });

  it('takes a gift card for a debt when it is sold and for money when it pays', () => {
    const card = shopifyLine({
      id: 34,
      title: 'Kartu hadiah',
      gift_card: true,
      quantity: 1,
      price: '50000.00',
    });
    const sold = saleOf({
      total_line_items_price: '250000.00',
      total_price: '250000.00',
      line_items: [shopifyLine(), card],
    });
    expect(sold).toMatchObject({ net: 20_000_000, total: 20_000_000, rounding: 0, items: 2 });
    expect(saleOf({ payment_gateway_names: ['gift_card'] }).payments).toEqual([
      { method: 'Gift card', amount: 20_000_000 },
    ]);
  });

  it('keeps what cash was rounded by apart', () => {
    const rounding = { shop_money: { amount: '-25.00', currency_code: 'IDR' } };
    const sale = saleOf({
      total_price: '200025.00',
      total_tax: '25.00',
      total_cash_rounding_payment_adjustment_set: rounding,
    });
    expect(sale).toMatchObject({ net: 20_000_000, tax: 2_500, rounding: -2_500, total: 20_000_000 });
  });

  it('lets the lines make the bill where an edit added one', () => {
    const sale = saleOf({ line_items: [shopifyLine(), shopifyLine({ id: 36, quantity: 1 })] });
    expect(sale).toMatchObject({ net: 30_000_000, total: 30_000_000, rounding: 0 });
  });

  it.each([
    ['paid', {}, 'completed', 1],
    ['pending', {}, 'completed', 0],
    ['authorized', {}, 'completed', 0],
    ['voided', {}, 'void', 0],
    ['expired', {}, 'void', 0],
    ['pending', { cancelled_at: '2026-11-12T09:00:00+07:00' }, 'void', 0],
    ['paid', { cancelled_at: '2026-11-12T09:00:00+07:00' }, 'void', 1],
  ])('takes an order that is %s %o for %s', (financial, change, status, payments) => {
    const sale = saleOf({ financial_status: financial, ...change });
    expect(sale).toMatchObject({ status, total: 20_000_000 });
    expect(sale.payments).toHaveLength(payments);
  });

  it('lets unpaid orders wait where the owner wants that', () => {
    const context = { ...CONTEXT, unpaid: 'wait' } as const;
    expect(saleOf({ financial_status: 'pending' }, context).status).toBe('void');
    expect(saleOf({}, context).status).toBe('completed');
  });

  it('maps every kind of order to what it was made up from', () => {
    const orders = makeSeededOrders('kinds', 1500);
    const truths = orders.flatMap((order) => order.truths);
    const found = orders.flatMap(({ body }) => {
      const outcome = mapOrder(body, 0, CONTEXT);
      return outcome.outcome === 'sale' ? [outcome.sale, ...(outcome.refunds ?? [])] : [];
    });
    expect(found).toHaveLength(truths.length);
    for (const [index, truth] of truths.entries()) {
      const { id, items, ...amounts } = truth;
      expect({ ...found[index], items: found[index]?.items ?? 0 }).toMatchObject({
        externalId: id,
        items,
        ...amounts,
      });
    }
  });

  it('makes the lines of every sale and refund add up to it', () => {
    const orders = makeSeededOrders('lines', 800);
    for (const { body } of orders) {
      const outcome = mapOrder(body, 0, CONTEXT);
      if (outcome.outcome !== 'sale') continue;
      for (const sale of [outcome.sale, ...(outcome.refunds ?? [])]) {
        if (sale.lines.length === 0) continue;
        expect(sale.lines.reduce((total, { net }) => total + (net ?? 0), 0)).toBe(sale.net);
        expect((sale.gross ?? 0) - (sale.discounts ?? 0)).toBe(sale.net);
      }
    }
  });

  const SAMPLE = new URL('../../../../shared/data/vendor_api/shopify/', import.meta.url);
  it.skipIf(!existsSync(SAMPLE)).each(['order.json', 'orders.json'])(
    'reads %s as Shopify documents it (needs ../shared)',
    (file) => {
      const body = JSON.parse(readFileSync(new URL(file, SAMPLE), 'utf8')) as Record<string, unknown>;
      const orders = [body['order'] ?? body['orders']].flat() as { line_items?: unknown[] }[];
      expect(orders.length).toBeGreaterThan(0);
      for (const order of orders) {
        const { sale } = mapped(order, { ...CONTEXT, currency: 'USD' });
        const { net, tax, serviceCharge, tip, total } = sale;
        expect(sale.lines).toHaveLength(order.line_items?.length ?? 0);
        expect(total).toBe(net + (tax ?? 0) + (serviceCharge ?? 0) + (tip ?? 0));
      }
    },
  );
});

describe('fails well', () => {
  it.each([
    ['for a trial', { test: true }, 'test_row', 'test'],
    [
      'of gift cards alone',
      { line_items: [shopifyLine({ gift_card: true })] },
      'not_a_sale',
      'line_items.gift_card',
    ],
    ['in another currency', { currency: 'USD' }, 'value_invalid', 'currency'],
    ['without a date', { created_at: null }, 'value_missing', 'created_at'],
    [
      'with a price that is a word',
      { line_items: [shopifyLine({ price: 'gratis' })] },
      'value_invalid',
      'line_items.0.price',
    ],
    ['beyond what can be counted', { total_price: '99999999999999999.00' }, 'amount_too_large', null],
    ['without a total', { total_price: undefined }, 'value_missing', 'total_price'],
  ])('quarantines an order %s', (_what, change, reason, column) => {
    const outcome = mapOrder(shopifyOrder(change), 7, CONTEXT);
    expect(outcome).toMatchObject({ outcome: 'quarantined', reason, column });
  });
});
