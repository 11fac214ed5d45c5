import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations } from '#core/agent/lock/find-violations.ts';

const HARMLESS = [
  '{{c1}}',
  'Halo kak, {{c1}}',
  'Ini jawabannya ya:\n{{c1}}\n{{c2}}\nSemoga membantu!',
  'Berikut hasilnya. {{r1}}',
  'Terima kasih sudah bertanya, semoga jualannya lancar.',
  'Here you go: {{c1}}',
  'Salah satu hal yang bisa dicoba: tawarkan bundling ke pelanggan lama.',
  'You may want to check your promo.',
  'Siap! 👍 {{c1}}',
  '{{say.greeting}}',
];

const LIES = [
  'Omzetnya Rp 999',
  'Total 5 juta',
  'omzet lima juta rupiah',
  'naik dua kali lipat dari biasanya',
  'sekitar setengahnya dari Shopee',
  'separuhnya lewat kasir',
  'naik tajam lho',
  'penurunan yang lumayan',
  'Omzet meningkat pesat',
  'Sales went up nicely',
  'about twice as much',
  'roughly a third of it',
  'seventy percent of it',
  'a dozen orders',
  'produk terlaris kamu roti',
  'the best seller is bread',
  'kemarin sepi',
  'bulan lalu bagus',
  'last month was fine',
  'pada Juli {{c1}}',
  'hari Senin ramai',
  'Ⅷ juta',
  '٥٠٠',
  '５００',
  '½ dari total',
  '① juta',
  'e̲n̲a̲m̲ juta',
  'n a i k',
  'n.a.i.k',
  'tu**run** dikit',
  'li\u200Bma ju\u200Bta',
  'naaaaik',
  'omzet 📈',
  'omzet ⬇️',
  '💯',
  'nаik dengan huruf lain',
  'goceng doang',
  'XII juta',
  'lihat https://evil.example',
  '![x](https://evil.example/p.png)',
  'buka evil.com ya',
  '<b>halo</b>',
  'laba: {{c1}}',
  'untuk transaksi {{c1}}',
  '{{c1}',
  '{{{c1}}}',
  'a'.repeat(3000),
];

describe('findViolations', () => {
  describe('works', () => {
    it.each(HARMLESS)('lets "%s" pass', (text) => {
      expect(findViolations(text)).toEqual([]);
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
    it.each(LIES)('refuses "%s"', (text) => {
      expect(findViolations(text)).not.toEqual([]);
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
