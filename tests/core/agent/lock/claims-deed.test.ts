import { describe, expect, it } from 'vitest';
import { findViolations } from '#core/agent/lock/find-violations.ts';

describe('a text that says what was done', () => {
  it.each([
    'Siap, sudah saya ubah pengaturannya ya.',
    'Pengaturan sudah diganti.',
    'Permintaannya telah saya teruskan ke pemilik.',
    'Berhasil dihapus, kak!',
    'Done, the setting has been changed.',
    'I have passed it on to the owner.',
    "I've just forwarded this.",
    'The conversation is forgotten.',
  ])('is refused: “%s”', (text) => expect(findViolations(text)).toContain('claim'));

  it.each([
    'Siap kak, sudah saya cek ya.\n{{c1}}',
    'Mau saya ubah sekarang?\n{{n1}}',
    'Sudah saya lihat datanya.\n{{c1}}',
    'Here is what I have found.\n{{c1}}',
    'Boleh saya teruskan ke orangnya?\n{{n1}}',
  ])('may offer and say that it looked: “%s”', (text) => expect(findViolations(text)).toEqual([]));
});
