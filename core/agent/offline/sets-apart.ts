import type { DimensionId } from '../../metrics/types.ts';
import type { Reading } from './reading.ts';

export const THINGS: ReadonlySet<DimensionId> = new Set(['product', 'category']);

/** "kopi sama croissant": a group and a thing side by side, not the croissants among the coffees. */
export function setsApart({ cues, names }: Reading): boolean {
  const held = new Set(names.map(({ filter }) => filter.dimension).filter((id) => THINGS.has(id)));
  return held.size > 1 && (cues.has('and') || cues.has('versus')) && !cues.has('share');
}
