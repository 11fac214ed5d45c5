import { describe, expect, it } from 'vitest';
import { keepNextQuery } from '#ingestion/connectors/moka/next-query.ts';

const asked = { per_page: '100', since: '1763000000', until: '1763100000', time_filter: 'synchronized_at' };
const next = (url: string): Record<string, string> | null => {
  const query = keepNextQuery(url, asked);
  return query === null ? null : Object.fromEntries(new URLSearchParams(query));
};

describe('the page after this one', () => {
  describe('works', () => {
    it('is where Moka says, within what was asked', () => {
      expect(next('https://api.mokapos.com/v3/x?per_page=100&since=1763000000&until=1763050000.25')).toEqual({
        ...asked,
        until: '1763050000.25',
      });
    });
    it('may be named by a word of its own', () => {
      expect(next('/v3/x?cursor=abc')).toEqual({ ...asked, cursor: 'abc' });
    });
  });

  describe('fails well', () => {
    it('is without the token, and without what would widen or empty the range', () => {
      const url =
        'https://elsewhere.example/?access_token=t&mobile_device=true&since=0.0&until=9e12&time_filter=created_at&per_page=1';
      expect(next(url)).toEqual(asked);
      expect(next('/x?until=&since=soon')).toEqual(asked);
    });
    it('is none where the address is none', () => {
      expect(next('http://[')).toBeNull();
    });
  });
});
