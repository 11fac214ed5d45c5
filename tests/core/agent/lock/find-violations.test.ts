import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations, type Known } from '#core/agent/lock/find-violations.ts';
import { HARMLESS_ENGLISH, HARMLESS_INDONESIAN, HARMLESS_UNSEEN } from './harmless-texts.ts';
import { LIES } from './lies.ts';

const KNOWN: Known = { names: ['Kopi Susu', 'Roti Bakar', 'Denpasar'], dimensions: ['product'] };

describe('findViolations', () => {
  describe('works', () => {
    it.each([...HARMLESS_INDONESIAN, ...HARMLESS_ENGLISH])('lets %j pass', (text) => {
      expect(findViolations(text, KNOWN)).toEqual([]);
    });

    it('refuses few of the harmless texts that it was not made with', () => {
      const refused = HARMLESS_UNSEEN.filter((text) => findViolations(text, KNOWN).length > 0);
      expect(refused.length / HARMLESS_UNSEEN.length).toBeLessThan(0.15);
    });

    it('lets a sentence beside a reference name no recorded name', () => {
      expect(findViolations('Untuk Kopi Susu: {{c1}}', { names: ['Kopi Susu'], dimensions: [] })).toContain(
        'label',
      );
      expect(
        findViolations('Coba tawarkan kopi susu ke tamu.', { names: ['Kopi Susu'], dimensions: [] }),
      ).toEqual([]);
    });
  });

  describe('fails well', () => {
    it.each(LIES)('refuses %j', (text) => {
      expect(findViolations(text, KNOWN)).not.toEqual([]);
    });

    it('refuses any digit of any script anywhere', () => {
      const digit = fc.constantFrom(...'0123456789٠٤٧०५９²³¼⅝⑦Ⅳ㊿');
      const prose = fc.constantFrom('jadi ', 'kira-kira ', 'about ', ' ya kak', ' {{c1}} ', '\n', '*', 'x');
      const text = fc.tuple(fc.array(prose), digit, fc.array(prose));
      fc.assert(
        fc.property(text, ([before, figure, after]) => {
          expect(findViolations(`${before.join('')}${figure}${after.join('')}`)).not.toEqual([]);
        }),
        { numRuns: 2000 },
      );
    });

    it('refuses number and direction words however they are dressed', () => {
      const word = fc.constantFrom(
        'lima',
        'juta',
        'naik',
        'turun',
        'sepuluh',
        'ribu',
        'million',
        'higher',
        'twice',
      );
      const dress = fc.constantFrom(
        (text: string) => text,
        (text: string) => text.toUpperCase(),
        (text: string) => [...text].join(' '),
        (text: string) => [...text].join('-'),
        (text: string) => [...text].join('\u200B'),
        (text: string) => `**${text}**`,
        (text: string) => `${text.slice(0, 2)}*${text.slice(2)}`,
        (text: string) => `${text.slice(0, 2)}\u00AD${text.slice(2)}`,
        (text: string) => text.replace(/[aiu]/, (vowel) => vowel.repeat(5)),
        (text: string) => `"${text}"`,
        (text: string) => text.normalize('NFD').replace(/i/, 'i\u0301'),
      );
      fc.assert(
        fc.property(word, dress, fc.boolean(), (plain, apply, isInside) => {
          const text = isInside ? `Wah keren, ${apply(plain)} tuh kak` : apply(plain);
          expect(findViolations(text)).not.toEqual([]);
        }),
        { numRuns: 3000 },
      );
    });

    it('never throws', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
          expect(Array.isArray(findViolations(text))).toBe(true);
        }),
      );
    });
  });
});
