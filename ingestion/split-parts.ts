import type { CleanSale } from './clean-sale.ts';
import type { UploadPart } from './load/load-parts.ts';

type Rest = Omit<UploadPart, 'sales'>;

const SALES_PER_PART = 5_000;

/** Parts in order of date, so that each touches few days; the last one carries what remains. */
export function splitParts(sales: readonly CleanSale[], rest: Rest): UploadPart[] {
  const sorted = sortByDay(sales);
  const count = Math.max(1, Math.ceil(sorted.length / SALES_PER_PART));
  return Array.from({ length: count }, (_, index) => ({
    sales: sorted.slice(index * SALES_PER_PART, (index + 1) * SALES_PER_PART),
    ...(index === count - 1 ? rest : NOTHING),
  }));
}

const NOTHING: Rest = { quarantined: [], coverage: [], deletedExternalIds: [] };

/** Gathers sales that come in pieces into parts; `rest` is asked for when the last piece was there. */
export async function* gatherParts(
  pieces: AsyncIterable<Pick<UploadPart, 'sales' | 'quarantined'>>,
  finish: () => Promise<Omit<Rest, 'quarantined'>>,
): AsyncGenerator<UploadPart> {
  let sales: CleanSale[] = [];
  let quarantined: UploadPart['quarantined'] = [];
  for await (const piece of pieces) {
    sales = sales.concat(piece.sales);
    quarantined = quarantined.concat(piece.quarantined);
    if (sales.length <= SALES_PER_PART) continue;
    sales = sortByDay(sales);
    // The last part says what the file vouches for, so there is always one left.
    for (; sales.length > SALES_PER_PART; sales = sales.slice(SALES_PER_PART)) {
      yield { ...NOTHING, sales: sales.slice(0, SALES_PER_PART), quarantined };
      quarantined = [];
    }
  }
  yield { sales: sortByDay(sales), quarantined, ...(await finish()) };
}

function sortByDay(sales: readonly CleanSale[]): CleanSale[] {
  return sales.toSorted((a, b) => compareText(toDay(a), toDay(b)));
}

function toDay(sale: CleanSale): string {
  return 'instant' in sale.soldAt ? sale.soldAt.instant : sale.soldAt.local.date;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
