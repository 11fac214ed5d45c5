import { toNameKey } from '../text.ts';
import type { DimensionId } from './types.ts';

/** What one value of a dimension added to a change. Null: nothing of it in that period. */
export interface ChangePart {
  key: string;
  previous: number | null;
  current: number | null;
  change: number;
}

/** A change by the values of one dimension: the parts and `unassigned` sum to it exactly. */
export interface ChangeSplit {
  dimension: DimensionId;
  /** Largest change first. */
  parts: ChangePart[];
  /** What no named value carries: receipts without that field, amounts that stand on no line. */
  unassigned: number;
}

interface Values {
  /** Whole numbers of smallest units; the key is '' for what has none. */
  previous: readonly KeyedValue[];
  current: readonly KeyedValue[];
  /** The change to split. */
  change: number;
}

export interface KeyedValue {
  key: string;
  value: number;
}

/** Every named value's own change, and the rest. Spellings of one name are one value. */
export function splitValues(dimension: DimensionId, { previous, current, change }: Values): ChangeSplit {
  const before = byIdentity(previous);
  const after = byIdentity(current);
  const parts = [...new Set([...after.keys(), ...before.keys()])].map((identity): ChangePart => {
    const [was, is] = [before.get(identity), after.get(identity)];
    return {
      key: (is ?? was)?.key ?? '',
      previous: was?.value ?? null,
      current: is?.value ?? null,
      change: (is?.value ?? 0) - (was?.value ?? 0),
    };
  });
  const assigned = parts.reduce((sum, part) => sum + part.change, 0);
  return {
    dimension,
    parts: parts.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.key < b.key ? -1 : 1)),
    unassigned: change - assigned || 0,
  };
}

function byIdentity(values: readonly KeyedValue[]): Map<string, KeyedValue> {
  return new Map(
    values.filter(({ key }) => key !== '').map((value) => [toNameKey(value.key) || value.key, value]),
  );
}
