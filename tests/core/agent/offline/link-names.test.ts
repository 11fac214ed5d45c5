import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexLexicon } from '#core/agent/offline/lexicon-index.ts';
import type { Lexicon } from '#core/agent/offline/plan.ts';
import type { Reading } from '#core/agent/offline/reading.ts';
import { readQuestion } from '#core/agent/offline/read-question.ts';
import { APOTEK, CAFE, KEDAI, MART, PIZZERIA } from './lexicons.ts';

const understand = (question: string, lexicon: Lexicon): Reading => {
  const input = {
    question,
    lexicon,
    today: '2026-06-10',
    timeOfDay: '09:00',
    previous: [],
    previousLocale: null,
  };
  return readQuestion(input, indexLexicon(lexicon));
};

const link = (question: string, lexicon: Lexicon): string[] =>
  understand(question, lexicon).names.map(
    ({ filter, fit }) => `${fit} ${filter.dimension}=${filter.values.join('|')}`,
  );

/** A menu with several kinds of tea, none of which is called "es teh". */
const SENJA: Lexicon = {
  ...CAFE,
  names: {
    product: ['Es Kopi Susu Senja', 'Teh Melati', 'Teh Tarik', 'Americano', 'Nasi Goreng'],
    category: ['Kopi', 'Teh', 'Makanan'],
  },
};

