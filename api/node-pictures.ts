import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PngAssets } from '#core/charts/png-renderer.ts';

const { resolve } = createRequire(import.meta.url);
const FONTS = ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'];

/** What draws pictures on Node, read from the installed packages. */
export const nodePngAssets: PngAssets = {
  loadWasm: () => readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')),
  loadFonts: () => Promise.all(FONTS.map((file) => readFile(resolve(`@expo-google-fonts/inter/${file}`)))),
};
