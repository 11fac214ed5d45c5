import type { Frame } from './frame.ts';
import type { Reading } from './reading.ts';

/** "dibanding ubud gimana?" after Kemang: the name that was spoken of stands beside the new one. */
export function withKeptName(reading: Reading, kept: Frame | null): Reading {
  const { cues, names, periods, dimensions } = reading;
  const [named] = names;
  const isAgainst = cues.has('versus') || cues.has('compare');
  if (kept === null || named === undefined || names.length > 1 || !isAgainst) return reading;
  if (periods.length + dimensions.filter(({ isImplied }) => !isImplied).length > 0) return reading;
  const old = kept.filters.find(({ dimension }) => dimension === named.filter.dimension);
  if (old === undefined || old.values.join() === named.filter.values.join()) return reading;
  const filter = { dimension: old.dimension, values: [...old.values] };
  return { ...reading, names: [{ ...named, filter, fit: 'exact', isShared: false }, named] };
}
