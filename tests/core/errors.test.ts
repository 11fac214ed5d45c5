import { describe, expect, it } from 'vitest';
import { AiraError, toAiraError } from '#core/errors.ts';

describe('toAiraError', () => {
  describe('works', () => {
    it('passes an AiraError through', () => {
      const error = new AiraError('no_data', 'nothing was received');
      expect(toAiraError(error)).toBe(error);
    });
    it('names the kind and the codes of a foreign error', () => {
      const cause = Object.assign(new Error('duplicate key'), { name: 'PostgresError', code: '23505' });
      expect(toAiraError(new TypeError('Failed query', { cause })).message).toBe(
        'TypeError (PostgresError 23505)',
      );
    });
  });
  describe('fails well', () => {
    it('keeps what a foreign message quotes out of its own', () => {
      const error = toAiraError(new Error('Failed query: insert … params: 0812-3456-7890,omzet kemarin'));
      expect(error.message).not.toContain('0812');
      expect(error.code).toBe('internal');
    });
    it('wraps what is no error at all', () => {
      expect(toAiraError('oops').message).toBe('unknown failure');
    });
  });
});
