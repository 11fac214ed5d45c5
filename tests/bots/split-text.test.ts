import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '#bots/split-text.ts';

const word = fc.constantFrom('omzet', 'naik', 'toko', 'Kopi Susu', 'hari ini.', 'Bagus!', '🎉', 'é');
const figure = fc
  .tuple(
    fc.constantFrom('Rp ', '', '$'),
    fc.integer({ min: 1, max: 999_999_999 }),
    fc.constantFrom('', ' jt', '%', ' ribu'),
  )
  .map(([symbol, value, unit]) => `${symbol}${new Intl.NumberFormat('id-ID').format(value)}${unit}`);
const prose = fc
  .array(fc.tuple(fc.oneof(word, figure), fc.constantFrom(' ', ' ', ' ', '\n', '\n\n')), { maxLength: 120 })
  .map((pieces) => pieces.map(([text, gap]) => text + gap).join(''));

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

describe('works', () => {
  it('loses nothing and stays below the limit', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 40, max: 400 }), (text, limit) => {
        const parts = splitText(text, limit);
        expect(withoutSpace(parts.join(''))).toBe(withoutSpace(text));
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('never cuts a figure', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 40, max: 400 }), (text, limit) => {
        const count = (parts: string[]): number =>
          parts.join('\u0000').match(/(?:Rp )?\d[\d.]*(?: jt|%| ribu)?/g)?.length ?? 0;
        const parts = splitText(text, limit);
        expect(count(parts)).toBe(count([text]));
        for (const part of parts.slice(0, -1)) expect(part).not.toMatch(/(^|\W)Rp$/);
        for (const part of parts.slice(1)) expect(part).not.toMatch(/^(jt|ribu|%)/);
      }),
    );
  });

  it('prefers the end of a paragraph, then of a line, then of a sentence', () => {
    const body = 'Satu kalimat pendek. Dua kalimat pendek.';
    expect(splitText(`${body}\n\n${body}`, 60)).toEqual([body, body]);
    expect(splitText(`${body}\n${body}`, 60)).toEqual([body, body]);
    expect(splitText(`${body} ${body}`, 50)[0]).toBe(body);
  });
});

describe('fails well', () => {
  it('cuts a word that is longer than the limit, between characters', () => {
    const parts = splitText('🎉'.repeat(60), 41);
    expect(parts.join('')).toBe('🎉'.repeat(60));
    for (const part of parts) expect(part.isWellFormed()).toBe(true);
  });

  it('gives nothing for nothing', () => {
    expect(splitText(' \n ', 10)).toEqual([]);
  });
});
