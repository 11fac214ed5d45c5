import { readFile } from 'node:fs/promises';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { type AskedQuestion, askAll } from '#api/eval/ask-all.ts';
import { type EvalQuestion, parseQuestions } from '#api/eval/question.ts';
import { buildReport } from '#api/eval/report.ts';
import { scoreAnswer } from '#api/eval/score-answer.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import { answerPlainly } from './reference/answer-plainly.ts';
import { factsOf } from './reference/facts-of.ts';
import { loadApotek, loadCafe } from './shops/load-shops.ts';

const read = async (split: string): Promise<EvalQuestion[]> =>
  parseQuestions(await readFile(new URL(`questions/${split}.jsonl`, import.meta.url), 'utf8'));

const shareOf = (asked: readonly AskedQuestion[]): number => {
  const { right, wrong, unanswered } = buildReport(asked).total;
  return right / (right + wrong + unanswered);
};

describe('our own questions', () => {
  let db: PgliteDatabase;
  let questions: EvalQuestion[];
  let asked: AskedQuestion[];

  beforeAll(async () => {
    db = await createTestDatabase();
    const askers = new Map([
      ['cafe', await loadCafe(db)],
      ['apotek', await loadApotek(db)],
    ]);
    questions = [...(await read('seen')), ...(await read('held-out'))];
    asked = await askAll({ db, models: [], askers, questions });
  }, 300_000);
  afterAll(() => db.close());

  describe('works', () => {
    it('answers every question that was asked', () => {
      expect(asked.length).toBe(questions.length);
      expect(asked.length).toBeGreaterThanOrEqual(300);
    });

    it('is right on what was seen while building, without one wrong figure', () => {
      const seen = asked.filter(({ question }) => question.split === 'seen');
      const wrong = seen.filter(({ question, answer }) => scoreAnswer(question, answer) === 'wrong');
      expect(wrong.map(({ question }) => question.id)).toEqual([]);
      expect(shareOf(seen)).toBeGreaterThanOrEqual(0.97);
    });

    it('is right on what nobody looked at while building', () => {
      const heldOut = asked.filter(({ question }) => question.split === 'held-out');
      const wrong = heldOut.filter(({ question, answer }) => scoreAnswer(question, answer) === 'wrong');
      expect(wrong.length / heldOut.length).toBeLessThanOrEqual(0.01);
      expect(shareOf(heldOut)).toBeGreaterThanOrEqual(0.9);
    });

    it('answers in the language asked', () => {
      const other = asked.filter(({ question, answer }) => question.lang !== answer.language);
      expect(other.length / asked.length).toBeLessThanOrEqual(0.01);
    });

    it('expects what plain loops over the sales compute', () => {
      const facts = factsOf();
      for (const question of questions) {
        expect(answerPlainly(facts(question.dataset), question)).toEqual(question.expect);
      }
    });
  });
});
