import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { createBusiness } from '#core/accounts/create-business.ts';
import { ingestFile } from '#ingestion/ingest-file.ts';
import { listProductMatches } from '#ingestion/load/list-product-matches.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/sales/sambosa', import.meta.url));

describe('a hand-kept sheet of a snack stall', () => {
  describe('works', () => {
    it.skipIf(!existsSync(folder))(
      'has every merge at one price and every doubt put to a person (skipped without ../shared)',
      { timeout: 240_000 },
      async () => {
        const db = await createTestDatabase();
        const shop = {
          slug: 'jajanan',
          name: 'Jajanan',
          currency: 'IDR',
          timeZone: 'Asia/Jakarta',
          ownerName: 'Ani',
        };
        const { business } = await createBusiness(db, shop);
        const names = await readdir(folder);
        const files = await Promise.all(
          names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) })),
        );
        await ingestFile(db, business, files, { now: Temporal.Instant.from('2026-01-01T00:00:00Z') });
        const merged = await listProductMatches(db, business.id, { status: 'merged', limit: 200 });
        const proposed = await listProductMatches(db, business.id, { status: 'proposed', limit: 200 });
        await db.close();
        expect(merged.length).toBeGreaterThan(0);
        expect(merged.every(({ evidence }) => evidence.includes('same_price'))).toBe(true);
        expect(proposed.length).toBeGreaterThan(0);
        expect(proposed.every(({ confidence }) => confidence < 0.99)).toBe(true);
      },
    );
  });
});
