import { serve } from '@hono/node-server';
import { Hono } from 'hono';

interface RedisRest {
  url: string;
  token: string;
  /** `down` answers 500, `slow` answers after five seconds. */
  setMood(mood: 'well' | 'down' | 'slow'): void;
  close(): Promise<void>;
}

/** Upstash's REST interface over a Redis of five commands. */
export async function startRedisRest(): Promise<RedisRest> {
  const token = 'local-token';
  const run = createRedis();
  let mood = 'well';
  const app = new Hono();
  app.use(async (c, next) => {
    if (c.req.header('authorization') !== `Bearer ${token}`) return c.json({ error: 'unauthorized' }, 401);
    if (mood === 'down') return c.json({ error: 'down' }, 500);
    if (mood === 'slow') await new Promise((resolve) => setTimeout(resolve, 5_000));
    return next();
  });
  app.post('/pipeline', async (c) => {
    const commands = await c.req.json<unknown[][]>();
    return c.json(commands.map((command) => ({ result: run(command) })));
  });
  app.post('/', async (c) => c.json({ result: run(await c.req.json<unknown[]>()) }));
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({
        url: `http://127.0.0.1:${port}`,
        token,
        setMood: (next) => {
          mood = next;
        },
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
  });
}

function createRedis(): (command: unknown[]) => string | number | null {
  const entries = new Map<string, { value: string; expiresAt: number }>();
  return ([name, rawKey, ...args]) => {
    const key = String(rawKey);
    const found = entries.get(key);
    const entry = found && found.expiresAt > Date.now() ? found : null;
    switch (String(name).toLowerCase()) {
      case 'get':
        return entry?.value ?? null;
      case 'set': {
        const seconds = String(args[1]).toLowerCase() === 'ex' ? Number(args[2]) : Infinity;
        entries.set(key, { value: String(args[0]), expiresAt: Date.now() + seconds * 1000 });
        return 'OK';
      }
      case 'del':
        return entries.delete(key) ? 1 : 0;
      case 'incr': {
        const value = Number(entry?.value ?? 0) + 1;
        entries.set(key, { value: String(value), expiresAt: entry?.expiresAt ?? Infinity });
        return value;
      }
      case 'expire': {
        if (!entry || (args[1] === 'NX' && entry.expiresAt !== Infinity)) return 0;
        entry.expiresAt = Date.now() + Number(args[0]) * 1000;
        return 1;
      }
      default:
        throw new Error(`no command ${String(name)}`);
    }
  };
}
