import type { Reading } from './reading.ts';

/** "hari senin" without any other period is the latest Monday, not all Mondays. */
export function usesWeekdayAsDate({ weekdays, periods, cues, words, dimensions }: Reading): boolean {
  const isHabit =
    cues.has('every') ||
    words.some(({ norm }) => /^(?:tiap|setiap|every|each)$/u.test(norm) || norm.endsWith('days'));
  return (
    weekdays.length === 1 &&
    weekdays[0]?.length === 1 &&
    periods.length === 0 &&
    !isHabit &&
    !cues.has('average') &&
    dimensions.every(({ isSure }) => !isSure)
  );
}
