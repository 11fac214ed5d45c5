import { listApotekSales } from '../shops/apotek.ts';
import { listCafeSales } from '../shops/cafe.ts';
import { toFacts, type Fact } from './facts.ts';

/** The facts of each business that the questions are about, made once. */
export function factsOf(): (dataset: string) => readonly Fact[] {
  const made = new Map<string, readonly Fact[]>();
  const makers = { apotek: listApotekSales, cafe: listCafeSales };
  return (dataset) => {
    if (!(dataset in makers)) throw new Error(`there is no business "${dataset}"`);
    const known = made.get(dataset) ?? toFacts(makers[dataset as keyof typeof makers]());
    made.set(dataset, known);
    return known;
  };
}
