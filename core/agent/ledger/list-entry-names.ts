import type { DimensionId } from '../../metrics/types.ts';
import type { Entry } from './entry.ts';

/** The recorded names that an entry is about: a model may not write them beside a reference. */
export function listEntryNames(entry: Entry): string[] {
  switch (entry.type) {
    case 'cell':
    case 'evidence':
      return entry.filters.flatMap((filter) => filter.values);
    case 'ranking':
      return [...entry.filters.flatMap((filter) => filter.values), ...entry.items.map((item) => item.key)];
    case 'chart':
      return [...entry.filters.flatMap((filter) => filter.values), ...entry.points.map((point) => point.key)];
    case 'table':
      return [...entry.filters.flatMap((filter) => filter.values), ...entry.rows.map((row) => row.key)];
    case 'breakdown':
      return [
        ...entry.filters.flatMap((filter) => filter.values),
        ...entry.splits.flatMap((split) => split.parts.map((part) => part.key)),
      ];
    case 'notice':
      return [];
  }
}

/** The dimensions that an entry lists values of. */
export function listEntryDimensions(entry: Entry): DimensionId[] {
  return 'dimension' in entry && entry.type !== 'notice' && entry.dimension ? [entry.dimension] : [];
}
