import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nodePngAssets } from '#api/node-pictures.ts';
import { createPngRenderer } from '#core/charts/png-renderer.ts';
import { sampleChart } from './chart-samples.ts';

const chart = sampleChart('column', { Agustus: [1, 2, 3] });

/** Width, height and the raw rows of a PNG: one filter byte, then four bytes per pixel. */
function readPng(bytes: Uint8Array): { width: number; height: number; rows: Buffer } {
  const view = Buffer.from(bytes);
  const parts: Buffer[] = [];
  for (let at = 8; at < view.length; at += view.readUInt32BE(at) + 12) {
    if (view.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(view.subarray(at + 8, at + 8 + view.readUInt32BE(at)));
    }
  }
  return {
    width: view.readUInt32BE(16),
    height: view.readUInt32BE(20),
    rows: inflateSync(Buffer.concat(parts)),
  };
}

describe('works', () => {
  it('draws three pixels for each of a phone, whole and opaque', async () => {
    const { width, height, rows } = readPng(await createPngRenderer(nodePngAssets)(chart));
    expect([width, height]).toEqual([1080, 690]);
    expect(rows.length).toBe(height * (width * 4 + 1));
  });

  it('draws the letters: without a font the picture is a smaller one', async () => {
    const withText = await createPngRenderer(nodePngAssets)(chart);
    const bare = await createPngRenderer({ ...nodePngAssets, loadFonts: async () => [] })(chart);
    expect(withText.length).toBeGreaterThan(bare.length * 1.5);
  });

  it('loads what it needs once, for the first picture', async () => {
    let loads = 0;
    const loadFonts = async (): Promise<Uint8Array[]> => {
      loads += 1;
      return nodePngAssets.loadFonts();
    };
    const draw = createPngRenderer({ ...nodePngAssets, loadFonts });
    expect(loads).toBe(0);
    await Promise.all([draw(chart), draw(chart)]);
    await draw(chart);
    expect(loads).toBe(1);
  });
});

describe('fails well', () => {
  it('tries again after files that could not be read', async () => {
    let tries = 0;
    const draw = createPngRenderer({
      ...nodePngAssets,
      loadFonts: () => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('disk')) : nodePngAssets.loadFonts();
      },
    });
    await expect(draw(chart)).rejects.toThrow('disk');
    expect((await draw(chart)).length).toBeGreaterThan(1000);
  });
});
