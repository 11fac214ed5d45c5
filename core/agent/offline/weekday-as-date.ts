import type { Cue } from './concepts.ts';
import type { Reading } from './reading.ts';

const PATTERNS: readonly Cue[] = ['average', 'share'];
const SPLITS: readonly Cue[] = ['highest', 'lowest', 'per', 'list', 'which', 'plural'];

/**
 * A bare "hari senin" or "on monday" beside a plain figure is the latest Monday. Habits ("tiap senin",
 * "mondays") and rankings, shares or averages look at all of them.
 */
export function usesWeekdayAsDate({ weekdays, periods, cues, words, dimensions }: Reading): boolean {
  const isHabit =
    cues.has('every') ||
    words.some(
      ({ norm }) =>
        /^(?:tiap|setiap|every|each|biasanya|umumnya|usually|normally)$/u.test(norm) || norm.endsWith('days'),
    );
  return (
    weekdays.length === 1 &&
    weekdays[0]?.length === 1 &&
    periods.length === 0 &&
    !isHabit &&
    !PATTERNS.some((id) => cues.has(id)) &&
    (dimensions.every(({ isSure }) => !isSure) || !SPLITS.some((id) => cues.has(id)))
  );
}
