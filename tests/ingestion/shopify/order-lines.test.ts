import { describe, expect, it } from 'vitest';
import { mapped, shopifyLine, shopifyOrder } from './order-fixture.ts';

const saleOf = (change: Record<string, unknown>) => mapped(shopifyOrder(change)).sale;

describe('works', () => {
  it('adds several taxes on top of the prices', () => {
    const taxes = [
      { price: '20000.00', rate: 0.1 },
      { price: '2000.00', rate: 0.01 },
    ];
    const sale = saleOf({
      total_tax: '22000.00',
      total_price: '222000.00',
      line_items: [shopifyLine({ tax_lines: taxes })],
    });
    expect(sale).toMatchObject({ gross: 20_000_000, net: 20_000_000, tax: 2_200_000, total: 22_200_000 });
  });

  it('takes an included tax out of price and discount in the same proportion', () => {
    const line = shopifyLine({
      price: '111000.00',
      discount_allocations: [{ amount: '22200.00' }],
      tax_lines: [{ price: '19800.00', rate: 0.11 }],
    });
    const sale = saleOf({
      taxes_included: true,
      total_line_items_price: '222000.00',
      total_discounts: '22200.00',
      total_tax: '19800.00',
      total_price: '199800.00',
      line_items: [line],
    });
    expect(sale).toMatchObject({
      gross: 20_000_000,
      discounts: 2_000_000,
      net: 18_000_000,
      tax: 1_980_000,
      total: 19_980_000,
      rounding: 0,
    });
  });

  it('shares a tax that only the order tells over its lines', () => {
    const sale = saleOf({
      taxes_included: true,
      total_line_items_price: '222000.00',
      total_tax: '22000.00',
      total_price: '222000.00',
      line_items: [shopifyLine({ price: '111000.00' })],
    });
    expect(sale).toMatchObject({ net: 20_000_000, tax: 2_200_000, rounding: 0 });
    expect(sale.lines[0]?.net).toBe(20_000_000);
  });

  it('lets no gift card bear a tax that only the order tells', () => {
    const card = shopifyLine({ id: 34, gift_card: true, quantity: 1, price: '100000.00' });
    const sale = saleOf({
      taxes_included: true,
      total_line_items_price: '322000.00',
      total_tax: '22000.00',
      total_price: '322000.00',
      line_items: [shopifyLine({ price: '111000.00' }), card],
    });
    expect(sale).toMatchObject({ net: 20_000_000, total: 22_200_000, rounding: 0 });
  });

  it('tells the cost of its units where the shop has one', () => {
    const known = shopifyLine({ variant_id: 601 });
    const unknown = shopifyLine({ id: 32, variant_id: 602 });
    const sale = saleOf({ line_items: [known, unknown], total_line_items_price: '400000.00' });
    expect(sale.lines.map(({ cost }) => cost)).toEqual([8_000_000, null]);
  });

  it('gives every line its part of the discounts, of the line and of the order', () => {
    const sale = saleOf({
      total_discounts: '50000.00',
      total_price: '350000.00',
      total_line_items_price: '400000.00',
      line_items: [
        shopifyLine({ discount_allocations: [{ amount: '20000.00' }, { amount: '10000.00' }] }),
        shopifyLine({ id: 32, title: 'Topi', discount_allocations: [{ amount: '20000.00' }] }),
      ],
    });
    expect(sale.lines.map(({ discount }) => discount)).toEqual([3_000_000, 2_000_000]);
    expect(sale).toMatchObject({ discounts: 5_000_000, net: 35_000_000, rounding: 0 });
  });

  it('spreads a discount that only the order tells', () => {
    const sale = saleOf({
      total_discounts: '10000.00',
      total_price: '390000.00',
      total_line_items_price: '400000.00',
      line_items: [shopifyLine({ price: '150000.00' }), shopifyLine({ id: 32, price: '50000.00' })],
    });
    expect(sale.lines.map(({ discount }) => discount)).toEqual([750_000, 250_000]);
  });

  it('keeps a gift at no price as a line, but not among the items', () => {
    const gift = shopifyLine({ id: 35, title: 'Stiker', price: '0.00', quantity: 3 });
    const sale = saleOf({ line_items: [shopifyLine(), gift] });
    expect(sale.items).toBe(2);
    expect(sale.lines[1]).toMatchObject({ quantity: 3, net: 0, isZeroPrice: true });
  });

  it('tells a line at full discount from a gift', () => {
    const line = shopifyLine({ discount_allocations: [{ amount: '200000.00' }] });
    const sale = saleOf({ total_discounts: '200000.00', total_price: '0.00', line_items: [line] });
    expect(sale).toMatchObject({ gross: 20_000_000, net: 0, total: 0, items: 2 });
    expect(sale.lines[0]?.isZeroPrice).toBe(false);
  });
});
