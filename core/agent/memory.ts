import { z } from 'zod';
import { MetricId, PeriodInput } from '../metrics/types.ts';
import type { BusinessSettings } from '../tenant.ts';
import type { Locale } from '../text.ts';
import type { ToolCall } from './tools/inputs.ts';

const Asked = z.object({
  metrics: z.array(MetricId),
  names: z.array(z.string()),
  periods: z.array(PeriodInput),
});

/** What a conversation keeps beyond its last turns: choices and subjects, no words and no figures. */
export const Memory = z.object({
  locale: z.enum(['id', 'en']).nullable(),
  /** The outlet that every answer is about until "semua cabang"; as recorded. */
  outlet: z.string().nullable(),
  turns: z.number().int().min(0),
  /** What was asked about, the latest first. */
  asked: Asked,
});
export type Memory = z.infer<typeof Memory>;

export const NO_MEMORY: Memory = {
  locale: null,
  outlet: null,
  turns: 0,
  asked: { metrics: [], names: [], periods: [] },
};

/** Past so many turns a summary stands for the earlier ones. */
const LONG_CONVERSATION = 20;
const MOST_METRICS = 6;
const MOST_NAMES = 8;
const MOST_PERIODS = 4;

/** What an older version wrote, or nobody did, is an empty memory; an outlet that is gone is let go. */
export function readMemory(
  stored: Record<string, unknown> | null | undefined,
  outlets: readonly string[],
): Memory {
  const memory = Memory.safeParse(stored).data ?? NO_MEMORY;
  return memory.outlet === null || outlets.includes(memory.outlet) ? memory : { ...memory, outlet: null };
}

/** The memory after one more turn. */
export function remember(memory: Memory, turn: { locale: Locale; calls: readonly ToolCall[] }): Memory {
  const { asked } = memory;
  const found = turn.calls.map(subjectsOf);
  const of = <T>(pick: (subjects: z.infer<typeof Asked>) => readonly T[]): T[] => found.flatMap(pick);
  return {
    ...memory,
    locale: turn.locale,
    turns: memory.turns + 1,
    asked: {
      metrics: latest([...of(({ metrics }) => metrics), ...asked.metrics], MOST_METRICS),
      names: latest([...of(({ names }) => names), ...asked.names], MOST_NAMES),
      periods: latest([...of(({ periods }) => periods), ...asked.periods], MOST_PERIODS),
    },
  };
}

/** Facts for a model: the outlet that holds, and past twenty turns what was asked about before. */
export function describeMemory({ outlet, turns, asked }: Memory): string[] {
  const lines = outlet ? [`every question is about the outlet ${JSON.stringify(outlet)}`] : [];
  if (turns <= LONG_CONVERSATION) return lines;
  const subjects = [
    ...(asked.metrics.length > 0 ? [`metrics ${asked.metrics.join(', ')}`] : []),
    ...(asked.names.length > 0 ? [`names ${JSON.stringify(asked.names)}`] : []),
    ...(asked.periods.length > 0
      ? [`periods ${asked.periods.map(({ from, to }) => `${from} to ${to}`).join(', ')}`]
      : []),
  ];
  return subjects.length > 0 ? [...lines, `asked about before: ${subjects.join('; ')}`] : lines;
}

/** What the owner has decided, where it is not the usual reading. */
export function describeSettings({ omzetMeans }: BusinessSettings): string[] {
  return omzetMeans === 'net_sales' ? [] : [`omzet, sales and revenue mean ${omzetMeans} here`];
}

function subjectsOf({ input }: ToolCall): z.infer<typeof Asked> {
  const metrics =
    'metrics' in input ? input.metrics : 'metric' in input && input.metric ? [input.metric] : [];
  const names = 'filters' in input ? input.filters.flatMap(({ values }) => values) : [];
  const periods = 'period' in input && input.period ? [input.period] : [];
  return { metrics, names, periods };
}

function latest<T>(values: readonly T[], most: number): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()].slice(0, most);
}
