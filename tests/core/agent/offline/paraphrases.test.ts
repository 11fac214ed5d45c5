import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexLexicon } from '#core/agent/offline/lexicon-index.ts';
import { planQuestion } from '#core/agent/offline/plan-question.ts';
import { CAFE } from './lexicons.ts';
import { showPlan } from './show-plan.ts';

/** Questions made from parts whose meaning is written down here, not taken from the parser. */
interface Part {
  said: string;
  means: string;
}
const part = (means: string, ...said: string[]): Part[] => said.map((one) => ({ said: one, means }));

const INDONESIAN = {
  metrics: [
    ...part('net_sales', 'omzet', 'omset', 'omst', 'penjualan', 'pendapatan'),
    ...part('orders', 'jumlah transaksi', 'jml trx', 'banyaknya struk', 'total nota'),
    ...part('items_sold', 'item terjual', 'jumlah barang terjual'),
    ...part('refunds', 'refund', 'pengembalian dana'),
    ...part('discounts', 'diskon', 'potongan harga'),
    ...part('average_order_value', 'rata-rata per transaksi', 'rata2 belanja per struk'),
    ...part('total_collected', 'uang masuk'),
    ...part('tax', 'pajak'),
  ],
  periods: [
    ...part('2026-11-18', 'hari ini', 'hr ini'),
    ...part('2026-11-17', 'kemarin', 'kmrn', 'kemaren'),
    ...part('2026-11-09..2026-11-15', 'minggu lalu', 'mgg lalu', 'minggu kemarin'),
    ...part('2026-10-01..2026-10-31', 'bulan lalu', 'bln kemarin', 'bulan oktober', 'oktober 2026', 'okt'),
    ...part('2026-11-01..2026-11-18', 'bulan ini', 'bln ini'),
    ...part('2026-11-05', 'tgl 5', 'tanggal 5 november', '5 nov 2026', '2026-11-05'),
    ...part('2026-11-12..2026-11-18', '7 hari terakhir', '7 hr terakhir'),
    ...part('2026-07-01..2026-09-30', 'kuartal lalu', 'q3 2026', 'juli sampai september'),
    ...part('2025-01-01..2025-12-31', 'tahun lalu', 'thn 2025', 'sepanjang 2025'),
  ],
  filters: [
    ...part('', ''),
    ...part(' outlet=Denpasar', 'di denpasar', 'cabang denpasar', 'outlet denpasr'),
    ...part(' sales_channel=GoFood', 'dari gofood', 'lewat go food', 'channel gofood'),
    ...part(' payment_method=QRIS', 'yang bayar qris', 'pake qris'),
    ...part(' product=Croissant', 'produk croissant', 'croisant'),
    ...part(' category=Non Kopi', 'kategori non kopi'),
  ],
  frames: [
    '{metric} {period} {filter} berapa',
    'brp {metric} {filter} {period}',
    '{period} {metric} {filter} brp ya',
    'min tolong info {metric} {filter} {period} dong',
    'mau tau {metric} {period} {filter}',
  ],
};

const ENGLISH: typeof INDONESIAN = {
  metrics: [
    ...part('net_sales', 'net sales', 'revenue', 'sales', 'total sales'),
    ...part('orders', 'number of orders', 'transactions', 'receipt count', 'total receipts'),
    ...part('items_sold', 'units sold', 'items sold'),
    ...part('refunds', 'refunds'),
    ...part('discounts', 'discounts'),
    ...part('average_order_value', 'average order value', 'average spend per order', 'AOV'),
    ...part('tax', 'tax collected'),
  ],
  periods: [
    ...part('2026-11-18', 'today'),
    ...part('2026-11-17', 'yesterday', 'yestarday'),
    ...part('2026-11-09..2026-11-15', 'last week'),
    ...part('2026-10-01..2026-10-31', 'last month', 'in october', 'in october 2026', 'in Oct'),
    ...part('2026-11-01..2026-11-18', 'this month'),
    ...part('2026-11-12..2026-11-18', 'in the last 7 days', 'over the past 7 days'),
    ...part('2026-07-01..2026-09-30', 'last quarter', 'in q3 2026', 'from july to september'),
    ...part('2025-01-01..2025-12-31', 'last year', 'in 2025'),
  ],
  filters: [
    ...part('', ''),
    ...part(' outlet=Denpasar', 'in denpasar', 'at the denpasar branch'),
    ...part(' sales_channel=GoFood', 'from gofood', 'through gofood'),
    ...part(' payment_method=QRIS', 'paid with qris'),
    ...part(' product=Croissant', 'for croissants', 'of croissant'),
  ],
  frames: [
    'what were {metric} {filter} {period}',
    'show me {metric} {period} {filter}',
    '{metric} {filter} {period}?',
    'how much {metric} {filter} did we have {period}',
  ],
};

const NOISE = [
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => `${text}???`,
  (text: string) => text.replaceAll(' ', '  '),
  (text: string) => text.replace(/a(\b)/u, 'aaa$1'),
];

const index = indexLexicon(CAFE);

describe.each([
  ['Indonesian', INDONESIAN, 'id'],
  ['English', ENGLISH, 'en'],
] as const)('planQuestion works on paraphrases in %s', (_language, grammar, locale) => {
  it('finds metric, period and filter wherever they stand', () => {
    const question = fc.record({
      metric: fc.constantFrom(...grammar.metrics),
      period: fc.constantFrom(...grammar.periods),
      filter: fc.constantFrom(...grammar.filters),
      frame: fc.constantFrom(...grammar.frames),
      noise: fc.constantFrom(...NOISE),
    });
    fc.assert(
      fc.property(question, ({ metric, period, filter, frame, noise }) => {
        const said = frame
          .replace('{metric}', metric.said)
          .replace('{period}', period.said)
          .replace('{filter}', filter.said);
        const input = {
          question: noise(said),
          lexicon: CAFE,
          today: '2026-11-18',
          timeOfDay: '14:00',
          previous: [],
          previousLocale: null,
        };
        const plan = planQuestion(input, index);
        expect(`${said} => ${showPlan(plan)}`).toBe(
          `${said} => ${metric.means} @${period.means}${filter.means}`,
        );
        expect(`${said}: ${plan.locale}`).toBe(`${said}: ${locale}`);
      }),
      { numRuns: 1500 },
    );
  });
});
