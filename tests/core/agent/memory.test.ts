import { describe, expect, it } from 'vitest';
import { describeMemory, type Memory, NO_MEMORY, readMemory, remember } from '#core/agent/memory.ts';
import type { ToolCall } from '#core/agent/tools/inputs.ts';

const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}`;

function call(n: number): ToolCall {
  const period = { from: day(n), to: day(n) };
  const filters = [{ dimension: 'product' as const, values: [`Kopi ${n}`] }];
  return { name: 'query_metrics', input: { metrics: ['net_sales'], period, filters, stat: 'total' } };
}

const talk = (turns: number): Memory =>
  Array.from({ length: turns }, (_, n) => n + 1).reduce(
    (memory, n) => remember(memory, { locale: 'en', calls: [call(n)] }),
    NO_MEMORY,
  );

describe('the memory of a conversation', () => {
  describe('works', () => {
    it('gives no summary while the last turns tell enough', () => {
      expect(describeMemory(talk(20))).toEqual([]);
    });

    it('tells past twenty turns what was asked about, the latest first, without a figure', () => {
      const [line, ...others] = describeMemory(talk(25));
      expect(others).toEqual([]);
      expect(line).toMatch(/^asked about before: metrics net_sales; names \["Kopi 25","Kopi 24",/);
      expect(line).toContain(`periods ${day(25)} to ${day(25)}, ${day(24)}`);
      expect(line).not.toContain('Kopi 10"');
    });

    it('stays small however long the talk', () => {
      expect(JSON.stringify(talk(28)).length).toBeLessThan(700);
    });

    it('tells the outlet that holds from the first turn', () => {
      expect(describeMemory({ ...NO_MEMORY, outlet: 'Kuta "B"' })).toEqual([
        'every question is about the outlet "Kuta \\"B\\""',
      ]);
    });
  });

  describe('fails well', () => {
    it.each([null, undefined, {}, { turns: 'many' }])('takes %j for nothing', (stored) => {
      expect(readMemory(stored, [])).toEqual(NO_MEMORY);
    });

    it('survives being stored', () => {
      const memory = talk(3);
      expect(readMemory(JSON.parse(JSON.stringify(memory)) as Record<string, unknown>, [])).toEqual(memory);
    });

    it('lets go of an outlet that is no longer there', () => {
      const memory = { ...NO_MEMORY, outlet: 'Kuta' };
      expect(readMemory(memory, ['Kuta', 'Ubud']).outlet).toBe('Kuta');
      expect(readMemory(memory, ['Ubud']).outlet).toBeNull();
    });
  });
});
