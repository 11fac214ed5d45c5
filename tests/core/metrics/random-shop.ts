import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { DimensionId, MetricId, type MetricQuery } from '#core/metrics/types.ts';
import { toNameKey } from '#core/text.ts';
import { addDays, toBusinessDate } from '#core/time.ts';
import type { TestLine, TestOutlet, TestSale } from './sales-fixture.ts';

const FIRST_DAY = '2025-06-25';
const DAYS = 12;
const LAST_DAY = addDays(FIRST_DAY, DAYS - 1);

export const OUTLETS: readonly TestOutlet[] = [
  { name: 'Pusat', timeZone: 'Asia/Jakarta' },
  { name: 'Bar Timur', timeZone: 'Asia/Jayapura', dayStartMinutes: 180 },
  { name: 'Seberang', timeZone: 'America/New_York' },
];
export const PRODUCTS = { Kopi: 'Minuman', Teh: 'Minuman', Roti: 'Makanan', Nasi: 'Makanan', Kardus: null };
const NAMES = Object.keys(PRODUCTS);
const METHODS = ['Cash', 'QRIS', 'Debit BCA'];
const CHANNELS = ['GoFood', 'gofood', 'Dine-in'];
const CASHIERS = ['Ani', 'Budi'];

const rarely = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });

/** Which figures the shop's source records at all. */
interface Habits {
  hours: boolean;
  gross: boolean;
  tax: boolean;
  costs: boolean;
  lineAmounts: boolean;
  payments: boolean;
  channels: boolean;
}

const anyAmount = fc.nat({ max: 999_999 }).map((n) => (n * 7919) % 1_000_000);
const sometimes = <T>(is: boolean, value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  is
    ? fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) })
    : fc.constant(null);

const anyLine = (habits: Habits): fc.Arbitrary<TestLine> =>
  fc.record({
    product: fc.constantFrom(...NAMES),
    quantity: sometimes(
      true,
      fc.integer({ min: 1, max: 9000 }).map((n) => n / 1000),
    ),
    gross: sometimes(habits.lineAmounts && habits.gross, anyAmount),
    discount: sometimes(habits.lineAmounts && habits.gross, anyAmount),
    net: sometimes(habits.lineAmounts, anyAmount),
    cost: sometimes(habits.costs, anyAmount),
    isZeroPrice: fc.boolean(),
  });

const anySale = (habits: Habits): fc.Arbitrary<TestSale> =>
  fc
    .record({
      id: fc.constantFrom(...Array.from({ length: 40 }, (_, n) => n + 1)),
      outlet: fc.constantFrom(...OUTLETS),
      minute: fc.nat({ max: 99_999 }).map((n) => (n * 7919) % (DAYS * 1440)),
      isRefund: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
      status: fc.constantFrom('completed' as const, 'completed', 'completed', 'void', 'deleted'),
      channel: sometimes(habits.channels, fc.constantFrom(...CHANNELS)),
      cashier: sometimes(true, fc.constantFrom(...CASHIERS)),
      gross: sometimes(habits.gross, anyAmount),
      discounts: sometimes(habits.gross, anyAmount),
      net: anyAmount,
      tax: sometimes(habits.tax, anyAmount),
      total: anyAmount,
      items: sometimes(
        true,
        fc.integer({ min: 0, max: 9000 }).map((n) => n / 1000),
      ),
      lines: fc.array(anyLine(habits), { maxLength: 4, size: 'max' }),
      payments: fc.array(fc.record({ method: fc.constantFrom(...METHODS), amount: anyAmount }), {
        maxLength: habits.payments ? 3 : 0,
        size: 'max',
      }),
    })
    .map(({ id, outlet, minute, isRefund, ...facts }) => {
      const instant = Temporal.PlainDate.from(FIRST_DAY)
        .toZonedDateTime({ timeZone: outlet.timeZone, plainTime: '12:00' })
        .add({ minutes: minute })
        .toInstant();
      const sale: TestSale = {
        ...facts,
        id: isRefund ? `r${id}` : `s${id}`,
        original: `s${id}`,
        kind: isRefund ? 'refund' : 'sale',
        outlet: outlet.name,
        soldAt: instant.toString(),
        businessDate: toBusinessDate(instant, outlet.timeZone, outlet.dayStartMinutes),
        hour: habits.hours ? instant.toZonedDateTimeISO(outlet.timeZone).hour : -1,
      };
      return isRefund ? negate(sale) : sale;
    });

function negate(sale: TestSale): TestSale {
  const minus = (value: number | null | undefined): number | null => (value ? -value : (value ?? null));
  return {
    ...sale,
    gross: minus(sale.gross),
    discounts: minus(sale.discounts),
    net: -sale.net || 0,
    tax: minus(sale.tax),
    total: minus(sale.total) ?? 0,
    items: minus(sale.items),
    lines: (sale.lines ?? []).map((line) => ({
      ...line,
      quantity: minus(line.quantity),
      gross: minus(line.gross),
      discount: minus(line.discount),
      net: minus(line.net),
      cost: minus(line.cost),
    })),
    payments: (sale.payments ?? []).map(({ method, amount }) => ({ method, amount: -amount || 0 })),
  };
}

