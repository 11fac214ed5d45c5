import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createPgliteDatabase } from '#core/db/pglite.ts';
import { startEmbeddedProcess } from '#tests/helpers/embedded-process.ts';

type Process = Awaited<ReturnType<typeof startEmbeddedProcess>>;

describe('the embedded database', () => {
  let template: string;
  let dataDir: string;
  let running: Process[];
  const start = async () => {
    const started = await startEmbeddedProcess(dataDir);
    running.push(started);
    return started;
  };

  beforeAll(async () => {
    template = await mkdtemp(join(tmpdir(), 'aira-template-'));
    const snapshot = new Blob([await readFile(inject('pgliteSnapshot'))]);
    const db = await createPgliteDatabase({ dataDir: join(template, 'database'), snapshot });
    await db.close();
  });
  afterAll(() => rm(template, { recursive: true, force: true }));
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'aira-embedded-'));
    await cp(template, dataDir, { recursive: true });
    running = [];
  });
  afterEach(async () => {
    for (const { child } of running) child.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });

  describe('works', () => {
    it('serves three processes at once, each seeing what the others wrote', async () => {
      const first = await start();
      const [second, third] = await Promise.all([start(), start()]);
      const writers = [first, second, third];
      await Promise.all(Array.from({ length: 30 }, (_, index) => writers[index % 3]?.write(`shop-${index}`)));
      for (const each of writers) expect(await each.slugs()).toHaveLength(30);
    });
    it('goes on in the second process after the first has closed, and cleans up after the last', async () => {
      const first = await start();
      const second = await start();
      await first.write('before');
      await first.close();
      await second.write('after');
      expect(await second.slugs()).toEqual(['after', 'before']);
      await second.close();
      expect(await readdir(dataDir)).toEqual(['database']);
    });
  });

  describe('fails well', () => {
    it('loses nothing that was committed when the process that has it open is killed', async () => {
      const first = await start();
      const second = await start();
      await first.write('a');
      await second.write('b');
      await first.kill();
      await second.write('c');
      expect(await second.slugs()).toEqual(['a', 'b', 'c']);
      await second.kill();
      const third = await start();
      expect(await third.slugs()).toEqual(['a', 'b', 'c']);
    });
    it('undoes the open transaction of a visitor that is killed, and goes on', async () => {
      const first = await start();
      const second = await start();
      await second.hang('half');
      const waiting = first.write('whole');
      await second.kill();
      await waiting;
      expect(await first.slugs()).toEqual(['whole']);
    });
    it('lets exactly one of many take over a lock that a crash left behind', async () => {
      const first = await start();
      await first.write('a');
      await first.kill();
      const others = await Promise.all(Array.from({ length: 4 }, start));
      await Promise.all(others.map((each, index) => each.write(`b${index}`)));
      for (const each of others) expect(await each.slugs()).toEqual(['a', 'b0', 'b1', 'b2', 'b3']);
    });
    it('does not take a reused process number for the process that crashed', async () => {
      const first = await start();
      await first.kill();
      await writeFile(join(dataDir, 'lock'), JSON.stringify({ pid: process.pid, started: '1' }));
      const second = await start();
      expect(await second.slugs()).toEqual([]);
      expect(JSON.parse(await readFile(join(dataDir, 'lock'), 'utf8'))).toMatchObject({
        pid: second.child.pid,
      });
    });
  });
});
