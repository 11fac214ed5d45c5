import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { askAll } from '#api/eval/ask-all.ts';
import { parseQuestions } from '#api/eval/question.ts';
import { buildReport } from '#api/eval/report.ts';
import { createBusiness } from '#core/accounts/create-business.ts';
import type { Database } from '#core/db/database.ts';
import { ingestFile } from '#ingestion/ingest-file.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
const questionFile = join(shared, 'evals/questions.jsonl');
const isThere = existsSync(questionFile);

/** The large pizza tables are left to `npm run eval`: they take as long as the whole suite. */
const DATASETS = ['skincare', 'resto'];

async function loadDataset(db: Database, slug: string): Promise<{ personId: string; businessId: string }> {
  const { business, owner } = await createBusiness(db, {
    slug,
    name: slug,
    currency: 'IDR',
    timeZone: 'Asia/Jakarta',
    ownerName: 'Ani',
  });
  const folder = join(shared, 'data/sales', slug);
  const names = (await readdir(folder)).filter((name) => !name.endsWith('.json'));
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) })),
  );
  await ingestFile(db, business, files, { now: Temporal.Instant.from('2026-01-01T00:00:00Z') });
  return { personId: owner.id, businessId: business.id };
}

describe('the shared question file', () => {
  describe('works', () => {
    it.skipIf(!isThere)(
      'is answered offline without a wrong figure, at least 97 % right (skipped without ../shared)',
      async () => {
        const db = await createTestDatabase();
        const askers = new Map<string, { personId: string; businessId: string }>();
        for (const slug of DATASETS) askers.set(slug, await loadDataset(db, slug));
        const questions = parseQuestions(await readFile(questionFile, 'utf8'));
        const report = buildReport(await askAll({ db, models: [], askers, questions }));
        await db.close();
        const { right, wrong, unanswered } = report.total;
        expect(report.misses.filter((miss) => miss.score === 'wrong')).toEqual([]);
        expect(right / (right + wrong + unanswered)).toBeGreaterThanOrEqual(0.97);
      },
      240_000,
    );
  });
});
