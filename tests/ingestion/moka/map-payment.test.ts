import { describe, expect, it } from 'vitest';
import { mapPayment } from '#ingestion/connectors/moka/mapper.ts';
import { context, figures, map, mapSale, mokaLine, mokaPayment, mokaRefund } from './moka-payment.ts';

describe('a payment of Moka', () => {
  describe('works', () => {
    it('becomes a sale with its lines', () => {
      const { sale, refunds } = mapSale();
      expect(figures(sale)).toEqual({
        gross: 50_000,
        discounts: 5_000,
        net: 45_000,
        tax: 4_725,
        serviceCharge: 2_250,
        tip: 0,
        rounding: 25,
        total: 52_000,
      });
      expect(sale).toMatchObject({
        externalId: 'p-1',
        originalExternalId: 'p-1',
        kind: 'sale',
        status: 'completed',
        outlet: 'Braga',
        soldAt: { instant: '2026-11-12T10:15:30.250000+07:00' },
        receiptNumber: 'K7A001',
        salesChannel: 'Dine In',
        cashier: 'Rina',
        items: 3,
        payments: [{ method: 'Cash', amount: 5_200_000 }],
        positions: [3],
        lines: [
          { product: 'Es Kopi', category: 'Minuman', variant: null, quantity: 2, net: 3_240_000, cost: null },
          { product: 'Roti Bakar', category: 'Makanan', quantity: 1, gross: 1_400_000, discount: 140_000 },
        ],
      });
      expect(refunds).toEqual([]);
    });

    it('takes a bill that cost nothing, amounts as text, old numbers as ids, and goods without a name', () => {
      const { sale } = mapSale({
        id: 213_522,
        parent_payment_id: null,
        subtotal: '0',
        discounts: '15000.00',
        gratuities: 0,
        taxes: 0,
        total_rounding_amount: null,
        total_collected: '0.0',
        payment_gratuities: null,
        checkouts: [
          mokaLine({ name: '', quantity: 1, gross: 15_000, discount: 15_000, custom_amount: 15_000 }),
        ],
      });
      expect(sale).toMatchObject({
        externalId: '213522',
        kind: 'sale',
        total: 0,
        discounts: 1_500_000,
        payments: [],
        lines: [{ product: 'Custom Amount', net: 0, isZeroPrice: false }],
      });
    });

    it('reads the method of an "Other" payment from its note, and no other note', () => {
      const paidBy = (change: Record<string, unknown>): string | undefined =>
        mapSale(change).sale.payments[0]?.method;
      const other = { payment_type: 'other', payment_type_label: 'Other' };
      expect(paidBy({ ...other, payment_note: 'GoPay' })).toBe('GoPay');
      expect(paidBy({ ...other, payment_note: 'Ibu Tuti 0812-000-111' })).toBe('Other');
      expect(paidBy({ payment_type_label: null, payment_type: 'credit_card' })).toBe('Credit card');
      expect(paidBy({ payment_note: 'transfer besok' })).toBe('Cash');
    });

    it('leaves lines out that were taken off the bill', () => {
      const gone = mokaLine({ name: 'Salah Input', quantity: 1, gross: 99_000, is_deleted: true });
      const { sale } = mapSale({ checkouts: [...(mokaPayment()['checkouts'] as object[]), gone] });
      expect(sale.lines.map(({ product }) => product)).toEqual(['Es Kopi', 'Roti Bakar']);
    });
  });

  describe('counts no more', () => {
    it('when it was deleted, nor do its refunds', () => {
      const { sale, refunds } = mapSale({ is_deleted: true, payment_refunds: [mokaRefund()] });
      expect([sale.status, ...refunds.map(({ status }) => status)]).toEqual(['deleted', 'deleted']);
    });
    it('when it was deleted and nothing else of it can be read', () => {
      const bare = { id: 'p-1', is_deleted: true, created_at: null, checkouts: 'gone' };
      expect(mapPayment(bare, 0, context)).toMatchObject({ outcome: 'deleted', externalId: 'p-1' });
    });
    it('when it was voided, with or without its amounts', () => {
      expect(mapSale({ status: 'Void' }).sale.status).toBe('void');
      expect(map({ status: 'Void', total_collected: 0 })).toMatchObject({ outcome: 'deleted' });
    });
    it('while its invoice is not paid', () => {
      expect(map({ invoice_status: 'unpaid', total_collected: 0 })).toEqual({
        outcome: 'quarantined',
        reason: 'not_paid',
        column: 'invoice_status',
        value: 'unpaid',
      });
      expect(mapSale({ invoice_status: 'paid' }).sale.status).toBe('completed');
    });
  });

  describe('fails well', () => {
    it.each([
      [
        'its parts do not come to its total',
        { total_collected: 61_000 },
        'amounts_disagree',
        'total_collected',
      ],
      ['it has no total', { total_collected: null }, 'value_missing', 'total_collected'],
      ['its outlet is unknown', { outlet_id: 99 }, 'outlet_unknown', 'outlet_id'],
      ['its time is no time', { created_at: '12 Nov 2026' }, 'value_invalid', 'created_at'],
      ['its time has no zone', { created_at: '2026-11-12T10:15:30' }, 'value_invalid', 'created_at'],
      ['its amount is beyond counting', { total_collected: 1e15 }, 'value_invalid', 'total_collected'],
      ['its amount is no number', { taxes: 'Rp 4.725' }, 'value_invalid', 'taxes'],
      ['its status is a new word', { status: 'Pending' }, 'value_invalid', 'status'],
      ['it has no id', { id: null }, 'value_missing', 'id'],
      [
        'a line has no quantity',
        { checkouts: [{ item_name: 'A' }] },
        'value_missing',
        'checkouts.0.quantity',
      ],
      [
        'a refund does not add up',
        { payment_refunds: [mokaRefund({ total_collected_amount: -1 })] },
        'amounts_disagree',
        'payment_refunds.0.total_collected',
      ],
      [
        'a refund has no time',
        { payment_refunds: [mokaRefund({ created_at: null })] },
        'value_missing',
        'payment_refunds.0.created_at',
      ],
    ])('waits, naming the field, when %s', (_, change, reason, column) => {
      expect(map(change)).toMatchObject({ outcome: 'quarantined', reason, column });
    });
    it.each([null, 7, 'half', [], {}])('takes nothing for a payment that is none: %j', (raw) => {
      expect(mapPayment(raw, 0, context)).toMatchObject({ outcome: 'quarantined' });
    });
  });
});
