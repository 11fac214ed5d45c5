import { describe, expect, it } from 'vitest';
import { normaliseWords, type Word } from '#core/agent/offline/normalise-words.ts';
import { readDayparts } from '#core/agent/offline/read-dayparts.ts';
import { readHours } from '#core/agent/offline/read-hours.ts';
import { toTokens } from '#core/agent/offline/tokens.ts';

const words = (text: string): Word[] =>
  normaliseWords(toTokens(text), { has: () => false, distance: () => Infinity });
const hours = (text: string): string | undefined => readHours(words(text))?.hours.join(' ');
const parts = (text: string, isName = (): boolean => false): string =>
  readDayparts(words(text), isName).hours.join(' ');

describe('readHours works', () => {
  it.each([
    ['jam 10-12', '10 11'],
    ['jam 10.00-12.00', '10 11'],
    ['pukul 10:00 sampai 12:00', '10 11'],
    ['antara jam 5 sore sampai jam 7 malam', '17 18'],
    ['jam 8 sampai 10 malam', '20 21'],
    ['jam 10 pagi - 2 siang', '10 11 12 13'],
    ['5-7pm', '17 18'],
    ['between 5 and 7pm', '17 18'],
    ['from 9am to 11am', '09 10'],
    ['jam 12 siang', '12'],
    ['jam 1 malam', '01'],
    ['jam 7 malam', '19'],
    ['setelah jam 8 malam', '20 21 22 23'],
    ['di atas jam 9 malam', '21 22 23'],
    ['jam 9 malam ke atas', '21 22 23'],
    ['mulai jam 9 malam', '21 22 23'],
    ['from 9pm till closing', '21 22 23'],
    ['sebelum jam 3 pagi', '00 01 02'],
    ['before 2am', '00 01'],
    ['jam 22 sampai jam 2 malam', '22 23 00 01'],
  ])('reads "%s"', (text, keys) => {
    expect(hours(text)).toBe(keys);
  });

  it.each([
    ['pagi ini', '05 06 07 08 09 10'],
    ['siang dan sore kemarin', '11 12 13 14 15 16 17'],
    ['dini hari kemarin', '00 01 02 03 04'],
    ['jam makan siang', '11 12 13'],
    ['during lunch', '11 12 13'],
    ['yesterday evening', '17 18 19 20 21 22 23'],
    ['before noon', '00 01 02 03 04 05 06 07 08 09 10 11'],
  ])('reads the part of the day in "%s"', (text, keys) => {
    expect(parts(text)).toBe(keys);
  });
});

describe('readHours fails well', () => {
  it.each(['jam 8.30', 'jam 8 sampai 9.30', 'jam 25', 'omzet 10-12 juli', 'top 5', 'rp 7'])(
    'reads no hours in "%s"',
    (text) => {
      expect(hours(text)).toBeUndefined();
    },
  );

  it.each(['pagi kak', 'selamat malam', 'good evening', 'paket makan siang'])(
    'takes "%s" for no time',
    (text) => {
      expect(parts(text)).toBe('');
    },
  );

  it('leaves words of a name alone', () => {
    expect(parts('kopi pagi kemarin', () => true)).toBe('');
  });
});
