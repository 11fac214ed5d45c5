import { describe, expect, it } from 'vitest';
import { CATALOGUE, isForbidden } from '#core/metrics/catalogue.ts';
import { formatValue } from '#core/metrics/format-value.ts';
import { MetricId } from '#core/metrics/types.ts';
import { DEFAULT_SETTINGS, type Role } from '#core/tenant.ts';

describe('the catalogue', () => {
  it.each(MetricId.options)('defines %s in one sentence of each language', (id) => {
    for (const sentence of Object.values(CATALOGUE[id].definition)) expect(sentence).toMatch(/^[^.]+\.$/);
    expect(CATALOGUE[id].label.id).not.toBe('');
    expect(CATALOGUE[id].label.en).not.toBe('');
  });

  it('keeps cost and margin from viewers alone, until the owner opens them', () => {
    const hidden = (role: Role, viewersSeeProfit: boolean): MetricId[] => {
      const settings = { ...DEFAULT_SETTINGS, viewersSeeProfit };
      return MetricId.options.filter((id) => isForbidden(id, { role, settings }));
    };
    expect(hidden('viewer', false)).toEqual(['cogs', 'gross_profit', 'gross_margin']);
    expect(hidden('viewer', true)).toEqual([]);
    expect(hidden('admin', false)).toEqual([]);
  });
});

describe('formatValue', () => {
  it.each([
    [24262863200, 'money', 'IDR', 'id', 'Rp 242.628.632'],
    [23070117.78, 'money', 'IDR', 'id', 'Rp 230.701'],
    [6823020, 'money', 'USD', 'en', '$68,230.20'],
    [3830.7, 'money', 'USD', 'en', '$38.31'],
    [-1250000, 'money', 'IDR', 'id', '-Rp 12.500'],
    [42.05, 'percent', 'IDR', 'id', '42,1%'],
    [1013, 'orders', 'IDR', 'id', '1.013'],
    [2.5, 'units', 'IDR', 'en', '2.5'],
  ] as const)('writes %d %s in %s/%s as %s', (value, unit, currency, locale, text) => {
    expect(formatValue(value, unit, currency, locale)).toBe(text);
  });
});
