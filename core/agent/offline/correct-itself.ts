import type { Reading } from './reading.ts';

const CORRECTION = /^(?:maksudku|ralat|koreksi)$/u;
const OPENINGS: readonly (readonly [string, string])[] = [
  ['maksud', 'saya'],
  ['maksud', 'aku'],
  ['aku', 'maksud'],
  ['saya', 'maksud'],
  ['gue', 'maksud'],
  ['i', 'mean'],
  ['i', 'meant'],
  ['eh', 'salah'],
  ['eh', 'bukan'],
  ['no', 'wait'],
];

/**
 * "omzet minggu ini, maksudku minggu lalu": of each kind, what is said after the correction replaces
 * what stood before it. A correction that opens the message is about the turn before.
 */
export function applyCorrection(reading: Reading): Reading {
  const at = findCorrection(reading);
  if (at === null) return withoutDenied(reading);
  const latest = <One extends { from: number }>(said: readonly One[]): readonly One[] => {
    const after = said.filter(({ from }) => from > at);
    return after.length > 0 ? after : said;
  };
  const { metrics, dimensions, names, periods, amounts } = reading;
  return withoutDenied({
    ...reading,
    metrics: latest(metrics),
    dimensions: latest(dimensions),
    names: latest(names),
    periods: latest(periods),
    amounts: latest(amounts),
  });
}

/** "transaksi bukan omzet": what is denied is left out where another of its kind remains. */
function withoutDenied(reading: Reading): Reading {
  const isDenied = ({ from }: { from: number }): boolean =>
    /^(?:bukan|not)$/u.test(reading.words[from - 1]?.norm ?? '');
  const affirmed = <One extends { from: number }>(said: readonly One[]): readonly One[] => {
    const rest = said.filter((one) => !isDenied(one));
    return rest.length > 0 ? rest : said;
  };
  const { metrics, names, periods } = reading;
  return { ...reading, metrics: affirmed(metrics), names: affirmed(names), periods: affirmed(periods) };
}

function findCorrection({ words }: Reading): number | null {
  const norm = (at: number): string => words[at]?.norm ?? '';
  const at = words.findLastIndex(
    (word, index) =>
      CORRECTION.test(word.norm) ||
      OPENINGS.some(([first, second]) => word.norm === first && norm(index + 1) === second),
  );
  return at < 1 ? null : at;
}
