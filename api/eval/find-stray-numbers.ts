import type { Answer, Figure } from '#core/agent/answer.ts';

/**
 * Numbers of the text that are neither a value of the answer's figures and ranking, nor a part of
 * their dates, names and conditions, nor typed in the question. Shares no code with the number lock.
 */
export function findStrayNumbers(answer: Answer, question: string): string[] {
  const values = listValues(answer);
  const parts = new Set([...listParts(answer), ...(question.match(/\d+/g) ?? [])].map(Number));
  const text = listNames(answer).reduce((rest, name) => rest.replaceAll(name, ' '), answer.answer);
  const bare = [FILE, CLOCK, DATE, QUARTER].reduce((rest, one) => rest.replaceAll(one, ' '), text);
  return [...bare.matchAll(NUMBER)].flatMap(([shown, digits = '', word = '']) => {
    const { value, precision } = readNumber(digits, word, answer.language);
    const isKnown = values.some((known) => Math.abs(known - value) <= precision / 2 + 1e-6);
    return isKnown || (word === '' && parts.has(value)) ? [] : [shown.trim()];
  });
}

const FILE = /\S+\.(?:csv|xlsx?)\b/gi;
const QUARTER = /\b[QK][1-4]\b/g;
const CLOCK = /\b\d{1,2}[.:]\d{2}(?:[–-]\d{1,2}[.:]\d{2})?(?: ?(?:WIB|WITA|WIT)\b)?(?![.,]?\d|%)/g;
/** `3 Mei 2026`, `27 Apr – 3 May`, `1–7 Juni 2026`, `Mei 2026` */
const DATE =
  /(?:\b\d{1,2}(?:\s?[–-]\s?\d{1,2})?\s)?\b(?:Jan|Feb|Mar|Apr|Mei|May|Jun|Jul|Agu|Aug|Sep|Okt|Oct|Nov|Des|Dec)\p{L}*\b(?: \d{4}\b)?/gu;
const NUMBER =
  /(?<![\p{L}\d])(\d+(?:[.,]\d+)*)(?:\s?(ribu|rb|juta|jt|miliar|thousand|million|billion|k|m|bn)(?!\p{L}))?/giu;
const SCALES: Readonly<Record<string, number>> = {
  ribu: 1e3,
  rb: 1e3,
  k: 1e3,
  thousand: 1e3,
  juta: 1e6,
  jt: 1e6,
  m: 1e6,
  million: 1e6,
  miliar: 1e9,
  billion: 1e9,
  bn: 1e9,
};

function readNumber(
  digits: string,
  word: string,
  language: 'id' | 'en',
): { value: number; precision: number } {
  const [grouping, decimal] = language === 'id' ? ['.', ','] : [',', '.'];
  const plain = digits.replaceAll(grouping, '').replace(decimal, '.');
  const scale = SCALES[word.toLowerCase()] ?? 1;
  const decimals = plain.split('.')[1]?.length ?? 0;
  return { value: Number(plain) * scale, precision: scale / 10 ** decimals };
}

function listValues({ figures, ranking }: Answer): number[] {
  const own = figures.flatMap((figure) => [
    figure.value,
    figure.current,
    figure.previous,
    figure.change_pct,
    figure.difference,
    figure.target,
    figure.among,
    figure.threshold,
  ]);
  const ranked = [...(ranking?.items.map(({ value }) => value) ?? []), ranking?.having?.threshold];
  const conditions = [...figures, ...(ranking ? [ranking] : [])].flatMap(({ filter }) =>
    Object.values(filter).filter((value) => typeof value === 'number'),
  );
  return [...own, ...ranked, ...conditions]
    .filter((value) => typeof value === 'number')
    .map((value) => Math.abs(value));
}

/** Days, months and years of the dates that the answer speaks of; hours with their end. */
function listParts(answer: Answer): string[] {
  const periods = answer.figures.flatMap(({ period, compare_period: other }) => [period, other]);
  const dates = [...periods, answer.ranking?.period].flatMap((span) => (span ? [span.from, span.to] : []));
  const { through, missing } = answer.freshness ?? {};
  const keys = answer.ranking?.items.map(({ name }) => name).filter((name) => /^[\d-]+$/.test(name)) ?? [];
  return [...dates, through ?? '', ...(missing?.days ?? []), ...keys].flatMap(
    (text) => text.match(/\d+/g) ?? [],
  );
}

function listNames({ figures, ranking, choices, freshness }: Answer): string[] {
  const filters = (values: Figure['filter']): string[] => Object.values(values).flat().map(String);
  return [
    ...figures.flatMap(({ filter, of }) => [...filters(filter), ...filters(of ?? {})]),
    ...(ranking ? [...filters(ranking.filter), ...ranking.items.map(({ name }) => name)] : []),
    ...choices,
    ...(freshness?.missing.outlets ?? []),
  ]
    .filter((name) => /\p{L}/u.test(name) && /\d/.test(name))
    .toSorted((a, b) => b.length - a.length);
}
