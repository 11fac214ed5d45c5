import { describe, expect, it } from 'vitest';
import { mapped, moneyBack, refundOf, shopifyLine, shopifyOrder, shopifyRefund } from './order-fixture.ts';

const orderWith = (refund: Record<string, unknown>, change: Record<string, unknown> = {}) =>
  shopifyOrder({ financial_status: 'partially_refunded', refunds: [shopifyRefund(refund)], ...change });
const discrepancy = (amount: string) => ({ kind: 'refund_discrepancy', amount, tax_amount: '0.00' });

describe('works', () => {
  it('makes a refund a sale of its own, on its own day, tied to its order', () => {
    const { sale, refunds } = mapped(orderWith({}));
    expect(sale).toMatchObject({ net: 20_000_000, status: 'completed' });
    expect(refunds).toMatchObject([
      {
        externalId: '4401-refund-71',
        originalExternalId: '4401',
        kind: 'refund',
        status: 'completed',
        outlet: 'Toko Senja',
        soldAt: { instant: '2026-11-11T10:00:00+07:00' },
        receiptNumber: '#1001',
        gross: -10_000_000,
        discounts: 0,
        net: -10_000_000,
        total: -10_000_000,
        items: -1,
        lines: [{ product: 'Kaus Polos', quantity: -1, net: -10_000_000 }],
        payments: [{ method: 'Bank Deposit', amount: -10_000_000 }],
      },
    ]);
  });

  it('gives a returned line back with its share of discount and tax', () => {
    const line = shopifyLine({
      discount_allocations: [{ amount: '20000.00' }],
      tax_lines: [{ price: '19800.00', rate: 0.11 }],
    });
    const refund = refundOf(
      orderWith(
        {
          refund_line_items: [{ line_item_id: 31, quantity: 1, subtotal: '90000.00', total_tax: '9900.00' }],
          transactions: [moneyBack('99900.00')],
        },
        { line_items: [line], total_discounts: '20000.00', total_tax: '19800.00', total_price: '199800.00' },
      ),
    );
    expect(refund).toMatchObject({
      gross: -10_000_000,
      discounts: -1_000_000,
      net: -9_000_000,
      tax: -990_000,
      total: -9_990_000,
    });
  });

  it('takes an included tax out of what is given back', () => {
    const line = shopifyLine({ price: '111000.00', tax_lines: [{ price: '22000.00', rate: 0.11 }] });
    const refund = refundOf(
      orderWith(
        {
          refund_line_items: [{ line_item_id: 31, quantity: 1, subtotal: 111_000, total_tax: 11_000 }],
          transactions: [moneyBack('111000.00')],
        },
        { taxes_included: true, line_items: [line], total_tax: '22000.00', total_price: '222000.00' },
      ),
    );
    expect(refund).toMatchObject({ net: -10_000_000, tax: -1_100_000, total: -11_100_000 });
  });

  it('works a line out from its order where an old refund does not tell its worth', () => {
    const refund = refundOf(orderWith({ refund_line_items: [{ line_item_id: 31, quantity: 1 }] }));
    expect(refund).toMatchObject({ net: -10_000_000, total: -10_000_000 });
  });

  it.each([
    ['a restocking fee was kept', '80000.00', '20000.00', -8_000_000],
    ['more was given than the goods cost', '110000.00', '-10000.00', -11_000_000],
  ])('counts the money that moved when %s', (_what, money, difference, net) => {
    const refund = refundOf(
      orderWith({ transactions: [moneyBack(money)], order_adjustments: [discrepancy(difference)] }),
    );
    expect(refund).toMatchObject({ net, total: net, items: -1 });
    expect(refund.lines[0]).toMatchObject({ quantity: -1, net });
  });

  it('counts money given back without goods, on no product', () => {
    const refund = refundOf(
      orderWith({
        refund_line_items: [],
        transactions: [moneyBack('15000.00')],
        order_adjustments: [discrepancy('-15000.00')],
      }),
    );
    expect(refund).toMatchObject({ net: -1_500_000, total: -1_500_000, lines: [], gross: null });
  });

  it.each([
    [
      'as a line of its own',
      { refund_shipping_lines: [{ subtotal_amount_set: { shop_money: { amount: '10000.00' } } }] },
    ],
    [
      'as an adjustment',
      { order_adjustments: [{ kind: 'shipping_refund', amount: '-10000.00', tax_amount: '-1100.00' }] },
    ],
    [
      'as both',
      {
        refund_shipping_lines: [{ subtotal_amount_set: { shop_money: { amount: '10000.00' } } }],
        order_adjustments: [{ kind: 'shipping_refund', amount: '-10000.00', tax_amount: '-1100.00' }],
      },
    ],
  ])('gives shipping back once when it is written %s', (_how, change) => {
    const shipping = [{ price: '10000.00', tax_lines: [{ price: '1100.00', rate: 0.11 }] }];
    const refund = refundOf(
      orderWith(
        { refund_line_items: [], transactions: [moneyBack('11100.00')], ...change },
        { shipping_lines: shipping, total_tax: '1100.00', total_price: '211100.00' },
      ),
    );
    expect(refund).toMatchObject({ net: 0, serviceCharge: -1_000_000, tax: -110_000, total: -1_110_000 });
  });

  it('takes money on its way for given, not for a difference', () => {
    const refund = refundOf(
      orderWith({
        transactions: [moneyBack('100000.00', { status: 'pending' })],
        order_adjustments: [discrepancy('100000.00')],
      }),
    );
    expect(refund).toMatchObject({ status: 'completed', net: -10_000_000, total: -10_000_000 });
  });

  it('ignores attempts that failed, and voids a refund that never came about', () => {
    const failed = moneyBack('100000.00', { status: 'failure' });
    expect(refundOf(orderWith({ transactions: [failed] })).status).toBe('void');
    const again = refundOf(orderWith({ transactions: [failed, moneyBack('100000.00')] }));
    expect(again).toMatchObject({ status: 'completed', total: -10_000_000 });
    expect(again.payments).toHaveLength(1);
  });

  it('counts a refund in the money of the shop where it was paid in another', () => {
    const foreign = [
      moneyBack('6.25', { currency: 'USD' }),
      moneyBack('6.25', { currency: 'USD', gateway: 'gift_card' }),
    ];
    const refund = refundOf(orderWith({ transactions: foreign }, { presentment_currency: 'USD' }));
    expect(refund).toMatchObject({ net: -10_000_000, total: -10_000_000 });
    expect(refund.payments.map(({ amount }) => amount)).toEqual([-5_000_000, -5_000_000]);
  });

  it('takes a line out of an unpaid order without any money', () => {
    const order = orderWith({ transactions: [] }, { financial_status: 'pending' });
    const { sale } = mapped(order);
    expect(sale.net + refundOf(order).net).toBe(10_000_000);
  });

  it('keeps a cancelled order that was paid as a sale and its refund', () => {
    const refund = {
      refund_line_items: [{ line_item_id: 31, quantity: 2, subtotal: 200_000, total_tax: 0 }],
      transactions: [moneyBack('200000.00')],
    };
    const change = { cancelled_at: '2026-11-11T10:00:00+07:00', financial_status: 'refunded' };
    const { sale, refunds } = mapped(orderWith(refund, change));
    expect(sale).toMatchObject({ status: 'completed', net: 20_000_000 });
    expect(refunds).toMatchObject([{ status: 'completed', net: -20_000_000 }]);
  });

  it('takes back all goods of an order that was paid in part, whatever money went back', () => {
    const refund = {
      refund_line_items: [{ line_item_id: 31, quantity: 2, subtotal: 200_000, total_tax: 0 }],
      transactions: [moneyBack('40000.00')],
    };
    const { sale, refunds } = mapped(orderWith(refund, { financial_status: 'refunded' }));
    expect([sale, ...refunds].reduce((total, { net }) => total + net, 0)).toBe(0);
  });

  it('takes only refunds among the transactions for money given back', () => {
    const voided = moneyBack('100000.00', { kind: 'void' });
    expect(refundOf(orderWith({ transactions: [voided, moneyBack('100000.00')] })).payments).toEqual([
      { method: 'Bank Deposit', amount: -10_000_000 },
    ]);
  });

  it('gives the cost of returned goods back', () => {
    const order = orderWith({}, { line_items: [shopifyLine({ variant_id: 601 })] });
    expect(refundOf(order).lines[0]?.cost).toBe(-4_000_000);
  });

  it('voids what was taken out of an order together with the order', () => {
    const change = { cancelled_at: '2026-11-11T10:00:00+07:00', financial_status: 'voided' };
    const { sale, refunds } = mapped(orderWith({ transactions: [] }, change));
    expect([sale, ...refunds].map(({ status }) => status)).toEqual(['void', 'void']);
  });

  it('gives a gift card back as a debt settled, not as a sale undone', () => {
    const card = shopifyLine({ id: 34, gift_card: true, quantity: 1, price: '50000.00' });
    const refund = {
      refund_line_items: [
        { line_item_id: 31, quantity: 1, subtotal: 100_000, total_tax: 0 },
        { line_item_id: 34, quantity: 1, subtotal: 50_000, total_tax: 0 },
      ],
      transactions: [moneyBack('150000.00')],
    };
    const lines = {
      line_items: [shopifyLine(), card],
      total_line_items_price: '250000.00',
      total_price: '250000.00',
    };
    const whole = { net: -10_000_000, total: -10_000_000, items: -1 };
    expect(refundOf(orderWith(refund, lines))).toMatchObject(whole);
    const fee = { transactions: [moneyBack('140000.00')], order_adjustments: [discrepancy('10000.00')] };
    expect(refundOf(orderWith({ ...refund, ...fee }, lines))).toMatchObject({ net: -9_000_000 });
  });

  it('keeps what cash was rounded by apart when it goes back', () => {
    const refund = refundOf(
      orderWith({ transactions: [moneyBack('100000.00', { amount_rounding: '-25.00' })] }),
    );
    expect(refund).toMatchObject({ net: -10_000_000, rounding: 2_500, total: -9_997_500 });
  });

  it('leaves out a refund that gives nothing back', () => {
    expect(mapped(orderWith({ refund_line_items: [], transactions: [] })).refunds).toEqual([]);
  });
});

describe('fails well', () => {
  it('reads a returned line that its order does not have any more', () => {
    const gone = {
      line_item_id: 99,
      quantity: 1,
      subtotal: 30_000,
      line_item: shopifyLine({ id: 99, title: 'Topi', quantity: 1, price: '30000.00' }),
    };
    const refund = refundOf(orderWith({ refund_line_items: [gone], transactions: [moneyBack('30000.00')] }));
    expect(refund.lines).toMatchObject([{ product: 'Topi', net: -3_000_000 }]);
  });
});
