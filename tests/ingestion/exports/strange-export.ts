import { understandFiles, type Upload } from '#ingestion/understand-files.ts';
import { sumSales } from '#ingestion/report/sum-sales.ts';
import { Temporal } from 'temporal-polyfill';
import { toTextFile } from './write-file.ts';

/** An export of a register that nobody has seen, and what it adds up to: worked out by hand. */
export interface StrangeExport {
  name: string;
  text: string;
  figures: Readonly<Record<string, string | number | null>>;
}

const now = Temporal.Instant.from('2026-06-01T00:00:00Z');

export function understandText(text: string, name = 'ekspor.csv'): Upload {
  const file = toTextFile(name, text.replaceAll(/^ +/gm, '').trim());
  return understandFiles([file], { currency: null, now });
}

/** The figures of an upload, with its days, outlets and products in words. */
export function readFigures({ sales, currency, tables }: Upload): Record<string, string | number | null> {
  const join = (values: readonly (string | null)[]): string => [...new Set(values)].toSorted().join('/');
  const [first] = sales;
  return {
    ...sumSales(sales, currency),
    currency,
    q: tables.flatMap(({ clean }) => clean.quarantined).length,
    first: first ? JSON.stringify('instant' in first.soldAt ? first.soldAt : first.soldAt.local) : '',
    outlets: join(sales.map((sale) => sale.outlet)),
    products: join(sales.flatMap((sale) => sale.lines.map((line) => line.product))),
    days: join(sales.map((sale) => ('instant' in sale.soldAt ? '' : sale.soldAt.local.date))),
  };
}
