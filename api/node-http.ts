import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, Hono } from 'hono';
import { AiraError } from '#core/errors.ts';
import type { AppEnv } from './http/app-env.ts';

interface RunningServer {
  port: number;
  /** Takes no new connections and waits for the answers under way, at most `graceMs`. */
  close(graceMs?: number): Promise<void>;
}

const dashboardFolder = fileURLToPath(new URL('../dashboard', import.meta.url));

/** The page's files, in front of the API's "no such route". */
export function addDashboard(app: Hono<AppEnv>): void {
  app.get('*', serveStatic({ root: dashboardFolder }));
}

/**
 * Serves the app on Node.
 * @throws AiraError `configuration` when the port is taken.
 */
export function listen(app: Hono<AppEnv>, port: number): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port }, (address) =>
      resolve({ port: address.port, close: (graceMs = 10_000) => close(graceMs) }),
    );
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const isTaken = cause.code === 'EADDRINUSE';
      const message = isTaken ? `PORT: ${port} is in use by another program` : `PORT: ${cause.code}`;
      reject(new AiraError('configuration', message, { cause, details: { keys: 'PORT' } }));
    });
    const close = async (graceMs: number): Promise<void> => {
      const { promise, resolve: done } = Promise.withResolvers<void>();
      const timer = setTimeout(
        () => 'closeAllConnections' in server && server.closeAllConnections(),
        graceMs,
      );
      server.close(() => done());
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      await promise;
      clearTimeout(timer);
    };
  });
}

export function remoteAddress(c: Context): string | null {
  return getConnInfo(c).remote.address ?? null;
}
