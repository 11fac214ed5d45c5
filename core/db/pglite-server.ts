import { rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import type { PgliteDatabase } from './pglite.ts';
import { createFrameReader } from './wire-frames.ts';

interface PgliteServer {
  /** Lets running transactions end, turns everything else away. */
  close(): Promise<void>;
}

/** A visitor that holds the one session and says nothing for this long is gone. */
const IDLE_IN_TRANSACTION_MS = 120_000;

/**
 * Lets other processes of the same user into the PGlite of this one: PostgreSQL's wire protocol on
 * a local socket, a transaction at a time. PGlite has one session, so a visitor holds it from its
 * first message until the server answers "idle".
 */
export async function servePglite(db: PgliteDatabase, path: string): Promise<PgliteServer> {
  const visits = new Set<Visit>();
  const server = createServer((socket) => {
    const visit = receiveVisitor(db, socket);
    visits.add(visit);
    socket.once('close', () => visits.delete(visit));
  });
  await rm(path, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(path, resolve);
  });
  return {
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const visit of visits) visit.leaveWhenIdle();
      await closed;
    },
  };
}

interface Visit {
  leaveWhenIdle(): void;
}

function receiveVisitor(db: PgliteDatabase, socket: Socket): Visit {
  const frames = createFrameReader();
  const seat = createSeat(db);
  let isLeaving = false;
  let work = Promise.resolve();

  const answer = async (batch: Uint8Array[]): Promise<void> => {
    if (socket.destroyed || (isLeaving && !seat.isTaken())) return void socket.destroy();
    socket.setTimeout(IDLE_IN_TRANSACTION_MS);
    socket.write(await seat.run(batch));
    if (seat.isTaken()) return;
    socket.setTimeout(0);
    if (isLeaving) socket.end();
  };

  const receive = (chunk: Uint8Array): void => {
    for (const event of frames.push(chunk)) {
      if (event.kind === 'refuse-encryption') socket.write('N');
      else if (event.kind === 'startup') socket.write(WELCOME);
      else if (event.kind === 'terminate') socket.end();
      else work = work.then(() => answer(event.messages)).catch(() => void socket.destroy());
    }
  };

  socket.setNoDelay(true);
  socket.on('timeout', () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('close', () => void work.then(seat.leave));
  socket.on('data', (chunk) => {
    try {
      receive(chunk);
    } catch {
      socket.destroy();
    }
  });
  return {
    leaveWhenIdle: () => {
      isLeaving = true;
      if (!seat.isTaken()) socket.destroy();
    },
  };
}

interface Seat {
  isTaken(): boolean;
  /** Answers messages; keeps the session while they leave a transaction open. */
  run(messages: Uint8Array[]): Promise<Uint8Array>;
  /** Gives the session back, undoing what was not committed. */
  leave(): Promise<void>;
}

/** A visitor's turn on the one session. */
function createSeat({ client, session }: PgliteDatabase): Seat {
  let release: (() => void) | null = null;
  const free = (): void => {
    release?.();
    release = null;
  };
  return {
    isTaken: () => release !== null,
    run: async (messages) => {
      release ??= await session.acquire();
      const answers: Uint8Array[] = [];
      for (const message of messages) answers.push(await client.execProtocolRaw(message));
      const reply = Buffer.concat(answers);
      if (isIdle(reply)) free();
      return reply;
    },
    leave: async () => {
      if (!release) return;
      await client.execProtocolRaw(ROLLBACK);
      free();
    },
  };
}

/** The reply ends with ReadyForQuery, and its status is "idle": no transaction is open. */
function isIdle(reply: Uint8Array): boolean {
  return reply.at(-6) === 0x5a && reply.at(-1) === 0x49;
}

const frame = (type: string, body: string): Buffer => {
  const message = Buffer.alloc(5 + body.length);
  message.write(type, 0, 'latin1');
  message.writeInt32BE(4 + body.length, 1);
  message.write(body, 5, 'latin1');
  return message;
};
const ROLLBACK = frame('Q', 'rollback\0');
/** The login is the file permission of the socket: authenticated, settings, ready and idle. */
const WELCOME = Buffer.concat([
  frame('R', '\0\0\0\0'),
  frame('S', 'client_encoding\0UTF8\0'),
  frame('S', 'DateStyle\0ISO, MDY\0'),
  frame('S', 'integer_datetimes\0on\0'),
  frame('S', 'standard_conforming_strings\0on\0'),
  frame('Z', 'I'),
]);
