import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
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
    it('serves several processes at once, and goes on in another when the first one closes', async () => {
      const first = await start();
      const [second, third] = await Promise.all([start(), start()]);
      const writers = [first, second, third];
      await Promise.all(Array.from({ length: 30 }, (_, index) => writers[index % 3]?.write(`shop-${index}`)));
      for (const each of writers) expect(await each.slugs()).toHaveLength(30);
      await first.close();
      await Promise.all([second.write('later'), third.write('too')]);
      expect(await third.slugs()).toHaveLength(32);
      await third.close();
      expect(await second.slugs()).toHaveLength(32);
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
  });
});
