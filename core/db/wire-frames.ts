/** What a client of PostgreSQL's wire protocol asks for. */
export type WireEvent =
  | { kind: 'refuse-encryption' }
  | { kind: 'startup' }
  | { kind: 'terminate' }
  /** Messages up to and with the one that makes the server answer. */
  | { kind: 'batch'; messages: Uint8Array[] };

interface FrameReader {
  push(chunk: Uint8Array): WireEvent[];
}

const SSL_REQUEST = 80_877_103;
const GSS_REQUEST = 80_877_104;
/** Query, Sync and Flush make the server answer. */
const ANSWERED = new Set(['Q', 'S', 'H']);
const MAX_MESSAGE = 256 * 1024 * 1024;

/**
 * Cuts a byte stream into messages (PostgreSQL manual, "Message Formats"): a type byte, a length
 * that counts itself, the body. Before the startup message there is no type byte.
 * @throws Error when a length cannot be; the connection is then beyond repair.
 */
export function createFrameReader(): FrameReader {
  let waiting: Uint8Array[] = [];
  let size = 0;
  let needed = 0;
  let hasStarted = false;
  let batch: Uint8Array[] = [];

  const toEvent = (message: Buffer): WireEvent | null => {
    if (!hasStarted) {
      const code = message.length >= 8 ? message.readInt32BE(4) : 0;
      if (code === SSL_REQUEST || code === GSS_REQUEST) return { kind: 'refuse-encryption' };
      hasStarted = true;
      return { kind: 'startup' };
    }
    const type = String.fromCharCode(message[0] ?? 0);
    if (type === 'X') return { kind: 'terminate' };
    batch.push(message);
    if (!ANSWERED.has(type)) return null;
    const messages = batch;
    batch = [];
    return { kind: 'batch', messages };
  };

  return {
    push: (chunk) => {
      waiting.push(chunk);
      size += chunk.length;
      // A long message comes in many chunks: they are joined once, when the last one is there.
      if (size < needed) return [];
      let rest = Buffer.concat(waiting);
      const events: WireEvent[] = [];
      for (;;) {
        needed = readLength(rest, hasStarted);
        if (rest.length < needed) break;
        const event = toEvent(rest.subarray(0, needed));
        rest = rest.subarray(needed);
        if (event) events.push(event);
      }
      waiting = [rest];
      size = rest.length;
      return events;
    },
  };
}

/** Bytes of the message that `rest` starts with, as far as they can be known yet. */
function readLength(rest: Buffer, hasType: boolean): number {
  const offset = hasType ? 1 : 0;
  if (rest.length < offset + 4) return offset + 4;
  const length = rest.readInt32BE(offset);
  if (length < 4 || length > MAX_MESSAGE) throw new Error('message length is out of range');
  return offset + length;
}
