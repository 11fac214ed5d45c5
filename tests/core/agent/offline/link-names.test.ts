import { describe, expect, it } from 'vitest';
import { indexLexicon } from '#core/agent/offline/lexicon-index.ts';
import type { Lexicon } from '#core/agent/offline/plan.ts';
import { readQuestion } from '#core/agent/offline/read-question.ts';
import { CAFE, MART, PIZZERIA } from './lexicons.ts';

const link = (question: string, lexicon: Lexicon): string[] => {
  const input = {
    question,
    lexicon,
    today: '2026-06-10',
    timeOfDay: '09:00',
    previous: [],
    previousLocale: null,
  };
  return readQuestion(input, indexLexicon(lexicon)).names.map(
    ({ filter, fit }) => `${fit} ${filter.dimension}=${filter.values.join('|')}`,
  );
};

describe('names of the business work', () => {
  it.each([
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

  it('leaves unknown dishes unknown', () => {
    expect(link('omzet martabak', CAFE)).toEqual([]);
    expect(link('omzet sate', CAFE)).toEqual([]);
  });
});
