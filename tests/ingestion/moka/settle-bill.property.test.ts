import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figures, mapSale, mokaLine } from './moka-payment.ts';

/** A bill as it truly is, in whole rupiah, and how the shop has Moka write its prices. */
const Bill = fc.record({
  lines: fc.array(
    fc.record({
      net: fc.integer({ min: 5_000, max: 900_000 }),
      discount: fc.integer({ min: 0, max: 40_000 }),
      isTaxed: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  taxPercent: fc.constantFrom(0, 10, 11),
  servicePercent: fc.constantFrom(0, 5, 7.5),
  tip: fc.constantFrom(0, 0, 3_000, 20_000),
  isTaxInside: fc.boolean(),
  isServiceInside: fc.boolean(),
  isFlagRight: fc.boolean(),
  isRounded: fc.boolean(),
  isRoundingTold: fc.boolean(),
});
type Bill = typeof Bill extends fc.Arbitrary<infer Value> ? Value : never;

/** The payment that Moka would list, and what AIRA should make of it. */
function write(bill: Bill): { payment: Record<string, unknown>; truth: Record<string, number> } {
  const { lines, taxPercent, servicePercent, tip, isTaxInside, isServiceInside } = bill;
  const parts = lines.map((line) => ({
    ...line,
    service: Math.round((line.net * servicePercent) / 100),
    tax: line.isTaxed ? Math.round((line.net * taxPercent) / 100) : 0,
  }));
  const sum = (of: (part: (typeof parts)[number]) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  const [net, discounts, tax, service] = [
    sum((part) => part.net),
    sum((part) => part.discount),
    sum((part) => part.tax),
    sum((part) => part.service),
  ];
  // A tip is a gratuity: inside the prices it is there with the service charge, on the first line.
  const exact = net + tax + service + tip;
  const total = bill.isRounded ? Math.round(exact / 100) * 100 : exact;
  const listed = parts.map((part, index) => {
    const gratuity = part.service + (index === 0 ? tip : 0);
    const inside = (isTaxInside ? part.tax : 0) + (isServiceInside ? gratuity : 0);
    return { ...part, gratuity, listed: part.net + inside };
  });
  const gratuities = [
    { name: 'Service Charge', total: service },
    { name: 'Tip', total: tip },
  ];
  return {
    payment: {
      include_gratuity_tax: isTaxInside === bill.isFlagRight,
      discounts,
      subtotal: listed.reduce((all, line) => all + line.listed, 0),
      taxes: tax,
      gratuities: service + tip,
      payment_gratuities: gratuities.filter((gratuity) => gratuity.total > 0),
      total_rounding_amount: bill.isRoundingTold && total !== exact ? total - exact : null,
      total_collected: total,
      checkouts: listed.map((line, index) =>
        mokaLine({
          name: `Menu ${index}`,
          quantity: 1,
          gross: line.listed + line.discount,
          discount: line.discount,
          tax_amount: line.tax,
          gratuity_amount: line.gratuity,
        }),
      ),
    },
    truth: {
      gross: net + discounts,
      discounts,
      net,
      tax,
      serviceCharge: service,
      tip,
      rounding: total - exact,
      total,
    },
  };
}

describe('any bill of Moka', () => {
  it('is read as it truly is, however its prices are written and whatever its flag says', () => {
    fc.assert(
      fc.property(Bill, (bill) => {
        const { payment, truth } = write(bill);
        const { sale } = mapSale(payment);
        expect(figures(sale)).toEqual(truth);
        expect(sale.lines.map(({ net }) => (net ?? 0) / 100)).toEqual(bill.lines.map(({ net }) => net));
      }),
      { numRuns: 2_000 },
    );
  });
});
