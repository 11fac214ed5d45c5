import { describe, expect, it } from 'vitest';
import { readAskOptions } from '#api/commands/ask-options.ts';

describe('readAskOptions', () => {
  describe('works', () => {
    it('reads the question and every option', () => {
      const options = readAskOptions([
        'omzet',
        'kemarin',
        '--business',
        'demo',
        '--as',
        'viewer',
        '--now',
        '2025-09-01T09:00:00+07:00',
        '--conversation',
        'a',
        '--model',
        'offline',
        '--json',
      ]);
      expect(options).toMatchObject({
        question: 'omzet kemarin',
        slug: 'demo',
        role: 'viewer',
        conversation: 'a',
        model: 'offline',
        isJson: true,
        isExplained: false,
      });
      expect(options.now?.toString()).toBe('2025-09-01T02:00:00Z');
    });
  });

  describe('fails well', () => {
    it.each([
      ['no question', ['--business', 'demo'], /question/],
      ['an empty question', ['  ', '--business', 'demo'], /question/],
      ['no business', ['omzet'], /--business/],
      [
        'a role that does not exist',
        ['omzet', '--business', 'demo', '--as', 'boss'],
        /owner, admin or viewer/,
      ],
      ['a clock without an offset', ['omzet', '--business', 'demo', '--now', '2025-09-01'], /--now/],
    ])('names what is wrong with %s', (_what, args, message) => {
      expect(() => readAskOptions(args)).toThrow(message);
    });
  });
});
