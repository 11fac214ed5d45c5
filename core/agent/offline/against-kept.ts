import type { Frame } from './frame.ts';
import type { Reading } from './reading.ts';

/** "tambahin cappuccino": one more name beside those of the answer before. */
export function addsName({ words, names, metrics, periods }: Reading): boolean {
  const isAdding = words.some(({ text }) => /^(?:tambah|tambahin|tambahkan|add)$/u.test(text));
  return isAdding && names.length > 0 && metrics.length + periods.length === 0;
}

/** "dibanding ubud gimana?" after Kemang: the name that was spoken of stands beside the new one. */
export function withKeptName(reading: Reading, kept: Frame | null): Reading {
  const { cues, names, periods, dimensions } = reading;
  const [named] = names;
  const isAgainst = cues.has('versus') || cues.has('compare') || addsName(reading);
  if (kept === null || named === undefined || names.length > 1 || !isAgainst) return reading;
  if (periods.length + dimensions.filter(({ isImplied }) => !isImplied).length > 0) return reading;
  const { dimension } = named.filter;
  const old = [...kept.filters, ...kept.each]
    .filter((one) => one.dimension === dimension)
    .flatMap(({ values }) => values.filter((value) => !named.filter.values.includes(value)));
  const mentions = old.map((value) => ({
    ...named,
    filter: { dimension, values: [value] },
    fit: 'exact' as const,
    isShared: false,
  }));
  return { ...reading, names: [...mentions, named] };
}
