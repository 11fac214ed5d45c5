import { describe, expect, it } from 'vitest';
import type { CleanSale } from '#ingestion/clean-sale.ts';
import { mapPayment } from '#ingestion/connectors/moka/mapper.ts';
import { context, figures, mapSale, mokaLine, mokaRefund } from './moka-payment.ts';

const firstRefund = (change: Record<string, unknown>, ofSale: Record<string, unknown> = {}): CleanSale => {
  const [refund] = mapSale({ ...ofSale, payment_refunds: [mokaRefund(change)] }).refunds;
  if (!refund) throw new Error('expected a refund');
  return refund;
};

describe('a refund of Moka', () => {
  describe('works', () => {
    it('some lines, the refund being a sale of its own kind on its own day', () => {
      const refund = firstRefund({});
      expect(figures(refund)).toEqual({
        gross: -14_000,
        discounts: -1_400,
        net: -12_600,
        tax: -1_323,
        serviceCharge: -630,
        tip: 0,
        rounding: 0,
        total: -14_553,
      });
      expect(refund).toMatchObject({
        externalId: 'r-1',
        originalExternalId: 'p-1',
        kind: 'refund',
        soldAt: { instant: '2026-11-13T09:00:00.000000+07:00' },
        cashier: 'Bagas',
        items: -1,
        lines: [{ product: 'Roti Bakar', quantity: -1, net: -1_260_000 }],
        payments: [{ method: 'Cash', amount: -1_455_300 }],
      });
    });

    it('everything, whatever signs the amounts come with', () => {
      const whole = (sign: 1 | -1): Record<string, unknown> => ({
        total_collected_amount: sign * 52_000,
        subtotal: sign * 45_000,
        total_gratuity_amount: sign * 2_250,
        total_tax_amount: sign * 4_725,
        total_rounding_amount: -25,
        payment_gratuities: [],
        checkouts: [
          mokaLine({ name: 'Es Kopi', quantity: sign * 2, gross: sign * 36_000, discount: sign * 3_600 }),
          mokaLine({ name: 'Roti Bakar', quantity: sign, gross: sign * 14_000, discount: sign * 1_400 }),
        ],
      });
      const [signed, unsigned] = [firstRefund(whole(-1)), firstRefund(whole(1))];
      expect(unsigned).toEqual(signed);
      expect(figures(signed)).toMatchObject({ net: -45_000, rounding: -25, total: -52_000 });
      const { sale } = mapSale();
      expect(signed.net + sale.net).toBe(0);
      expect(signed.total + sale.total).toBe(0);
    });

    it('a sum of money without lines, of everything in proportion', () => {
      const refund = firstRefund({
        refund_amount: 26_000,
        total_collected_amount: null,
        subtotal: null,
        total_net_sales: null,
        total_gratuity_amount: null,
        total_tax_amount: null,
        checkouts: [],
      });
      expect(figures(refund)).toMatchObject({
        net: -22_500,
        tax: -2_362.5,
        serviceCharge: -1_125,
        total: -26_000,
      });
      expect(refund.lines).toEqual([]);
    });

    it('a sum of money in a row of its own, all of it goods where it says no more', () => {
      const row = { id: 'r-9', parent_payment_id: 'p-1', outlet_id: 71, refund_amount: 26_000 };
      const mapped = mapPayment({ ...row, created_at: '2026-11-13T09:00:00+07:00' }, 3, context);
      expect(mapped).toMatchObject({
        outcome: 'sale',
        sale: { kind: 'refund', originalExternalId: 'p-1', net: -2_600_000, total: -2_600_000, lines: [] },
      });
    });

    it('the same whether the refund stands inside its payment or in a row of its own', () => {
      const { uuid, parent_payment_uuid, ...row } = mokaRefund();
      const mapped = mapPayment({ ...row, id: uuid, parent_payment_id: parent_payment_uuid }, 3, context);
      const inside = firstRefund({});
      expect(mapped).toMatchObject({
        outcome: 'sale',
        sale: { ...inside, salesChannel: 'Dine In', customer: null },
      });
    });
  });
});
