import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';

const root = fileURLToPath(new URL('../../', import.meta.url));
const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js');

interface TestWorker {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Runs the cron trigger. */
  runSchedule(): Promise<void>;
  close(): Promise<void>;
}

/** The bundle that `wrangler deploy` would upload, in local workerd. */
export async function startTestWorker(bindings: Record<string, string>): Promise<TestWorker> {
  const folder = await mkdtemp(join(tmpdir(), 'aira-worker-'));
  await promisify(execFile)(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', folder], {
    cwd: root,
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' },
  });
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      modules: await readModules(folder),
      compatibilityDate: '2026-10-20',
      compatibilityFlags: ['nodejs_compat'],
      bindings,
      assets: {
        directory: join(root, 'dashboard'),
        binding: 'ASSETS',
        routerConfig: { invoke_user_worker_ahead_of_assets: true, has_user_worker: true },
      },
    }),
  );
  const url = await worker.ready;
  return {
    fetch: (path, init) => fetch(new URL(path, url), init),
    runSchedule: async () => {
      // Typed for the outside of a worker only; the trigger is there.
      const entry = (await worker.getWorker()) as unknown as {
        scheduled(event: { cron: string }): Promise<unknown>;
      };
      await entry.scheduled({ cron: '* * * * *' });
    },
    close: async () => {
      await worker.dispose();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Module = { path: string } & (
  | { type: 'ESModule'; contents: string }
  | { type: 'CompiledWasm' | 'Data'; contents: Uint8Array }
);

/** The program first, then the files that it imports: wasm and fonts. */
async function readModules(folder: string): Promise<Module[]> {
  const contents = await readFile(join(folder, 'worker.js'), 'utf8');
  const files = (await readdir(folder)).filter((path) => /\.(?:wasm|ttf)$/.test(path));
  const others = files.map(async (path): Promise<Module> => {
    const type = path.endsWith('.wasm') ? 'CompiledWasm' : 'Data';
    return { type, path, contents: new Uint8Array(await readFile(join(folder, path))) };
  });
  return [{ type: 'ESModule', path: 'worker.js', contents }, ...(await Promise.all(others))];
}
