import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderReply as renderParts, type TelegramText } from '#bots/telegram/render-reply.ts';
import type { Reply } from '#core/conversation/reply.ts';

/** What Telegram shows: the markup read, the entities resolved. */
function toShown(html: string): string {
  return html
    .replace(/<\/?(?:b|pre)>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** The parts of a reply that has neither picture nor file. */
function renderReply(given: Reply): TelegramText[] {
  return renderParts(given).flatMap((part) => (part.kind === 'text' ? [part] : []));
}

const nasty = fc.constantFrom(
  '<b>',
  '</pre>',
  '&amp;',
  '"',
  '**',
  '<a href="http://x">',
  '🎉',
  '\u202e',
  '_*[`',
);
const cell = fc.oneof(nasty, fc.string({ maxLength: 40 }), fc.constant('Es Kopi Susu Gula Aren Pandan'));
const reply: fc.Arbitrary<Reply> = fc.record(
  {
    text: fc
      .array(fc.oneof(nasty, fc.string({ maxLength: 300 })), { maxLength: 60 })
      .map((all) => all.join(' ')),
    tables: fc.tuple(
      fc.record({
        columns: fc.constant(['Produk', 'Terjual', 'Omzet']),
        rows: fc.array(fc.tuple(cell, fc.constant('1.234'), fc.constant('Rp 12.345.678')), {
          maxLength: 150,
        }),
      }),
    ),
    choices: fc.array(fc.string({ minLength: 1, maxLength: 200 }), { maxLength: 12 }),
  },
  { requiredKeys: ['text'] },
);

describe('works', () => {
  it('keeps every message within what Telegram takes', () => {
    fc.assert(
      fc.property(reply, (given) => {
        const parts = renderReply(given);
        expect(parts.length).toBeGreaterThan(0);
        for (const { text } of parts) {
          expect(text.length).toBeLessThanOrEqual(4096);
          expect(text.replace(/<\/?(?:b|pre)>/g, '')).not.toMatch(/[<>]/);
          expect(text.split('<pre>').length).toBe(text.split('</pre>').length);
          expect(text.split('<b>').length).toBe(text.split('</b>').length);
        }
        const buttons = parts.flatMap((part) => part.reply_markup?.inline_keyboard.flat() ?? []);
        for (const button of buttons) {
          const data = 'callback_data' in button ? button.callback_data : '';
          expect(new TextEncoder().encode(data).length).toBeLessThanOrEqual(64);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shows bold, a table that fits a phone, and buttons on the last message', () => {
    const parts = renderReply({
      text: '**Rp 242.628.632** minggu ini',
      tables: [
        {
          columns: ['Produk', 'Terjual'],
          rows: [
            ['Es Kopi Susu Gula Aren Ekstra Panjang', '1.610'],
            ['Roti', '46'],
          ],
        },
      ],
      choices: ['Kemarin?'],
    });
    expect(parts).toHaveLength(1);
    expect(parts[0]?.text).toContain('<b>Rp 242.628.632</b>');
    const lines = /<pre>([^]*)<\/pre>/.exec(parts[0]?.text ?? '')?.[1]?.split('\n') ?? [];
    expect(lines.map((line) => line.length <= 34)).toEqual([true, true, true]);
    expect(lines[2]).toMatch(/^Roti +46$/);
    expect(parts[0]?.reply_markup?.inline_keyboard[0]?.[0]?.text).toBe('Kemarin?');
  });

  it('repeats the head of a table that needs several messages, and loses no row', () => {
    const rows = Array.from({ length: 300 }, (_, index) => [`Produk ${index}`, `${index}`]);
    const parts = renderReply({ text: 'Semua produk', tables: [{ columns: ['Produk', 'Terjual'], rows }] });
    const shown = parts.map(({ text }) => toShown(text)).join('\n');
    expect(parts.length).toBeGreaterThan(1);
    expect(shown.match(/^Produk +Terjual$/gm)?.length).toBe(
      parts.filter(({ text }) => text.includes('<pre>')).length,
    );
    for (const [name] of rows) expect(shown).toContain(`${name} `);
  });
});

describe('fails well', () => {
  it('shows markup in a product’s name as the text that it is', () => {
    const [part] = renderReply({ text: '<b>Promo</b> & "gratis" <a href="http://x">klik</a>' });
    expect(toShown(part?.text ?? '')).toBe('<b>Promo</b> & "gratis" <a href="http://x">klik</a>');
  });
});
