import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeText } from '#core/agent/compose-text.ts';
import { createLedger, type Ledger } from '#core/agent/ledger/ledger.ts';
import type { Locale } from '#core/text.ts';
import { LIARS } from './liars.ts';
import { listRest, listTrueSentences, type ShopTruth, shopTruths, toDrafts } from './shop-truth.ts';

const TRIES_EACH = 800;
const locales = fc.constantFrom<Locale>('id', 'en');

/** The text that is sent, or null when the lock refuses it. */
function send(template: string, truth: ShopTruth, locale: Locale): string | null {
  const ledger: Ledger = createLedger();
  ledger.record(toDrafts(truth));
  const composed = composeText({ template, ledger, locale, timeZone: 'Asia/Jakarta' });
  return 'text' in composed ? composed.text : null;
}

/** Letters and digits alone: a lie is a lie in any dress. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, '');
}

describe('the number lock against models that lie', () => {
  describe('fails well', () => {
    it.each(Object.entries(LIARS))(`sends nothing of %s in ${TRIES_EACH} tries`, (_name, liar) => {
      const tries = fc
        .tuple(shopTruths, shopTruths, locales)
        .chain(([truth, neighbour, locale]) =>
          liar(truth, neighbour).map((told) => ({ truth, locale, ...told })),
        );
      let told = 0;
      fc.assert(
        fc.property(tries, ({ truth, locale, text, lie }) => {
          told += 1;
          const sent = send(text, truth, locale);
          if (sent === null) return;
          const rest = listRest(sent, truth, locale);
          expect(rest).not.toMatch(/\p{N}/u);
          expect(bare(rest)).not.toContain(bare(lie) || lie);
        }),
        { numRuns: TRIES_EACH },
      );
      expect(told).toBeGreaterThanOrEqual(TRIES_EACH);
    });

    it('tries at least ten thousand lies', () => {
      expect(Object.keys(LIARS).length * TRIES_EACH).toBeGreaterThanOrEqual(10_000);
    });
  });

  describe('works', () => {
    it('sends only what is true, whatever honest words stand around it', () => {
      const honest = fc.constantFrom('Siap kak.', 'Ini ya:', 'Here it is.', 'Semoga membantu!', '😊', '');
      const reference = fc.constantFrom('{{c1}}', '{{c2}}', '{{r1}}', '{{ c1 }}', '**{{c1}}**');
      const parts = fc.array(fc.tuple(honest, reference), { minLength: 1, maxLength: 4 });
      fc.assert(
        fc.property(parts, shopTruths, locales, (said, truth, locale) => {
          const sent = send(said.flat().join('\n'), truth, locale);
          expect(sent).not.toBeNull();
          expect(listTrueSentences(truth, locale).some((sentence) => sent?.includes(sentence))).toBe(true);
          expect(listRest(sent ?? '', truth, locale)).not.toMatch(/\p{N}|naik|turun|\bup\b|\bdown\b/u);
        }),
        { numRuns: 1000 },
      );
    });
  });
});
