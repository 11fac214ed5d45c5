import { roundTogether } from './round-together.ts';

/** A product a·b before and after. */
export interface FactorPair {
  before: readonly [number, number];
  after: readonly [number, number];
}

/**
 * How much of the change of a·b each factor made: Δa·(b₀+b₁)/2 and Δb·(a₀+a₁)/2, which sum to
 * a₁b₁ − a₀b₀ exactly and do not depend on which factor moves first (Bennet 1920; the Shapley value
 * of two factors, Shorrocks 2013). Rounded together to `total`, a multiple of `step`.
 */
export function splitFactors({ before, after }: FactorPair, total: number, step = 1): [number, number] {
  const [a0, b0] = before;
  const [a1, b1] = after;
  const effects = [((a1 - a0) * (b0 + b1)) / 2, ((b1 - b0) * (a0 + a1)) / 2];
  const [ofFirst = 0, ofSecond = 0] = roundTogether(effects, total, step);
  return [ofFirst, ofSecond];
}
