import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeDataLock } from '#core/db/data-lock.ts';

describe('the lock of the data folder', () => {
  let folder: string;
  const writeLock = (content: string) => writeFile(join(folder, 'lock'), content);
  const takeMany = async (count: number) => {
    const taken = await Promise.all(Array.from({ length: count }, () => takeDataLock(folder)));
    return taken.filter((lock) => lock !== null);
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aira-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  describe('works', () => {
    it('is held by one, and by the next after the release', async () => {
      const [lock, ...others] = await takeMany(20);
      expect(others).toEqual([]);
      expect(await takeDataLock(folder)).toBeNull();
      await lock?.release();
      expect(await takeDataLock(folder)).not.toBeNull();
    });
    it('leaves no other file behind', async () => {
      await takeMany(5);
      expect(await readdir(folder)).toEqual(['lock']);
    });
  });

  describe('fails well', () => {
    it('goes to exactly one of many when its process has died', async () => {
      const { pid } = spawnSync(process.execPath, ['-e', '0']);
      await writeLock(JSON.stringify({ pid, started: '1' }));
      expect(await takeMany(20)).toHaveLength(1);
      expect(await readdir(folder)).toEqual(['lock']);
    });
    it.runIf(process.platform === 'linux')('tells a reused process number by its start', async () => {
      await writeLock(JSON.stringify({ pid: process.pid, started: '1' }));
      expect(await takeDataLock(folder)).not.toBeNull();
    });
    it.each(['', '{"pid":', 'null', '{"pid":"x"}'])('takes over a lock that says %j', async (content) => {
      await writeLock(content);
      expect(await takeDataLock(folder)).not.toBeNull();
    });
    it('gets over a taker that died in the middle', async () => {
      await writeLock('');
      await writeFile(join(folder, 'lock.takeover'), '');
      expect(await takeDataLock(folder)).toBeNull();
      const longAgo = new Date(Date.now() - 60_000);
      await utimes(join(folder, 'lock.takeover'), longAgo, longAgo);
      await takeDataLock(folder);
      expect(await takeDataLock(folder)).not.toBeNull();
    });
  });
});
