import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { ChartSpec } from './chart-spec.ts';
import { renderChartSvg } from './render-chart-svg.ts';

/** Draws a chart as a PNG picture. */
export type RenderChartPng = (spec: ChartSpec) => Promise<Uint8Array>;

/** What differs between Node and workerd: where the program and the fonts come from. */
export interface PngAssets {
  loadWasm(): Promise<BufferSource | WebAssembly.Module>;
  /** TrueType files of Inter; without a font all text silently disappears. */
  loadFonts(): Promise<Uint8Array[]>;
}

const FONT = 'Inter';
/** A phone's width in a chat; three device pixels each keep the letters sharp. */
const WIDTH = 360;
const PIXELS_EACH = 3;

/** Nothing is loaded before the first picture. */
export function createPngRenderer(assets: PngAssets): RenderChartPng {
  let fonts: Promise<Uint8Array[]> | null = null;
  return async (spec) => {
    fonts ??= start(assets).catch((error: unknown) => {
      fonts = null;
      throw error;
    });
    const fontBuffers = await fonts;
    const svg = await renderChartSvg(spec, { theme: 'light', width: WIDTH, fontFamily: FONT });
    const picture = new Resvg(svg, {
      font: { fontBuffers, defaultFontFamily: FONT, sansSerifFamily: FONT },
      fitTo: { mode: 'width', value: WIDTH * PIXELS_EACH },
    });
    const drawn = picture.render();
    try {
      return drawn.asPng();
    } finally {
      drawn.free();
      picture.free();
    }
  };
}

async function start({ loadWasm, loadFonts }: PngAssets): Promise<Uint8Array[]> {
  const [wasm, fonts] = await Promise.all([loadWasm(), loadFonts()]);
  await initWasm(wasm).catch(forgiveRepetition);
  return fonts;
}

/** The library can be started once per process; another renderer may have done so. */
function forgiveRepetition(error: unknown): void {
  if (!(error instanceof Error && error.message.startsWith('Already initialized'))) throw error;
}
