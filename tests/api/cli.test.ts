import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../../api/cli.ts', import.meta.url));
let dataDir: string;

interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** The command line in a process of its own, as `npm run aira --` starts it. */
const run = (args: string[], env: Record<string, string> = {}): Promise<Outcome> =>
  new Promise((resolve) => {
    const options = { env: { PATH: process.env.PATH, AIRA_DATA_DIR: dataDir, ...env } };
    execFile(process.execPath, [cli, ...args], options, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'aira-cli-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe('the command line', () => {
  describe('works', () => {
    it('lists its commands in both languages', async () => {
      expect(await run(['--help'])).toMatchObject({ code: 0, err: '' });
      expect((await run(['help'])).out).toContain('tanya satu pertanyaan');
      expect((await run(['help', '--lang', 'en'])).out).toContain('ask one question');
    });
    it('says how one command is used without opening the database', async () => {
      const { code, out } = await run(['ask', '--help'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x' });
      expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('npm run aira -- ask') });
    });
    it('lets the doctor find an embedded AIRA in order', async () => {
      const { code, out } = await run(['doctor', '--json', '--lang', 'en']);
      const report = JSON.parse(out) as { ok: boolean; findings: { subject: string; status: string }[] };
      expect(code).toBe(0);
      expect(report.ok).toBe(true);
      expect(report.findings).toContainEqual(expect.objectContaining({ subject: 'Database', status: 'ok' }));
      expect(report.findings).toContainEqual(
        expect.objectContaining({ subject: 'Telegram', status: 'absent' }),
      );
    });
  });

  describe('fails well', () => {
    it('answers an unknown command with a sentence and the list', async () => {
      const { code, err } = await run(['toString', '--lang=en']);
      expect(code).toBe(1);
      expect(err).toContain('There is no command "toString".');
    });
    it('names a wrong setting, without a stack trace', async () => {
      const { code, err } = await run(['doctor'], { PORT: 'delapan' });
      expect(code).toBe(1);
      expect(err).toContain('PORT');
      expect(err).not.toMatch(/\n\s+at /);
    });
    it('names an argument that it does not know', async () => {
      const { code, err } = await run(['doctor', '--wrong']);
      expect(code).toBe(1);
      expect(err).toContain('--wrong');
      expect(err).not.toMatch(/\n\s+at /);
    });
    it('says that the port is taken', async () => {
      const taken = await occupyPort();
      const { code, err } = await run(['serve'], { PORT: String(taken.port) });
      taken.server.close();
      expect(code).toBe(1);
      expect(err).toContain(`${taken.port} is in use`);
    });
    it('lets the doctor name what is configured and does not answer, and no secret', async () => {
      const secrets = {
        DATABASE_URL: 'postgres://aira:database-password@127.0.0.1:1/aira',
        UPSTASH_REDIS_REST_URL: 'http://127.0.0.1:1',
        UPSTASH_REDIS_REST_TOKEN: 'redis-token',
        OPENAI_BASE_URL: 'http://127.0.0.1:1/v1',
        OPENAI_API_KEY: 'model-key',
        OPENAI_MODEL: 'some-model',
        TELEGRAM_BOT_TOKEN: '1:telegram-token',
        TELEGRAM_API_ROOT: 'http://127.0.0.1:1',
      };
      const { code, out, err } = await run(['doctor', '--json'], secrets);
      const report = JSON.parse(out) as { findings: { status: string }[] };
      expect(code).toBe(1);
      expect(report.findings.filter(({ status }) => status === 'broken')).toHaveLength(4);
      expect(out + err).not.toMatch(/database-password|redis-token|model-key|telegram-token/);
    });
  });
});

function occupyPort(): Promise<{ port: number; server: Server }> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : 0 });
    });
  });
}
