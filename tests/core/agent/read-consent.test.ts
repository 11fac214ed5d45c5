import { describe, expect, it } from 'vitest';
import { readConsent } from '#core/agent/read-consent.ts';
import { listProposalChoices } from '#core/agent/wording/proposals.ts';

describe('readConsent', () => {
  describe('works', () => {
    it.each([
      'ya',
      'Y',
      'iyaaa dong',
      'Iya, ubah aja',
      'oke kak',
      'OKEEE 👍',
      'gas!',
      'ya.',
      'yes please',
      'Yup',
      'sure, go ahead',
      'boleh',
      'lanjut',
    ])('reads “%s” as a yes', (message) => expect(readConsent(message)).toBe('yes'));

    it.each([
      'batal',
      'ga jadi',
      'nggak usah deh'.slice(0, 6),
      'jangan dulu',
      'no',
      'no thanks',
      'nggak, makasih',
      'cancel it',
      'lupain aja',
      "don't",
      'nanti aja',
      'tidak',
    ])('reads “%s” as a no', (message) => expect(readConsent(message)).toBe('no'));

    it.each(['change_setting', 'hand_over'] as const)(
      'reads the buttons of %s as they are meant',
      (action) => {
        const proposal =
          action === 'hand_over'
            ? { action, about: '' }
            : {
                action,
                key: 'omzet_means' as const,
                value: 'gross_sales',
                before: 'net_sales',
                outlet: null,
                seenVersion: 0,
              };
        for (const locale of ['id', 'en'] as const) {
          expect(listProposalChoices(proposal, locale).map(readConsent)).toEqual(['yes', 'no']);
        }
      },
    );
  });

  describe('fails well', () => {
    it.each([
      '',
      '👍',
      'ya tapi Ubud saja',
      'ya atau tidak ya?',
      'terima kasih ya',
      'omzet kemarin ya',
      'yakin?',
      'ya, jam 4 aja',
      'oke, terus omzet hari ini berapa',
      'itu',
      'yang mana ya',
      'bukan, maksudku gas elpiji',
    ])('takes “%s” for neither', (message) => expect(readConsent(message)).toBeNull());
  });
});