const mostly = fc.constantFrom(true, true, true, false);

/** A shop's life: what is loaded first, what changes later, and what is taken away in the end. */
export const anyHistory: fc.Arbitrary<{ first: TestSale[]; edits: TestSale[]; removed: string[] }> = fc
  .record({
    hours: mostly,
    gross: mostly,
    tax: mostly,
    costs: mostly,
    lineAmounts: mostly,
    payments: mostly,
    channels: mostly,
  })
  .chain((habits) =>
    fc.record({
      first: salesOf(habits, 12, 30),
      edits: salesOf(habits, 1, 8),
      removed: fc
        .array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 })
        .map((ids) => ids.flatMap((n) => [`s${n}`, `s${n}-2`])),
    }),
  );

function salesOf(habits: Habits, minLength: number, maxLength: number): fc.Arbitrary<TestSale[]> {
  return fc
    .uniqueArray(fc.tuple(anySale(habits), anySale(habits), mostly), {
      selector: ([sale]) => sale.id,
      minLength,
      maxLength,
      size: 'max',
    })
    .map((pairs) => pairs.flatMap(([sale, other, isWhole]) => [sale, toPart(sale, other, isWhole)]));
}

/** A second part of the receipt, sold on another channel at the same place and time; often there is none. */
function toPart(sale: TestSale, other: TestSale, isWhole: boolean): TestSale {
  const { outlet, soldAt, businessDate, hour, original, cashier } = sale;
  const place = { outlet, soldAt, businessDate, hour, original, cashier };
  // One receipt spells a channel in one way.
  const isNone =
    isWhole || sale.kind !== other.kind || toNameKey(sale.channel ?? '') === toNameKey(other.channel ?? '');
  return {
    ...other,
    ...place,
    id: `${sale.id}-2`,
    status: isNone ? 'deleted' : (sale.status ?? 'completed'),
  } as TestSale;
}

const anyDay = fc.constantFrom(...Array.from({ length: DAYS }, (_, n) => addDays(FIRST_DAY, n)));
const FILTER_VALUES: Record<DimensionId, readonly string[]> = {
  product: ['KOPI', 'teh', 'Roti', 'Martabak'],
  category: ['minuman', 'Makanan'],
  outlet: ['pusat', 'bar timur', 'Seberang'],
  payment_method: ['cash', 'qris', 'debit-bca'],
  sales_channel: ['GOFOOD', 'dine in'],
  cashier: ['ani', 'budi'],
  hour: ['08', '12', '20'],
  weekday: ['monday', 'friday', 'sunday'],
  day: [FIRST_DAY, '2025-06-30', LAST_DAY],
  week: ['2025-06-23', '2025-06-30'],
  month: ['2025-06', '2025-07'],
  quarter: ['2025-Q2', '2025-q3'],
  year: ['2025'],
};

const anyFilter = fc
  .constantFrom(...DimensionId.options)
  .chain((dimension) =>
    fc
      .uniqueArray(fc.constantFrom(...FILTER_VALUES[dimension]), { minLength: 1, maxLength: 2 })
      .map((values) => ({ dimension, values })),
  );

export const anyQuery: fc.Arbitrary<MetricQuery> = fc
  .record({
    metrics: fc.uniqueArray(fc.constantFrom(...MetricId.options), { minLength: 1, maxLength: 6 }),
    dimensions: fc.uniqueArray(fc.constantFrom(...DimensionId.options), { maxLength: 2 }),
    filters: fc.oneof(
      fc.constant<MetricQuery['filters']>([]),
      fc.uniqueArray(anyFilter, { selector: (filter) => filter.dimension, maxLength: 2 }),
    ),
    receipts: rarely(
      fc.record({
        op: fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const),
        amount: fc.integer({ min: 0, max: 8000 }),
      }),
    ),
    days: fc.oneof(fc.tuple(anyDay, anyDay), fc.constant([FIRST_DAY, LAST_DAY] as const)),
    direction: fc.option(fc.constantFrom('asc' as const, 'desc' as const)),
    limit: fc.option(fc.integer({ min: 1, max: 4 })),
  })
  .map(({ days: [a, b], direction, limit, receipts, ...query }): MetricQuery => ({
    ...query,
    period: a < b ? { from: a, to: b } : { from: b, to: a },
    ...(receipts ? { receipts } : {}),
    ...(direction ? { order: { by: query.metrics[0] ?? 'net_sales', direction } } : {}),
    ...(limit ? { limit } : {}),
  }));

/** A clock inside the shop's days, or long after them. */
export const anyNow: fc.Arbitrary<Temporal.Instant> = fc
  .oneof(
    fc.constant(100 * 1440),
    fc.nat({ max: 99_999 }).map((n) => 2000 + ((n * 7919) % (DAYS * 1440))),
  )
  .map((minutes) => Temporal.Instant.from(`${FIRST_DAY}T00:00:00Z`).add({ minutes }));
