import regular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf';
import semiBold from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf';
import wasm from '@resvg/resvg-wasm/index_bg.wasm';
import type { PngAssets } from '#core/charts/png-renderer.ts';

/** What draws pictures on workerd: modules of the bundle, for wasm is not compiled there at run time. */
export const workerPngAssets: PngAssets = {
  loadWasm: async () => wasm,
  loadFonts: async () => [new Uint8Array(regular), new Uint8Array(semiBold)],
};
