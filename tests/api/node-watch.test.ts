import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { watchFolder } from '#api/node-watch.ts';
import { createBusiness } from '#core/accounts/create-business.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { createLogger } from '#core/log.ts';
import type { Business } from '#core/tenant.ts';
import { listRuns } from '#ingestion/load/list-runs.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

const now = Temporal.Instant.from('2026-06-20T00:00:00Z');
const day = (date: string, amount = '20.000'): string =>
  `Struk;Tanggal;Produk;Qty;Total\nA${date};${date}/06/2026;Kopi;1;${amount}`;

let db: PgliteDatabase;
let folder: string;
let business: Business;
let count = 0;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aira-watch-'));
  const made = { slug: `toko-${(count += 1)}`, name: 'Toko', currency: 'IDR', timeZone: 'Asia/Jakarta' };
  ({ business } = await createBusiness(db, { ...made, ownerName: 'Bu Sri' }));
  return () => rm(folder, { recursive: true, force: true });
});

/** Watches the folder while the test acts, and returns what was told: a line per file and outcome. */
async function watching(act: (until: (lines: number) => Promise<void>) => Promise<void>): Promise<string[]> {
  const told: string[] = [];
  const heard: (() => void)[] = [];
  const watch = await watchFolder(
    { db, log: createLogger(() => {}), now: () => now },
    {
      folder,
      business,
      source: 'spreadsheet',
      everyMilliseconds: 20,
      tell: (file, outcome) => {
        told.push(
          `${file}: ${outcome.status === 'loaded' ? `loaded ${outcome.report.accepted}` : outcome.error.code}`,
        );
        for (const wake of heard.splice(0)) wake();
      },
    },
  );
  const until = async (lines: number): Promise<void> => {
    while (told.length < lines) await new Promise<void>((resolve) => heard.push(resolve));
  };
  try {
    await act(until);
  } finally {
    await watch.stop();
  }
  return told;
}
const put = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);

describe('watchFolder', () => {
  describe('works', () => {
    it('loads files as they come, in folders too, and leaves them where they are', async () => {
      const told = await watching(async (until) => {
        await put('01.csv', day('01'));
        await until(1);
        await mkdir(join(folder, 'juni'));
        await put('juni/02.csv', day('02'));
        await until(2);
      });
      expect(told).toEqual(['01.csv: loaded 1', 'juni/02.csv: loaded 1']);
      expect((await readdir(folder, { recursive: true })).toSorted()).toEqual([
        '01.csv',
        'juni',
        'juni/02.csv',
      ]);
      expect((await listRuns(db, business.id, { limit: 9 })).runs.map(({ trigger }) => trigger)).toEqual([
        'folder',
        'folder',
      ]);
    });
    it('knows after a restart what it has read, under another name too', async () => {
      await put('01.csv', day('01'));
      await watching((until) => until(1));
      await rename(join(folder, '01.csv'), join(folder, 'juni.csv'));
      await put('02.csv', day('02'));
      expect(await watching((until) => until(1))).toEqual(['02.csv: loaded 1']);
    });
    it('waits for files that are still on their way', async () => {
      const told = await watching(async (until) => {
        for (const name of ['.01.csv', '~$01.xlsx', '01.csv.part', '01.crdownload', '01.tmp']) {
          await put(name, day('01'));
        }
        await put('02.csv', day('02'));
        await until(1);
        await rename(join(folder, '01.csv.part'), join(folder, '01.csv'));
        await until(2);
      });
      expect(told).toEqual(['02.csv: loaded 1', '01.csv: loaded 1']);
    });
    it('reads a file again when it has grown', async () => {
      const told = await watching(async (until) => {
        await put('juni.csv', day('01'));
        await until(1);
        await put('juni.csv', `${day('01')}\nB2;02/06/2026;Teh;1;9.000`);
        await until(2);
      });
      expect(told).toEqual(['juni.csv: loaded 1', 'juni.csv: loaded 1']);
    });
  });

  describe('fails well', () => {
    it('tells once of a file that cannot be read, goes on with others, and tries it when it changes', async () => {
      await put('a-rusak.csv', 'halo');
      await put('b.csv', day('01'));
      expect(await watching((until) => until(2))).toEqual([
        'a-rusak.csv: table_not_found',
        'b.csv: loaded 1',
      ]);
      const again = await watching(async (until) => {
        await put('c.csv', day('02'));
        await until(1);
        await put('a-rusak.csv', day('03'));
        await until(2);
      });
      expect(again).toEqual(['c.csv: loaded 1', 'a-rusak.csv: loaded 1']);
      const { runs } = await listRuns(db, business.id, { limit: 9 });
      expect(runs.filter(({ status }) => status === 'failed')).toMatchObject([
        { fileName: 'a-rusak.csv', error: 'table_not_found' },
      ]);
    });
    it('says that there is no such folder', async () => {
      await rm(folder, { recursive: true });
      await expect(watching(async () => {})).rejects.toMatchObject({
        code: 'not_found',
        details: { file: folder },
      });
    });
  });
});
