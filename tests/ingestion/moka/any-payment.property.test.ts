import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CleanSale } from '#ingestion/clean-sale.ts';
import { mapPayment } from '#ingestion/connectors/moka/mapper.ts';
import { context, mokaPayment, mokaRefund } from './moka-payment.ts';

type Body = Record<string, unknown>;

/** Values that fields of a body may come with, and bodies that no till sends. */
const Value = fc.oneof(
  fc.constantFrom(null, true, false, '', '0', '-1', 'Void', 'Done', '12.5', 1e15, -1e13, 0.1, '2026-11-12'),
  fc.constantFrom('9999-12-31T23:59:59+14:00', '0001-01-01T00:00:00Z', '2026-11-12T10:00:00.123456+07:00'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 2 }),
);
const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null;

/** Every place in a body, as the keys that lead there. */
function listPaths(body: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (!isBody(body)) return [path];
  return [path, ...Object.entries(body).flatMap(([key, value]) => listPaths(value, [...path, key]))];
}
function put(body: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined || !isBody(body)) return value;
  const changed = put(body[key], rest, value);
  return Array.isArray(body)
    ? body.map((item, index) => (String(index) === key ? changed : (item as unknown)))
    : { ...body, [key]: changed };
}

function addsUp({ net, tax, serviceCharge, tip, rounding, total, lines }: CleanSale): boolean {
  const parts = [net, tax, serviceCharge, tip, rounding].map((part) => part ?? 0);
  const ofLines = lines.reduce((all, line) => all + (line.net ?? 0), 0);
  return (
    parts.every((part) => Number.isSafeInteger(part)) &&
    parts.reduce((all, part) => all + part, 0) === total &&
    (lines.length === 0 || ofLines === net)
  );
}

const WHOLE = mokaPayment({ payment_refunds: [mokaRefund()] });
const Change = fc.tuple(fc.constantFrom(...listPaths(WHOLE)), Value);

describe('any body that comes for a payment', () => {
  it('becomes sales that add up, or waits with a reason, and breaks nothing', () => {
    fc.assert(
      fc.property(fc.array(Change, { minLength: 1, maxLength: 3 }), (changes) => {
        const body = changes.reduce<unknown>((made, [path, value]) => put(made, path, value), WHOLE);
        const mapped = mapPayment(body, 0, context);
        const sales = mapped.outcome === 'sale' ? [mapped.sale, ...(mapped.refunds ?? [])] : [];
        expect(sales.filter((sale) => !addsUp(sale))).toEqual([]);
        const reason = mapped.outcome === 'quarantined' ? mapped.reason : 'none';
        expect(reason).toMatch(/^[a-z_]+$/);
      }),
      { numRuns: 2_000 },
    );
  });
});
