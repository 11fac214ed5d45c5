/**
 * Rounds parts to multiples of `step` so that they sum to `total` exactly (largest remainder method,
 * Hamilton 1792). `total` is a multiple of `step` and, but for floating point, the parts' own sum.
 */
export function roundTogether(parts: readonly number[], total: number, step = 1): number[] {
  const scaled = parts.map((part) => part / step);
  const rounded = scaled.map(Math.floor);
  let rest = Math.round(total / step) - rounded.reduce((sum, part) => sum + part, 0);
  const byRemainder = scaled
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .toSorted((a, b) => Math.sign(rest) * (b.remainder - a.remainder) || a.index - b.index);
  while (rest !== 0 && byRemainder.length > 0) {
    for (const { index } of byRemainder) {
      if (rest === 0) break;
      rounded[index] = (rounded[index] ?? 0) + Math.sign(rest);
      rest -= Math.sign(rest);
    }
  }
  return rounded.map((part) => part * step || 0);
}
