import { describe, expect, it } from 'vitest';
import { handKept } from './exports/generated/hand-kept.ts';
import { judgeLayout } from './exports/generated/judge-layout.ts';
import { later } from './exports/generated/later.ts';
import { moreHandKept } from './exports/generated/more-hand-kept.ts';
import { morePlatforms } from './exports/generated/more-platforms.ts';
import { moreRegisters } from './exports/generated/more-registers.ts';
import { platforms } from './exports/generated/platforms.ts';
import { registers } from './exports/generated/registers.ts';
import { WRITINGS } from './exports/generated/writings.ts';

const layouts = [
  ...registers,
  ...platforms,
  ...handKept,
  ...moreRegisters,
  ...morePlatforms,
  ...moreHandKept,
  ...later,
];
const rounds = [1, 2];

/** Each layout in each way of writing: what went wrong, by its writing. An empty list is a right reading. */
describe('layouts of registers, platforms and hands, written in every way', () => {
  describe('works', () => {
    it.each(layouts.filter(({ mayRefuse }) => !mayRefuse))('reads $name', (layout) => {
      const writings = WRITINGS.filter(({ file }) => !layout.needsWorkbook || file !== 'csv');
      const verdicts = writings.flatMap((writing) =>
        rounds.map((seed) => judgeLayout(layout, writing, seed)),
      );
      const wrong = verdicts.filter(({ end }) => end !== 'right');
      expect(wrong.map(({ writing, end, why }) => `${writing}: ${end}, ${why}`)).toEqual([]);
    });
  });

  describe('fails well', () => {
    it.each(layouts.filter(({ mayRefuse }) => mayRefuse))('refuses $name, or reads it right', (layout) => {
      for (const writing of WRITINGS) {
        const { end, why } = judgeLayout(layout, writing, 1);
        const isRefused = end === 'refused' && layout.mayRefuse?.some((code) => why.startsWith(code));
        expect(end === 'right' || isRefused, `${writing.name}: ${end}, ${why}`).toBe(true);
      }
    });
  });
});
