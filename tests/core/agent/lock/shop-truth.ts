import fc from 'fast-check';
import type { EntryDraft } from '#core/agent/ledger/entry.ts';
import type { Locale } from '#core/text.ts';

/** What is true of a made-up shop, as plain numbers: rupiah and counts, two months, some products. */
export interface ShopTruth {
  sales: { july: number; august: number };
  orders: { july: number; august: number };
  units: { name: string; value: number }[];
}

const PRODUCTS = ['Kopi Susu', 'Roti Bakar', 'Es Teh', 'Mie Rebus', 'Pisang Goreng', 'Jus Alpukat'];

export const shopTruths: fc.Arbitrary<ShopTruth> = fc
  .record({
    sales: fc.record({
      july: fc.integer({ min: 1e5, max: 9e8 }),
      august: fc.integer({ min: 1e5, max: 9e8 }),
    }),
    orders: fc.record({ july: fc.integer({ min: 1, max: 9e4 }), august: fc.integer({ min: 1, max: 9e4 }) }),
    names: fc.shuffledSubarray(PRODUCTS, { minLength: 2, maxLength: 5 }),
    units: fc.uniqueArray(fc.integer({ min: 1, max: 5e4 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ names, units, ...rest }) => ({
    ...rest,
    units: names
      .map((name, index) => ({ name, value: units[index] ?? 0 }))
      .toSorted((a, b) => b.value - a.value),
  }));

const JULY = { from: '2025-07-01', to: '2025-07-31' };
const AUGUST = { from: '2025-08-01', to: '2025-08-31' };
const SCOPE = { currency: 'IDR', filters: [], isEmpty: false } as const;

/** The findings of a turn about that shop: sales against July (c1), orders (c2), units by product (r1). */
export function toDrafts({ sales, orders, units }: ShopTruth): EntryDraft[] {
  const change = {
    period: JULY,
    previous: sales.july * 100,
    changePct: changeOf(sales),
    untilTime: null,
  };
  const whole = { type: 'cell', ...SCOPE, period: AUGUST } as const;
  return [
    {
      ...whole,
      stat: 'change',
      metric: 'net_sales',
      unit: 'money',
      value: sales.august * 100,
      compare: change,
    },
    { ...whole, stat: 'total', metric: 'orders', unit: 'orders', value: orders.august },
    {
      type: 'ranking',
      metric: 'items_sold',
      unit: 'units',
      currency: 'IDR',
      period: AUGUST,
      filters: [],
      stat: 'total',
      dimension: 'product',
      direction: 'desc',
      limit: units.length,
      isInTime: false,
      items: units.map(({ name, value }) => ({ key: name, value })),
    },
  ];
}

function changeOf({ july, august }: ShopTruth['sales']): number {
  const percent = ((august - july) / july) * 100;
  return (Math.sign(percent) * Math.round(Math.abs(percent) * 10)) / 10;
}

/** The only sentences that may be said about the shop, worded and computed apart from AIRA. */
export function listTrueSentences(truth: ShopTruth, locale: Locale): string[] {
  const { sales, orders, units } = truth;
  const isId = locale === 'id';
  const money = (value: number): string => `Rp ${group(value, isId)}`;
  const percent = group(Math.floor(Math.abs(changeOf(sales))), isId);
  const tenth = Math.round(Math.abs(changeOf(sales)) * 10) % 10;
  const size = `${money(Math.abs(sales.august - sales.july))} (${percent}${isId ? ',' : '.'}${tenth}%)`;
  const isUp = sales.august > sales.july;
  const items = units.map(({ name, value }) => `• ${name}: ${group(value, isId)}`).join('\n');
  if (isId) {
    const way =
      sales.august === sales.july ? 'sama persis dengan' : `${isUp ? 'naik' : 'turun'} ${size} dari`;
    return [
      `Omzet Agustus 2025: ${money(sales.august)}, ${way} Juli 2025 (${money(sales.july)}).`,
      `Jumlah transaksi Agustus 2025: ${group(orders.august, true)}.`,
      `Produk dengan item terjual tertinggi, Agustus 2025:\n${items}`,
    ];
  }
  const way = sales.august === sales.july ? 'exactly the same as' : `${isUp ? 'up' : 'down'} ${size} from`;
  return [
    `Net sales August 2025: ${money(sales.august)}, ${way} July 2025 (${money(sales.july)}).`,
    `Orders August 2025: ${group(orders.august, false)}.`,
    `Product with the highest items sold, August 2025:\n${items}`,
  ];
}

/** What a text says beside the true sentences; a figure or a lie in it was sent wrongly. */
export function listRest(text: string, truth: ShopTruth, locale: Locale): string {
  return listTrueSentences(truth, locale).reduce((rest, sentence) => rest.replaceAll(sentence, ' '), text);
}

function group(value: number, isId: boolean): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, isId ? '.' : ',');
}
