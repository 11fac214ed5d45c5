import { serve } from '@hono/node-server';
import { createAlunamApp, type SimulatorOptions } from './alunam-app.ts';
import { createPusher } from './create-pusher.ts';

export interface RunningSimulator {
  /** Base address of the API. */
  url: string;
  close(): Promise<void>;
}

const PUSH_EVERY_MS = 5_000;

/** Serves the simulated Alunam on a free loopback port. Once it has a webhook it pushes to it. */
export function serveSimulator(options: SimulatorOptions): Promise<RunningSimulator> {
  const pusher = createPusher(options);
  const app = createAlunamApp({ onWebhook: pusher.aim, ...options });
  const timer = setInterval(() => void pusher.push(), PUSH_EVERY_MS);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ url: `http://127.0.0.1:${port}`, close }),
    );
    server.on('error', reject);
    const close = (): Promise<void> =>
      new Promise((done, fail) => {
        clearInterval(timer);
        server.close((error) => (error ? fail(error) : done()));
        // Kept-alive connections would hold the server open until they time out.
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
  });
}
