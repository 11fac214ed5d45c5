import { serve } from '../node-server.ts';
import type { Services } from '../services.ts';

/** `serve`: the same as `npm start`, until it is told to stop. */
export async function serveCommand(_args: string[], services: Services): Promise<number> {
  await serve(services);
  return 0;
}
