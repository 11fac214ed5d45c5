import { describe, expect, it } from 'vitest';
import { mapped, shopifyLine, shopifyOrder } from './order-fixture.ts';

const saleOf = (change: Record<string, unknown>) => mapped(shopifyOrder(change)).sale;

describe('works', () => {
  it('counts in the money of the shop where the customer paid in another', () => {
    const inBoth = (idr: string, usd: string) => ({
      shop_money: { amount: idr, currency_code: 'IDR' },
      presentment_money: { amount: usd, currency_code: 'USD' },
    });
    const sale = saleOf({
      presentment_currency: 'USD',
      total_price: '12.50',
      total_price_set: inBoth('200000.00', '12.50'),
      line_items: [shopifyLine({ price: '6.25', price_set: inBoth('100000.00', '6.25') })],
      payment_gateway_names: ['shopify_payments', 'gift_card'],
      transactions: [
        { kind: 'sale', status: 'success', gateway: 'shopify_payments', amount: '10.00', currency: 'USD' },
        { kind: 'sale', status: 'success', gateway: 'gift_card', amount: '2.50', currency: 'USD' },
      ],
    });
    expect(sale).toMatchObject({ net: 20_000_000, total: 20_000_000, rounding: 0 });
    expect(sale.payments).toEqual([
      { method: 'Shopify payments', amount: 16_000_000 },
      { method: 'Gift card', amount: 4_000_000 },
    ]);
  });

  it('adds payments up by gateway, less the change, without those that failed', () => {
    const paid = (kind: string, gateway: string, amount: string, status = 'success') => ({
      kind,
      gateway,
      amount,
      status,
    });
    const sale = saleOf({
      payment_gateway_names: ['cash', 'shopify_payments'],
      transactions: [
        paid('authorization', 'shopify_payments', '120000.00'),
        paid('capture', 'shopify_payments', '120000.00'),
        paid('sale', 'shopify_payments', '80000.00', 'failure'),
        paid('sale', 'cash', '100000.00'),
        paid('change', 'cash', '20000.00'),
      ],
    });
    expect(sale.payments).toEqual([
      { method: 'Shopify payments', amount: 12_000_000 },
      { method: 'Cash', amount: 8_000_000 },
    ]);
  });

  it('tells several gateways without their transactions as one', () => {
    expect(saleOf({ payment_gateway_names: ['cash', 'gift_card'] }).payments).toEqual([
      { method: 'Cash + Gift card', amount: 20_000_000 },
    ]);
  });

  it('takes what is still owed off the only payment', () => {
    const change = { financial_status: 'partially_paid', total_outstanding: '50000.00' };
    expect(saleOf(change).payments).toEqual([{ method: 'Bank Deposit', amount: 15_000_000 }]);
  });
});
