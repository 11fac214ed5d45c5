import { describe, expect, it } from 'vitest';
import { detectLocale } from '#core/agent/offline/detect-locale.ts';
import { normaliseWords } from '#core/agent/offline/normalise-words.ts';
import { toTokens } from '#core/agent/offline/tokens.ts';
import { editDistance, indexWords } from '#core/agent/offline/word-distance.ts';

const NO_NAMES = { has: () => false, distance: () => Infinity };
const norm = (text: string): string =>
  normaliseWords(toTokens(text), NO_NAMES)
    .map((word) => word.norm)
    .join(' ');

describe('words work', () => {
  it.each([
    ['brp omst kmrn', 'berapa omzet kemarin'],
    ['brpaaa bangeeet', 'berapa banget'],
    ['penjualannya berapakah', 'penjualan berapa'],
    ['prodk omste tertingi', 'produk omzet tertinggi'],
    ['agusuts', 'agustus'],
    ['rata2', 'rata rata'],
    ['rata-rata', 'rata rata'],
    ['diatas 5jt', 'di atas 5 juta'],
    ['tgl5', 'tanggal 5'],
    ['1 s/d 5', '1 sampai 5'],
    ['50%', '50 persen'],
  ])('reads "%s" as "%s"', (text, words) => {
    expect(norm(text)).toBe(words);
  });

  it('leaves a word of a name as it was typed', () => {
    const names = { has: (word: string) => word === 'teh', distance: () => 0 };
    expect(normaliseWords(toTokens('teh'), names)[0]?.norm).toBe('teh');
  });

  it('counts a swap of neighbours as one slip', () => {
    expect([
      editDistance('omste', 'omset'),
      editDistance('stuk', 'struk'),
      editDistance('abc', 'xyz'),
    ]).toEqual([1, 1, 3]);
  });

  it.each([
    ['urutin sales channel by omset dong', 'id'],
    ['average order value 2025 berapa', 'id'],
    ['what is the omzet for juli', 'en'],
    ['total sales last month?', 'en'],
    ['revenue per category', 'en'],
    ['top 5 produk', 'id'],
  ] as const)('hears the language of "%s"', (text, locale) => {
    expect(detectLocale(normaliseWords(toTokens(text), NO_NAMES), 'id')).toBe(locale);
  });

  it('keeps the language of the conversation when a message has none', () => {
    expect(detectLocale(normaliseWords(toTokens('2025?'), NO_NAMES), 'en')).toBe('en');
  });
});

describe('words fail well', () => {
  it('never mends a short word into another word', () => {
    const nearest = indexWords(['date', 'hari', 'struk']);
    expect(nearest.find('sate')).toEqual([]);
    expect(nearest.find('stuk').map(({ word }) => word)).toEqual(['struk']);
  });

  it('cuts a message that is far too long', () => {
    expect(toTokens('omzet '.repeat(5000)).length).toBeLessThanOrEqual(160);
  });
});
