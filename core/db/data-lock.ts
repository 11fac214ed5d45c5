import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Says which process has the embedded database open. */
interface Holder {
  pid: number;
  /** When that process started, as the system counts it: a reused pid is told apart by it. */
  started: string;
}

interface DataLock {
  release(): Promise<void>;
}

/** A crash while taking over a stale lock blocks the next taker for this long. */
const TAKEOVER_MS = 5_000;

/**
 * Takes the folder's lock, or returns null while a living process has it. PGlite would corrupt a
 * folder that two processes open; a lock whose process is gone is taken over.
 */
export async function takeDataLock(dataDir: string): Promise<DataLock | null> {
  const file = join(dataDir, 'lock');
  const mine = JSON.stringify({ pid: process.pid, started: await readStart(process.pid) } satisfies Holder);
  if (await createFile(file, mine)) return { release: () => rm(file, { force: true }) };
  const found = await readFile(file, 'utf8').catch(() => null);
  if (found === null || (await isAlive(found))) return null;
  return (await takeOver(file, found, mine)) ? { release: () => rm(file, { force: true }) } : null;
}

/** Only one of several takers may replace a stale lock, and only the one that it looked at. */
async function takeOver(file: string, stale: string, mine: string): Promise<boolean> {
  const guard = `${file}.takeover`;
  if (!(await createFile(guard, mine))) {
    const found = await stat(guard).catch(() => null);
    if (found && Date.now() - found.mtimeMs > TAKEOVER_MS) await rm(guard, { force: true });
    return false;
  }
  if ((await readFile(file, 'utf8').catch(() => null)) !== stale) {
    await rm(guard, { force: true });
    return false;
  }
  await rename(guard, file);
  return true;
}

/** Written first and then named, so that nobody ever reads half a lock. False when the name is taken. */
async function createFile(file: string, content: string): Promise<boolean> {
  const draft = `${file}.${process.pid}.${crypto.randomUUID()}`;
  await writeFile(draft, content, { mode: 0o600 });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function isAlive(content: string): Promise<boolean> {
  const holder = parseHolder(content);
  if (!holder) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return (await readStart(holder.pid)) === holder.started;
}

function parseHolder(content: string): Holder | null {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('started' in value))
      return null;
    return { pid: Number(value.pid), started: String(value.started) };
  } catch {
    return null;
  }
}

/** Field 22 of /proc/PID/stat (proc(5)); where there is no /proc the pid alone has to do. */
async function readStart(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? 'unknown';
}
