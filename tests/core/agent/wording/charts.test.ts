import { describe, expect, it } from 'vitest';
import { toChartSpec, wordChart } from '#core/agent/wording/charts.ts';
import { AUGUST, sampleGraph } from './graphs.ts';

describe('works', () => {
  it('says the highest point, once and only when it is alone', () => {
    const graph = sampleGraph([100_000_00, 250_000_00, 50_000_00]);
    expect(wordChart(graph, 'id')).toBe('Per tanggal, tertinggi Sabtu, 2 Agu 2025 (Rp 250.000).');
    expect(wordChart(graph, 'en')).toBe('By day, highest: Saturday, 2 Aug 2025 (Rp 250,000).');
    expect(wordChart(sampleGraph([100, 100]), 'id')).toBe('');
    expect(wordChart(sampleGraph([100]), 'id')).toBe('');
    expect(wordChart(sampleGraph([]), 'id')).toBe('');
  });

  it('says when days are put together, and when the last point still runs', () => {
    const weeks = sampleGraph([], {
      dimension: 'week',
      isRunning: true,
      points: [
        { key: '2025-07-28', value: 10_000_000 },
        { key: '2025-08-04', value: 30_000_000 },
      ],
    });
    expect(wordChart(weeks, 'id')).toBe(
      'Per minggu, tertinggi 4–10 Agu 2025 (Rp 300.000). Titiknya saya gabung per minggu supaya terbaca. Minggu terakhir masih berjalan.',
    );
  });

  it('says when some weekdays occur more often than others', () => {
    const points = [{ key: 'monday', value: 100 }];
    const week = { from: '2025-08-04', to: '2025-08-17' };
    const weekdays = { dimension: 'weekday', asked: 'weekday', points } as const;
    expect(wordChart(sampleGraph([], weekdays), 'id')).toContain('tidak semua hari');
    expect(wordChart(sampleGraph([], { ...weekdays, period: week }), 'id')).toBe('');
  });

  it('labels every point in full and short, in major units', () => {
    const spec = toChartSpec(sampleGraph([100_000_00, null, 50_000_50]), 'id');
    expect(spec).toEqual({
      kind: 'line',
      title: 'Omzet per tanggal',
      subtitle: 'Agustus 2025',
      heading: 'Tanggal',
      categories: [
        { name: 'Jumat, 1 Agu 2025', tick: '1 Agu' },
        { name: 'Sabtu, 2 Agu 2025', tick: '2 Agu' },
        { name: 'Minggu, 3 Agu 2025', tick: '3 Agu' },
      ],
      series: [
        { name: 'Agustus 2025', values: [100_000, null, 50_000.5], labels: ['Rp 100.000', '–', 'Rp 50.001'] },
      ],
      isRunning: false,
      ticks: [
        { value: 0, label: '0' },
        { value: 20_000, label: '20 rb' },
        { value: 40_000, label: '40 rb' },
        { value: 60_000, label: '60 rb' },
        { value: 80_000, label: '80 rb' },
        { value: 100_000, label: '100 rb' },
      ],
    });
  });

  it('puts another period beside the first, each under its own name', () => {
    const earlier = {
      period: { from: '2025-07-01', to: '2025-07-31' },
      keys: ['2025-07-01', ''],
      values: [5_00, null],
    };
    const spec = toChartSpec(sampleGraph([1_00, 2_00, 3_00], { earlier }), 'en');
    expect(spec.series.map(({ name }) => name)).toEqual(['August 2025', 'July 2025']);
    expect(spec.series[1]?.labels).toEqual(['Rp 5', '–']);
    expect(spec.subtitle).toBe('');
  });

  it('names what it leaves out, and what it is narrowed to', () => {
    const filters = [{ dimension: 'outlet' as const, values: ['Kemang'] }];
    const points = [{ key: 'Kopi', value: 100 }];
    const spec = toChartSpec(
      sampleGraph([], { dimension: 'product', asked: 'product', points, filters, isCut: true }),
      'id',
    );
    expect([spec.kind, spec.title, spec.subtitle]).toEqual([
      'bar',
      'Produk dengan omzet tertinggi',
      'Cabang Kemang · Agustus 2025',
    ]);
  });

  it('clips weeks and months to the period, and marks the years', () => {
    const points = ['2024-11', '2024-12', '2025-01'].map((key) => ({ key, value: 100 }));
    const period = { from: '2024-11-15', to: '2025-01-31' };
    const spec = toChartSpec(sampleGraph([], { dimension: 'month', period, points }), 'id');
    expect(spec.categories).toEqual([
      { name: '15–30 Nov 2024', tick: '15–30 Nov' },
      { name: 'Desember 2024', tick: 'Des' },
      { name: 'Januari 2025', tick: 'Jan 25' },
    ]);
  });
});

describe('fails well', () => {
  it('makes names harmless and shows where none was recorded', () => {
    const points = [
      { key: '![x](https://evil.example/p.png) <b>Kopi</b>', value: 100 },
      { key: '', value: 50 },
    ];
    const spec = toChartSpec(
      sampleGraph([], { dimension: 'cashier', asked: 'cashier', points, period: AUGUST }),
      'id',
    );
    expect(spec.categories.map(({ name }) => name)).toEqual(['x bKopi/b', '(tidak dicatat)']);
  });

  it('keeps a head that fits, however many names it is narrowed to', () => {
    const values = Array.from({ length: 50 }, (_, index) => `Produk yang panjang namanya ${index}`);
    const filters = [{ dimension: 'product' as const, values }];
    const { subtitle } = toChartSpec(sampleGraph([1], { filters }), 'id');
    expect(subtitle.length).toBeLessThan(200);
    expect(subtitle).toMatch(/… · Agustus 2025$/);
  });

  it('draws columns where one or two points would make no line', () => {
    expect(toChartSpec(sampleGraph([1_00, 2_00]), 'id').kind).toBe('column');
    expect(toChartSpec(sampleGraph([]), 'id').ticks).toHaveLength(2);
  });
});
