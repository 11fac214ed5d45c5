import type { Mapping } from '../map/mapping.ts';
import { isTotalLabel } from '../map/total-words.ts';
import { classifyRow, isTestRow } from './classify-row.ts';
import { doubtDates } from './doubt-dates.ts';
import { createPriceLearner, type PriceList } from './price-list.ts';
import type { ReasonCode } from './reasons.ts';
import type { RowFacts } from './row-facts.ts';
import { toJudgedDay } from './settle-dates.ts';

/** What only the table as a whole tells about its rows: all that cleaning needs beside a receipt's own rows. */
export interface WholeTable {
  /** Position of the last row. */
  lastPosition: number;
  /** Beside rows of items, rows of payments tell the same money again. */
  hasItems: boolean;
  prices: PriceList;
  /** Days that were hardly meant, and why. */
  doubted: ReadonlyMap<string, ReasonCode>;
  /** What was sold, in lower case. */
  sold: ReadonlySet<string>;
}

interface Learner {
  add(facts: RowFacts): void;
  finish(): WholeTable;
}

const ITEM_EVENT = /^(?:line ?)?items?$|^(?:product|produk|barang)$/i;
const PAYMENT_EVENT = /^(?:payments?|pembayaran|tender|bayar)$/i;

/** A row that records how a receipt was paid, where others record its items. */
export function isPaymentRow(facts: RowFacts, whole: WholeTable): boolean {
  return whole.hasItems && PAYMENT_EVENT.test(facts.event);
}

interface Today {
  /** Years after it are typing errors. */
  latestYear: number;
  /** Days after it have not come yet; absent: nobody asks. */
  latestDay?: string;
}

/** Learns from rows one by one, so that a table never has to be in memory. */
export function createLearner(mapping: Mapping, { latestYear, latestDay }: Today): Learner {
  const prices = createPriceLearner();
  const sold = new Set<string>();
  const days = new Map<string, number>();
  const names = new Map<string, string>();
  let hasItems = false;
  let lastPosition = 0;
  return {
    add: (facts) => {
      lastPosition = facts.position;
      const day = toJudgedDay(facts, mapping, latestYear);
      if (day !== null) days.set(day, (days.get(day) ?? 0) + 1);
      hasItems ||= facts.event !== '' && ITEM_EVENT.test(facts.event);
      if (facts.product === '' || isTotalLabel(facts.product) || isTotalLabel(facts.receipt)) return;
      prices.add(facts);
      const known = names.get(facts.product);
      if (known !== undefined && sold.has(known)) return;
      const name = known ?? facts.product.toLowerCase();
      names.set(facts.product, name);
      if (classifyRow(facts) === 'sale' && !isTestRow(facts)) sold.add(name);
    },
    finish: () => ({
      lastPosition,
      hasItems,
      prices: prices.finish(),
      doubted: doubtDates(days, latestDay),
      sold,
    }),
  };
}