describe('names of the business work', () => {
  it('never asks for a product of one group within another group', () => {
    expect(link('es teh laku brp kemarin', SENJA)).toEqual(['ambiguous product=Teh Melati|Teh Tarik']);
    expect(
      link('es teh kemarin', { ...SENJA, names: { ...SENJA.names, product: ['Es Kopi Susu Senja'] } }),
    ).toEqual(['close category=Teh']);
    expect(link('americano kategori kopi', SENJA)).toEqual([
      'exact product=Americano',
      'exact category=Kopi',
    ]);
  });

  it.each([
    ['caffe late oktober', ['loose product=Caffe Latte']],
    ['had teh most orders', []],
    ['what did promos take away from us', []],
    ['snacks in april', ['exact category=Snack']],
    ['omzet matcha latte', ['exact product=Matcha Latte']],
    ['omzet macha late kemarin', ['loose product=Matcha Latte']],
    ['omzet capucino', ['close product=Cappuccino']],
    ['omzet kopi', ['exact category=Kopi']],
    ['omzet kopi susu', ['loose product=Kopi Susu Gula Aren']],
    ['omzet go food', ['exact sales_channel=GoFood']],
    ['bayar cash', ['exact payment_method=Tunai']],
    ['omzet paket hemat', ['ambiguous product=Paket Hemat A|Paket Hemat B']],
    ['omzet paket hemat b', ['exact product=Paket Hemat B']],
    ['omzet agustus', []],
    ['omzet kasir agus', ['exact cashier=Agus']],
  ])('finds them in "%s"', (question, names) => {
    expect(link(question, CAFE)).toEqual(names);
  });

  it.each([
    ['omzet americano', ['variants product=Americano Hot|Americano Ice']],
    ['omzet air mineral', ['variants product=Air Mineral 600ml|Air Mineral 1500ml']],
    ['omzet es teh', ['ambiguous product=Es Teh Manis|Es Teh Tawar|Es Teh Manis Jumbo']],
    ['omzet es teh manis', ['exact product=Es Teh Manis']],
    ['omzet es teh jumbo', ['loose product=Es Teh Manis Jumbo']],
    ['omzet kopsus', ['ambiguous product=Kopi Susu Panas|Kopi Susu Gula Aren']],
    ['omzet nasgor ayam', ['close product=Nasi Goreng Ayam']],
    ['omzet gprk', ['loose product=Ayam Geprek']],
    ['omzet makanan bulan lalu', ['exact category=Makanan']],
    ['omzet makann bulan lalu', ['close category=Makanan']],
    ['omzet promo bulan lalu', ['exact category=Promo']],
    ['promo bulan lalu berapa', []],
    ['omzet untung kemarin', ['exact cashier=Untung']],
    ['untung kemarin berapa', []],
    ['omzet senin', []],
    ['omzet kasir senin', ['exact cashier=Senin']],
    ['omzet agus kemarin', ['exact cashier=Agus']],
    ['omzet 5 agus', []],
    ['omzet mei', []],
    ['omzet ade kemarin', ['exact cashier=Ade']],
    ['omzet hari ini', []],
    ['omzet hari ini kopi', ['exact product=Hari Ini Kopi']],
    ['omzet kopi pagi kemarin', ['exact product=Kopi Pagi']],
    ['omzet grab kemarin', ['exact sales_channel=GrabFood']],
  ])('tells sizes, blends and words of the language apart in "%s"', (question, names) => {
    expect(link(question, KEDAI)).toEqual(names);
  });

  it.each([
    ['amoxicilin 500 bulan lalu', ['close product=Amoxicillin 500 mg']],
    ['amoxicilin 250 bulan lalu', ['ambiguous product=Amoxicillin 500 mg']],
    ['vitamin bulan lalu', ['exact category=Vitamin']],
    ['vitamin c bulan lalu', ['variants product=Vitamin C 500 mg|Vitamin C 1000 mg']],
    ['vitamin c 500 bulan lalu', ['close product=Vitamin C 500 mg']],
    ['obat bulan lalu', ['ambiguous category=Obat Bebas|Obat Resep']],
    ['obat terlaris bulan lalu', []],
    ['omzet bgr', ['close outlet=Bogor']],
    ['promaag 7 hari terakhir', ['loose product=Promaag Tablet']],
  ])('never takes one strength for another in "%s"', (question, names) => {
    expect(link(question, APOTEK)).toEqual(names);
  });

  it('finds every recorded name wherever a question says it', () => {
    const own = [KEDAI, APOTEK, CAFE, MART].flatMap((lexicon) =>
      Object.entries(lexicon.names).flatMap(([dimension, names]) =>
        names.map((name) => ({ lexicon, dimension, name })),
      ),
    );
    const words = new Set(['Senin', 'Mei', 'Toko Makmur', 'Shopee']);
    const frames = [
      'omzet {} kemarin',
      'brp penjualan {} bulan lalu ya',
      'sales of {} yesterday',
      '{} minggu lalu laku berapa',
    ];
    const spellings = [
      (name: string) => name,
      (name: string) => name.toLowerCase(),
      (name: string) => name.toUpperCase(),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...own.filter(({ name }) => !words.has(name))),
        fc.constantFrom(...frames),
        fc.constantFrom(...spellings),
        ({ lexicon, dimension, name }, frame, spell) => {
          const question = frame.replace('{}', spell(name));
          expect(`${question} => ${link(question, lexicon).join()}`).toBe(
            `${question} => exact ${dimension}=${name}`,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('prefers the exact name to longer ones that begin with it', () => {
    const names = { product: ['Radian Brightening', 'Radian Brightening New', 'Pkt Radian Brightening'] };
    const lexicon = { ...MART, names };
    expect(link('omzet radian brightening', lexicon)).toEqual(['exact product=Radian Brightening']);
    expect(link('omzet radian brightening new', lexicon)).toEqual(['exact product=Radian Brightening New']);
  });

  it('knows words that every product shares for the trade and not for a name', () => {
    expect(link('which pizza is best', PIZZERIA)).toEqual([]);
    expect(link('hawaian piza', PIZZERIA)).toEqual(['close product=The Hawaiian Pizza']);
  });

  it('says nothing of the only outlet', () => {
    expect(link('omzet toko makmur', MART)).toEqual([]);
  });
});

describe('names of the business fail well', () => {
  it('never takes a word inside a phrase for a name', () => {
    const lexicon = { ...MART, names: { product: ['Plastik Kecil', 'Plastik Besar'] } };
    expect(link('produk yang omzetnya paling kecil', lexicon)).toEqual([]);
  });

  it('never swallows a word between the words of a name', () => {
    expect(understand('omzet kopi gerimis susu', CAFE).unknown).toContain('gerimis');
  });

  it('leaves unknown dishes unknown', () => {
    expect(link('omzet latte', MART)).toEqual([]);
    expect(link('omzet susunya', MART)).toEqual([]);
    expect(link('omzet martabak', CAFE)).toEqual([]);
    expect(link('omzet sate', CAFE)).toEqual([]);
  });
});
