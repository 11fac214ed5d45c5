const ROUND_STEPS = [1, 2, 2.5, 5, 10];
const MOST_STEPS = 5;

/** Round numbers that enclose all values and zero, about five of them, ascending. */
export function toAxisTicks(values: readonly number[]): number[] {
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  const step = roundUp((highest - lowest) / MOST_STEPS || 1);
  const from = Math.floor(toPlain(lowest / step));
  const to = Math.max(from + 1, Math.ceil(toPlain(highest / step)));
  return Array.from({ length: to - from + 1 }, (_, index) => toPlain((from + index) * step));
}

/** The next of 1, 2, 2.5, 5 times a power of ten; counts are whole, so never below one tenth. */
function roundUp(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = ROUND_STEPS.find((candidate) => candidate * power >= raw * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Drops what binary fractions leave behind: 0.30000000000000004. */
function toPlain(value: number): number {
  return Number(value.toPrecision(12));
}
