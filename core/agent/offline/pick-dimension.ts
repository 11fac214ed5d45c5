import type { DimensionMention, Reading } from './reading.ts';

/** The mention that the question is split by: the plainest, those that "apa" or "per" stand beside first. */
export function pickDimension(reading: Reading): DimensionMention | null {
  const { cues } = reading;
  const isBeside = (one: DimensionMention): boolean => isIntroduced(reading, one) || isAsked(reading, one);
  const free = freeDimensions(reading);
  const spoken = free.filter(({ isImplied }) => !isImplied);
  const sure = spoken.filter(({ isSure }) => isSure);
  const hinted = spoken.filter(({ isSure }) => !isSure);
  const isRanking = cues.has('highest') || cues.has('lowest') || cues.has('list') || cues.has('per');
  return (
    sure.find(isBeside) ??
    sure[0] ??
    hinted.find(isBeside) ??
    (isRanking ? (free.find(({ isImplied }) => isImplied) ?? hinted[0]) : undefined) ??
    null
  );
}

/** Mentions that do more than introduce a name: not the "cabang" of "cabang Depok". */
export function freeDimensions(reading: Reading): DimensionMention[] {
  const filtered = new Set(reading.names.map(({ filter }) => filter.dimension));
  return reading.dimensions.filter(
    (one) => !filtered.has(one.id) || isIntroduced(reading, one) || isAsked(reading, one),
  );
}

function isIntroduced({ words }: Reading, { from }: DimensionMention): boolean {
  return /^(?:per|tiap|by|each|setiap|apa|mana|which|what|siapa|berapa)$/u.test(words[from - 1]?.norm ?? '');
}

function isAsked({ words }: Reading, { from, text }: DimensionMention): boolean {
  return /^(?:apa|mana|berapa)$/u.test(words[from + text.split(' ').length]?.norm ?? '');
}
