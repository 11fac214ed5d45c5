import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderChart } from '#bots/terminal/render-chart.ts';
import { renderReply } from '#bots/terminal/render-reply.ts';
import { saveDocuments } from '#api/commands/save-documents.ts';
import { toCsvFile } from '#core/charts/csv-file.ts';
import { sampleChart } from '../../core/charts/chart-samples.ts';

describe('works', () => {
  it('draws bars in proportion, beside names and values', () => {
    const chart = sampleChart('bar', { Juli: [40, 20, 5] }, ['Kopi', 'Roti', 'Teh']);
    expect(renderChart(chart, 40)).toBe(
      [
        'Omzet per tanggal · 1–21 Agu 2025',
        `Kopi      Rp 40 ${'█'.repeat(24)}`,
        `Roti      Rp 20 ${'█'.repeat(12)}`,
        `Teh        Rp 5 ${'█'.repeat(3)}`,
      ].join('\n'),
    );
  });

  it('heads the columns when there are two, and draws the first', () => {
    const chart = sampleChart('bar', { Juli: [10, 5], Juni: [3, 9] }, ['Kopi', 'Roti']);
    const lines = renderChart(chart, 60).split('\n');
    expect(lines[1]).toMatch(/^Tanggal +Juli +Juni$/);
    expect(lines[2]).toMatch(/^Kopi +Rp 10 +Rp 3 █+$/);
  });

  it('shows the picture, the table and where the file went, in this order', () => {
    const reply = {
      text: 'Omzet **Rp 1**',
      charts: [sampleChart('bar', { Juli: [1] }, ['Kopi'])],
      tables: [{ columns: ['Produk'], rows: [['Teh']] }],
      choices: ['Lagi?'],
    };
    const shown = renderReply(reply, 60, ['/tmp/omzet.csv']);
    const places = ['Omzet Rp 1', 'Kopi', 'Teh', '→ /tmp/omzet.csv', '1. Lagi?'].map((text) =>
      shown.indexOf(text),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('keeps each file beside others of its name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aira-files-'));
    const file = toCsvFile({ title: 'Omzet', columns: ['a'], rows: [['1']], locale: 'id' });
    const paths = await saveDocuments([file, file], folder);
    expect(paths).toEqual([join(folder, 'omzet.csv'), join(folder, 'omzet-2.csv')]);
    expect(await readFile(paths[1] ?? '', 'utf8')).toBe(file.content);
    await rm(folder, { recursive: true });
  });
});

describe('fails well', () => {
  it('draws no bar for zeros, losses and what was not received', () => {
    const chart = sampleChart('column', { Juli: [0, -5, null] });
    expect(renderChart(chart, 60)).not.toContain('█');
  });

  it('says where a file could not be written', async () => {
    const file = toCsvFile({ title: 'Omzet', columns: [], rows: [], locale: 'id' });
    await expect(saveDocuments([file], '/nowhere')).rejects.toThrow(/ENOENT/);
  });
});
