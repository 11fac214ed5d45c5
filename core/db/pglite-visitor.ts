import { connect, Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Database } from './database.ts';
import { createPoolTransaction } from './pool-transaction.ts';
import * as schema from './schema/index.ts';

/** The embedded database of another process of this machine, through its socket. */
export function createPgliteVisitor(path: string): Database {
  const pool = new pg.Pool({ user: 'postgres', max: 4, stream: () => dial(path) });
  // The other process may stop at any time: the next transaction finds out by itself.
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  return {
    transaction: createPoolTransaction(
      pool,
      (client: pg.PoolClient) => drizzle(client, { schema }),
      (tx) => tx.execute(sql`set local role aira_app`),
    ),
    close: () => pool.end(),
  };
}

/** Whether a process answers behind the socket. */
export function isSocketAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(path);
    probe.once('connect', () => resolve(true)).once('error', () => resolve(false));
    probe.once('connect', () => probe.destroy());
  });
}

/** `pg` dials a host and a port; this socket goes to the path instead (Windows pipes included). */
function dial(path: string): Socket {
  const socket = new Socket();
  const dialPath = socket.connect.bind(socket, path);
  socket.connect = () => dialPath();
  return socket;
}
