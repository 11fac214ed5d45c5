import { describe, expect, it } from 'vitest';
import { LESSONS } from '#core/agent/lessons/library.ts';
import { planQuestion } from '#core/agent/offline/plan-question.ts';
import type { LessonId } from '#core/agent/tools/inputs.ts';
import { CAFE, MART } from '../offline/lexicons.ts';

const lessons = Object.entries(LESSONS) as [LessonId, (typeof LESSONS)[LessonId]][];
const LOCALES = ['id', 'en'] as const;

describe.each(lessons)('the lesson %s', (_id, lesson) => {
  describe('works', () => {
    it('is two to four sentences without a figure', () => {
      for (const locale of LOCALES) {
        const text = lesson.text[locale];
        const sentences = text.split(/[.?!](?:\s|$)/).filter(Boolean);
        expect(sentences.length).toBeGreaterThanOrEqual(2);
        expect(sentences.length).toBeLessThanOrEqual(4);
        expect(text).not.toMatch(/[\p{N}%]|\bRp\b/u);
        expect(text.length).toBeLessThan(450);
      }
    });

    it('goes on with a question that the data answers', () => {
      for (const question of [lesson.next, ...(lesson.nextWithoutProfit ? [lesson.nextWithoutProfit] : [])]) {
        for (const locale of LOCALES) {
          for (const lexicon of [CAFE, MART]) {
            const clock = { today: lexicon.covered?.to ?? '', timeOfDay: '14:00', previousLocale: null };
            const plan = planQuestion({ question: question[locale], lexicon, previous: [], ...clock });
            const names = plan.calls.map(({ name }) => name);
            expect([question[locale], plan.locale, names.length > 0]).toEqual([
              question[locale],
              locale,
              true,
            ]);
            expect(names).not.toContain('decline_question');
            expect(names).not.toContain('ask_clarification');
          }
        }
      }
    });
  });
});
