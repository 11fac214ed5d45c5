// The demo is fed over HTTP from a thread of its own: making receipts does not slow down loading them.
// oxlint-disable-next-line no-restricted-imports -- Node only: neither the worker nor core comes here
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { AiraError } from '#core/errors.ts';
import { createFaultPlan } from '../simulator/faults.ts';
import { serveSimulator, type RunningSimulator } from '../simulator/serve-simulator.ts';
import { createCafeShop } from './cafe-shop.ts';

interface DemoSimulatorOptions {
  apiKey: string;
  /** First day of business. */
  opensOn: string;
}

const SEED = 'kopi-senja';
const FAULT_RATE = 0.03;

/** Starts the café's POS Alunam on a loopback port, in a thread that never keeps the process alive. */
export function startDemoSimulator(options: DemoSimulatorOptions): Promise<RunningSimulator> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: options });
    thread.unref();
    thread.once('error', reject);
    thread.once('message', (url: unknown) => {
      if (typeof url !== 'string') reject(new AiraError('internal', 'the simulator sent no address'));
      else resolve({ url, close: async () => void (await thread.terminate()) });
    });
  });
}

async function runThread({ apiKey, opensOn }: DemoSimulatorOptions): Promise<void> {
  const shop = createCafeShop({ seed: SEED, opensOn });
  const faults = createFaultPlan(SEED, FAULT_RATE);
  const { url } = await serveSimulator({ shop, apiKey, now: Date.now, messSeed: SEED, faults });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(url);
}

if (!isMainThread) await runThread(workerData as DemoSimulatorOptions);
