import { describe, expect, it } from 'vitest';
import { isKnownWord } from '#ingestion/names/category-words.ts';
import { createNameIndex } from '#ingestion/names/name-index.ts';
import { weighMatch } from '#ingestion/names/weigh-match.ts';
import { createLabelledShop, type LabelledName } from './labelled-shop.ts';
import { createRandom, type Random } from './random.ts';
import { FURTHER_TRADES, SEEN_TRADES, type Trade } from './trades.ts';

const SHOPS = 60;
const GOODS = 90;
const SEED = Number(process.env['FAST_CHECK_SEED'] ?? 2_026);

interface Score {
  /** Pairs of names of one product, and pairs of different ones that are alike enough to be compared. */
  same: number;
  other: number;
  certain: { right: number; wrong: string[] };
  proposed: { right: number; wrong: number };
  /** Found of all, by how the name was written otherwise. */
  byRewrite: Map<string, { all: number; certain: number; proposed: number }>;
}

describe('matching names of products', () => {
  describe('works', () => {
    it.each([
      ['seen', SEEN_TRADES],
      ['further', FURTHER_TRADES],
    ])(
      'merges next to nothing that is not one product, in %s trades',
      { timeout: 240_000 },
      (label, trades) => {
        const scores = trades.map(
          (trade, index) => [trade.name, measure(trade, createRandom(SEED + index))] as const,
        );
        for (const [name, score] of scores) console.log(describeScore(`${label} ${name}`, score));
        const all = scores.map(([, score]) => score);
        const right = sum(all.map(({ certain }) => certain.right));
        const wrong = all.flatMap(({ certain }) => certain.wrong);
        const pairs = sum(all.map(({ same, other }) => same + other));
        console.log(
          `${label}: ${pairs} pairs, certain precision ${right / (right + wrong.length)} ${wrong.slice(0, 30).join(' · ')}`,
        );
        expect(pairs).toBeGreaterThan(20_000);
        expect(right).toBeGreaterThan(1_000);
        expect(right / (right + wrong.length)).toBeGreaterThanOrEqual(0.999);
      },
    );
  });
});

function measure(trade: Trade, random: Random): Score {
  const score: Score = {
    same: 0,
    other: 0,
    certain: { right: 0, wrong: [] },
    proposed: { right: 0, wrong: 0 },
    byRewrite: new Map(),
  };
  for (let shop = 0; shop < SHOPS; shop += 1) measureShop(trade, random, score);
  return score;
}

function measureShop(trade: Trade, random: Random, score: Score): void {
  const shop = createLabelledShop(trade, random, GOODS);
  const byId = new Map(shop.names.map((name) => [name.id, name]));
  const index = createNameIndex(shop.names);
  const isKnown = (word: string): boolean => isKnownWord(word) || index.countUses(word) >= 2;
  countRewrites(shop.names, score);
  for (const product of shop.names) {
    for (const pair of index.findAlike(product.id)) {
      const other = byId.get(pair.otherId);
      if (!other || Number(other.id) < Number(product.id)) continue;
      if (product.family !== other.family) score.other += 1;
      const match = weighMatch(pair, {
        product: product.sales,
        other: other.sales,
        together: shop.countTogether(product, other),
        hasRival:
          pair.likeness === 'misspelling' &&
          pair.slips.some(([a, b]) =>
            product.sales.orders < other.sales.orders ? index.hasRival(a, b) : index.hasRival(b, a),
          ),
        areWordsKnown: pair.slips.length > 0 && pair.slips.every((slip) => slip.every(isKnown)),
      });
      if (match) count(score, product, other, match.verdict);
    }
  }
}

function countRewrites(names: readonly LabelledName[], score: Score): void {
  for (const { rewrite, family } of names) {
    if (rewrite === null) continue;
    score.same += names.filter((one) => one.family === family).length - 1;
    const found = score.byRewrite.get(rewrite) ?? { all: 0, certain: 0, proposed: 0 };
    score.byRewrite.set(rewrite, { ...found, all: found.all + 1 });
  }
}

function count(
  score: Score,
  product: LabelledName,
  other: LabelledName,
  verdict: 'certain' | 'doubtful',
): void {
  const isRight = product.family === other.family;
  if (verdict === 'certain' && !isRight) score.certain.wrong.push(`${product.name} = ${other.name}`);
  if (verdict === 'certain' && isRight) score.certain.right += 1;
  if (verdict === 'doubtful') score.proposed[isRight ? 'right' : 'wrong'] += 1;
  const rewrite = product.rewrite === null ? other.rewrite : other.rewrite === null ? product.rewrite : null;
  const found = rewrite === null || !isRight ? undefined : score.byRewrite.get(rewrite);
  if (found) found[verdict === 'certain' ? 'certain' : 'proposed'] += 1;
}

function describeScore(label: string, { same, other, certain, proposed, byRewrite }: Score): string {
  const lines = [...byRewrite].map(([rewrite, found]) => {
    const share = (part: number): string => `${Math.round((100 * part) / found.all)} %`;
    return `  ${rewrite.padEnd(16)} ${String(found.all).padStart(5)}  certain ${share(found.certain)}, proposed ${share(found.proposed)}`;
  });
  const shown = `proposed ${proposed.right} right, ${proposed.wrong} wrong`;
  return [
    `${label}: ${same} same, ${other} other; certain ${certain.right} right, ${certain.wrong.length} wrong; ${shown}`,
    ...lines,
  ].join('\n');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
