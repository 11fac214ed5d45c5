import { describe, expect, it } from 'vitest';
import { THEMES } from '#core/charts/chart-theme.ts';
import { renderChartSvg } from '#core/charts/render-chart-svg.ts';
import type { ChartSpec } from '#core/charts/chart-spec.ts';
import { sampleChart } from './chart-samples.ts';

interface Drawn {
  svg: string;
  width: number;
  height: number;
  texts: string[];
}

async function draw(spec: ChartSpec, width = 360, theme: 'light' | 'dark' = 'light'): Promise<Drawn> {
  const svg = await renderChartSvg(spec, { theme, width, fontFamily: 'Inter' });
  const [, drawnWidth, height] = /^<svg width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
  return { svg, width: Number(drawnWidth), height: Number(height), texts };
}

const days = Array.from({ length: 21 }, (_, index) => index + 1);

describe('works', () => {
  it('says title, subtitle, axis and the highest value of a line', async () => {
    const { texts, width, height } = await draw(sampleChart('line', { Agustus: days }));
    expect([width, height]).toEqual([360, 230]);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Omzet per tanggal',
        '1–21 Agu 2025',
        '0 jt',
        '25 jt',
        '1 Agu',
        '21 Agu',
        'Rp 21',
      ]),
    );
    expect(texts).not.toContain('Rp 20');
  });

  it('names the series only when there are several', async () => {
    expect((await draw(sampleChart('line', { Agustus: days }))).texts).not.toContain('Agustus');
    const both = await draw(sampleChart('line', { Agustus: days, Juli: days }));
    expect(both.texts).toEqual(expect.arrayContaining(['Agustus', 'Juli']));
    expect(both.svg).toContain(THEMES.light.other);
  });

  it('gives each name a row with its value in full, and grows with them', async () => {
    const names = ['Kopi', 'Roti', 'Teh'];
    const three = await draw(sampleChart('bar', { Juli: [30, 20, 10] }, names));
    expect(three.texts).toEqual(expect.arrayContaining([...names, 'Rp 30', 'Rp 20', 'Rp 10']));
    const one = await draw(sampleChart('bar', { Juli: [30] }, ['Kopi']));
    expect(three.height).toBeGreaterThan(one.height);
  });

  it('leaves out labels of the axis that would overlap, never a point', async () => {
    const { texts, svg } = await draw(sampleChart('line', { Agustus: days }), 300);
    expect(texts.filter((text) => text.endsWith('Agu')).length).toBeLessThan(8);
    expect(svg.match(/<path[^>]*transform="matrix/g)?.length).toBe(21);
  });

  it('draws both themes in their own colours', async () => {
    const chart = sampleChart('column', { Agustus: [1, 2, 3] });
    for (const theme of ['light', 'dark'] as const) {
      const { svg } = await draw(chart, 360, theme);
      for (const colour of [THEMES[theme].ground, THEMES[theme].ink, THEMES[theme].main]) {
        expect(svg).toContain(colour);
      }
    }
  });

  it('hangs a last point that still runs on the line by dots', async () => {
    const chart = sampleChart('line', { Agustus: [5, 6, 1] });
    const dots = /stroke-dasharray="2,4"/;
    expect((await draw(chart)).svg).not.toMatch(dots);
    expect((await draw({ ...chart, isRunning: true })).svg).toMatch(dots);
  });
});

describe('fails well', () => {
  it('breaks the line where nothing was received', async () => {
    const lineOf = ({ svg }: Drawn): string => {
      const line = svg.match(/<path[^>]*>/g)?.find((path) => path.includes('stroke-width="2.5"'));
      return / d="([^"]+)"/.exec(line ?? '')?.[1] ?? '';
    };
    expect(lineOf(await draw(sampleChart('line', { Agustus: [1, 2, 3, 4] }))).match(/M/g)).toHaveLength(1);
    expect(lineOf(await draw(sampleChart('line', { Agustus: [1, 2, null, 3, 4] }))).match(/M/g)).toHaveLength(
      2,
    );
  });

  it('draws nothing, one point, losses and endless names', async () => {
    const long = 'Es Kopi Susu Gula Aren '.repeat(10);
    expect((await draw(sampleChart('line', { Agustus: [] }))).texts).toContain('Omzet per tanggal');
    expect((await draw(sampleChart('column', { Agustus: [7] }))).texts).toContain('Rp 7');
    expect((await draw(sampleChart('column', { Agustus: [3, -2] }))).texts).toContain('-1 jt');
    const { texts } = await draw(sampleChart('bar', { Agustus: [9, -3] }, [long, 'Rugi']));
    expect(texts).toEqual(expect.arrayContaining(['Rp 9', 'Rp -3', 'Rugi']));
    const shortened = texts.find((text) => text.startsWith('Es Kopi')) ?? '';
    expect(shortened.length).toBeLessThan(60);
    expect(shortened).toMatch(/(\.\.\.|…)$/);
  });

  it('shows markup in a name as the text that it is', async () => {
    const name = '<script>alert(1)</script>&"{b}';
    const { svg } = await draw(sampleChart('bar', { Juli: [1] }, [name]), 800);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});
