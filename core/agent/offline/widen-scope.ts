import type { Cue } from './concepts.ts';
import type { Frame } from './frame.ts';
import type { Reading } from './reading.ts';

const SPLITS: readonly Cue[] = ['per', 'list', 'which', 'highest', 'lowest', 'names'];

/** "semua cabang dong" after one branch takes that filter away and leaves the rest of the question as it was. */
export function widenScope(reading: Reading, kept: Frame | null): { reading: Reading; kept: Frame | null } {
  const { cues, dimensions, words, names, metrics } = reading;
  const all = dimensions.find(
    ({ from, isImplied }) => !isImplied && /^(?:semua|seluruh|all|every)$/u.test(words[from - 1]?.norm ?? ''),
  );
  const isHeld = kept?.filters.some(({ dimension }) => dimension === all?.id) === true;
  const isSplit = SPLITS.some((id) => cues.has(id)) || dimensions.length > 1;
  if (kept === null || all === undefined || !isHeld || isSplit || names.length + metrics.length > 0)
    return { reading, kept };
  return {
    reading: { ...reading, dimensions: [], cues: new Map([...cues].filter(([id]) => id !== 'all')) },
    kept: { ...kept, filters: kept.filters.filter(({ dimension }) => dimension !== all.id) },
  };
}
