import { describe, expect, it } from 'vitest';
import { figures, map, mapSale, mokaLine } from './moka-payment.ts';

describe('a bill of Moka', () => {
  describe('works', () => {
    it('takes tax and service out of prices that hold them, wherever the flag and the sums agree', () => {
      const { sale } = mapSale({
        include_gratuity_tax: true,
        discounts: 0,
        subtotal: 115_500,
        gratuities: 5_000,
        taxes: 10_500,
        total_rounding_amount: null,
        total_collected: 115_500,
        payment_gratuities: [{ name: 'Service', total: 5_000 }],
        checkouts: [
          mokaLine({ name: 'A', quantity: 1, gross: 69_300, tax_amount: 6_300, gratuity_amount: 3_000 }),
          mokaLine({ name: 'B', quantity: 1, gross: 46_200, tax_amount: 4_200, gratuity_amount: 2_000 }),
        ],
      });
      expect(figures(sale)).toMatchObject({ net: 100_000, tax: 10_500, serviceCharge: 5_000, rounding: 0 });
      expect(sale.lines.map(({ net }) => (net ?? 0) / 100)).toEqual([60_000, 40_000]);
    });

    it('takes out the tax alone where service is on top', () => {
      const { sale } = mapSale({ total_rounding_amount: null, total_collected: 47_250 });
      expect(figures(sale)).toMatchObject({ net: 40_275, tax: 4_725, serviceCharge: 2_250, rounding: 0 });
    });

    it('believes the sums and not the flag', () => {
      expect(figures(mapSale({ include_gratuity_tax: true }).sale)).toEqual(figures(mapSale().sale));
    });

    it('shares the tax of a line that is not taxed among those that are', () => {
      const { sale } = mapSale({
        include_gratuity_tax: true,
        discounts: 0,
        subtotal: 31_000,
        gratuities: 0,
        taxes: 1_000,
        total_rounding_amount: null,
        total_collected: 31_000,
        payment_gratuities: [],
        checkouts: [
          mokaLine({ name: 'Kopi', quantity: 1, gross: 11_000, tax_amount: 1_000 }),
          mokaLine({ name: 'Tumbler', quantity: 1, gross: 20_000 }),
        ],
      });
      expect(sale.lines.map(({ net }) => (net ?? 0) / 100)).toEqual([10_000, 20_000]);
    });

    it('keeps tips apart from the service charge', () => {
      const { sale } = mapSale({
        gratuities: 7_250,
        total_collected: 57_000,
        payment_gratuities: [
          { name: 'Service', total: 2_250 },
          { name: 'Tip Koki', total: 5_000 },
        ],
      });
      expect(figures(sale)).toMatchObject({ tip: 5_000, serviceCharge: 2_250, total: 57_000 });
    });

    it('takes redeemed points off where the total shows that they were', () => {
      const { sale } = mapSale({ total_redeem_amount: 10_000, total_collected: 42_000 });
      expect(figures(sale)).toMatchObject({ net: 35_000, discounts: 15_000, total: 42_000, rounding: 25 });
      expect(figures(mapSale({ total_redeem_amount: 10_000 }).sale)).toMatchObject({ net: 45_000 });
    });

    it('adds fractions of a rupiah up to the sen', () => {
      const { sale } = mapSale({
        discounts: 1_959.375,
        subtotal: 9_040.625,
        gratuities: 452.031,
        taxes: 949.266,
        total_rounding_amount: -41.922,
        total_collected: 10_400,
        payment_gratuities: [],
        checkouts: [mokaLine({ name: 'Kiwi', quantity: 1, gross: 11_000, discount: 1_959.375 })],
      });
      const { net, tax, serviceCharge, tip, rounding, total } = figures(sale);
      expect(total).toBe(10_400);
      expect(
        Math.round(((net ?? 0) + (tax ?? 0) + (serviceCharge ?? 0) + (tip ?? 0) + (rounding ?? 0)) * 100),
      ).toBe(1_040_000);
    });

    it('takes less than a hundred rupiah for a rounding that was not told, and no more', () => {
      expect(figures(mapSale({ total_rounding_amount: null }).sale)).toMatchObject({
        net: 45_000,
        rounding: 25,
      });
      expect(map({ total_rounding_amount: null, total_collected: 52_100 })).toMatchObject({
        reason: 'amounts_disagree',
      });
    });
  });
});
