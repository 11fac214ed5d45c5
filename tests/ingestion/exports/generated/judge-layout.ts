import { Temporal } from 'temporal-polyfill';
import { AiraError } from '#core/errors.ts';
import { sumSales } from '#ingestion/report/sum-sales.ts';
import { understandFiles, type Upload } from '#ingestion/understand-files.ts';
import { createBills, type Truth } from './bills.ts';
import { writeLayout, type Layout, type Writing } from './writing.ts';

/** How a reading ended: right, refused, or with other figures than the bills have. */
export interface Verdict {
  layout: string;
  writing: string;
  end: 'right' | 'refused' | 'wrong';
  /** What differs, or the code of the refusal. */
  why: string;
}

const now = Temporal.Instant.from('2025-11-01T00:00:00Z');

/** Writes a layout in one way, reads it back and sets the figures beside those of the bills. */
export function judgeLayout(layout: Layout, writing: Writing, seed: number): Verdict {
  const bills = createBills(seed);
  const { sheets, truth, merges } = layout.write(bills);
  const told = { layout: layout.name, writing: writing.name };
  try {
    const upload = understandFiles([writeLayout(sheets, writing, merges)], { currency: null, now });
    const why = compare(upload, truth);
    return { ...told, end: why === '' ? 'right' : 'wrong', why };
  } catch (error) {
    if (!(error instanceof AiraError)) throw error;
    return { ...told, end: 'refused', why: `${error.code}: ${error.message}` };
  }
}

function compare(upload: Upload, truth: Truth): string {
  const sums = sumSales(upload.sales, upload.currency);
  const days = new Set(
    upload.sales
      .filter(({ status }) => status === 'completed')
      .map(({ soldAt }) => ('local' in soldAt ? soldAt.local.date : '')),
  );
  const found = {
    net: sums.net_sales,
    receipts: sums.receipts,
    items: sums.items_sold,
    days: [...days].toSorted().join(),
  };
  const wanted = { ...truth, ...(truth.days ? { days: truth.days.join() } : {}) };
  return (Object.keys(wanted) as (keyof typeof found)[])
    .filter((key) => found[key] !== wanted[key])
    .map((key) => (key === 'days' ? `days` : `${key} ${found[key]} for ${wanted[key]}`))
    .join(', ');
}
