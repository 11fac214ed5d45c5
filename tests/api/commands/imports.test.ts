import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { importsCommand } from '#api/commands/imports.ts';
import { ingestFile } from '#ingestion/ingest-file.ts';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';

const MAY = 'Struk;Tgl;Barang;Total\nA1;13/05/2026;Kopi;20.000\nA2;besok;Teh;5.000\nA3;13/05/2026;TEST;7.000';

let test: TestApp;
let id: string;

beforeAll(async () => {
  test = await createTestApp();
  test.clock.now = Temporal.Instant.from('2026-06-20T00:00:00Z');
  const { business } = await test.addBusiness('senja');
  await test.addBusiness('fajar');
  const file = { name: 'mei.csv', bytes: new TextEncoder().encode(MAY) };
  const report = await ingestFile(test.services.db, business, [file], { now: test.clock.now });
  id = report.runId.slice(0, 8);
});
afterAll(() => test.close());

/** What the command prints. */
async function run(...args: string[]): Promise<string> {
  let printed = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  try {
    await importsCommand([...args, '--business', 'senja', '--lang', 'en'], test.services);
  } finally {
    write.mockRestore();
  }
  return printed;
}

describe('aira imports', () => {
  describe('works', () => {
    it('lists what came in, and shows what waits with its place', async () => {
      expect(await run()).toMatch(
        new RegExp(`${id} +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d +upload +1 +2 +done +mei.csv`),
      );
      const shown = await run('show', id);
      expect(shown).toContain('row 3: Tgl = besok');
      expect(shown).toContain('Net sales');
    });
    it('tells the story of a row and reconciles the figures', async () => {
      expect(await run('explain', id, '2')).toContain('Part of receipt A1');
      expect(await run('reconcile', id)).toMatch(/Total collected \(Total\) +Loaded +20,000/);
    });
    it('reads it again, and lets a row rest', async () => {
      expect(await run('replay', id)).toContain('Nothing has changed.');
      expect(await run('dismiss', id, '4')).toContain('1 rows dismissed');
      expect(await run('dismiss', id, '--reason', 'test_row')).toContain('0 rows dismissed');
      expect(await run('show', id)).not.toContain('row 4: Barang = TEST');
    });
  });

  describe('fails well', () => {
    it.each([
      [['hapus'], 'bad_request'],
      [['show'], 'bad_request'],
      [['show', 'ffffffff'], 'not_found'],
      [['explain', 'ID', 'tiga'], 'bad_request'],
      [['dismiss', 'ID'], 'bad_request'],
      [['dismiss', 'ID', '99'], 'not_found'],
      [['replay', 'ID', '--map', '/nowhere.json'], 'not_found'],
    ])('refuses %j', async (args, code) => {
      await expect(run(...args.map((arg) => (arg === 'ID' ? id : arg)))).rejects.toMatchObject({ code });
    });
  });

  describe('keeps tenants apart', () => {
    it('does not know the imports of another business', async () => {
      const asked = importsCommand(['show', id, '--business', 'fajar'], test.services);
      await expect(asked).rejects.toMatchObject({ code: 'not_found' });
    });
  });
});
