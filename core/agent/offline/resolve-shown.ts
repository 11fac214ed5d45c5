import type { DimensionId } from '../../metrics/types.ts';
import type { Shown } from './plan.ts';
import type { NameMention, Reading } from './reading.ts';

const ORDINALS: Readonly<Record<string, number>> = {
  pertama: 1,
  first: 1,
  kedua: 2,
  second: 2,
  ketiga: 3,
  third: 3,
  keempat: 4,
  fourth: 4,
  kelima: 5,
  fifth: 5,
};

/** "yang nomor 2", "cabang itu": a name of the list that was just shown, put in its place. */
export function resolveShown(reading: Reading, shown: Shown | null | undefined): Reading {
  if (shown == null || shown.names.length === 0) return reading;
  const found = findNumbered(reading) ?? findPointed(reading, shown.dimension);
  const name = found === null ? undefined : shown.names[found.place - 1];
  if (found === null || name === undefined) return reading;
  const mention: NameMention = {
    from: found.from,
    to: found.to,
    filter: { dimension: shown.dimension, values: [name] },
    fit: 'exact',
    choices: [],
    isShared: false,
  };
  const isBeside = ({ from }: { from: number }): boolean => from >= found.from && from < found.to;
  return {
    ...reading,
    names: [...reading.names, mention],
    amounts: reading.amounts.filter((one) => !isBeside(one)),
    dimensions: reading.dimensions.filter((one) => one.id !== shown.dimension),
    cues: new Map([...reading.cues].filter(([id]) => id !== 'nth')),
    pointsBack: true,
  };
}

interface Found {
  place: number;
  from: number;
  to: number;
}

/** "produk nomor 2", "yang kedua", "the second one"; "nomor 2 terlaris" ranks anew. */
function findNumbered({ words, cues, periods }: Reading): Found | null {
  const isTime = (at: number): boolean => periods.some(({ from, to }) => from <= at && at < to);
  if (cues.has('highest') || cues.has('lowest') || cues.has('list')) return null;
  const norm = (at: number): string => words[at]?.norm ?? '';
  for (const at of words.keys()) {
    if (isTime(at)) continue;
    const digits = /^\d{1,2}$/u.test(words[at]?.text ?? '') ? Number(words[at]?.text) : undefined;
    if (digits !== undefined && /^(?:nomor|no|number|urutan|peringkat)$/u.test(norm(at - 1)))
      return { place: digits, from: at - 1, to: at + 1 };
    const place = ORDINALS[norm(at)];
    const isOne = norm(at - 1) === 'yang' || /^ones?$/u.test(norm(at + 1)) || words.length <= 3;
    if (place !== undefined && isOne) return { place, from: at, to: at + 1 };
  }
  return null;
}

/** "cabang itu", "that branch": the one at the head of the list. */
function findPointed({ words, dimensions, names }: Reading, shown: DimensionId): Found | null {
  const isNamed = names.some(({ filter }) => filter.dimension === shown);
  const mention = dimensions.find(({ id, isImplied }) => id === shown && !isImplied);
  if (mention === undefined || isNamed) return null;
  const to = mention.from + mention.text.split(' ').length;
  const after = words[to]?.norm ?? '';
  const before = words[mention.from - 1]?.norm ?? '';
  const isPointed = /^(?:itu|tersebut|tadi)$/u.test(after) || /^(?:that|those|this)$/u.test(before);
  const asksWhat = /^(?:apa|mana)$/u.test(words[to + 1]?.norm ?? '');
  return isPointed && !asksWhat ? { place: 1, from: mention.from, to } : null;
}
