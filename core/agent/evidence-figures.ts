import type { EvidenceFile, EvidenceSource } from '../metrics/list-evidence-sources.ts';
import type { MetricId } from '../metrics/types.ts';
import type { Figure } from './answer.ts';
import { toFilter, toShown, toUnit } from './figure-values.ts';
import type { Evidence } from './ledger/evidence.ts';

/** The figure that is proved, what it counts and leaves out, and what the sources reported. */
export function toEvidenceFigures(evidence: Evidence): Figure[] {
  const { metric, unit, currency, period, value, orders, refunds, sources, beside } = evidence;
  const filter = toFilter(evidence.filters);
  const base = { metric, period, filter };
  const total = (id: MetricId, amount: number, of: Evidence['unit']): Figure => ({
    metric: id,
    stat: 'total',
    unit: toUnit(of, currency),
    period,
    filter,
    value: toShown(amount, of, currency),
  });
  const counts = orders === null || metric === 'orders' ? [] : [total('orders', orders, 'orders')];
  const main = [total(metric, value, unit), ...counts];
  if (beside) return main;
  const shown: Figure = {
    ...base,
    stat: 'record_count',
    unit: 'rows',
    value: evidence.rows.length,
    part: 'file',
  };
  return [
    ...main,
    ...(refunds ? [total('refunds', refunds, 'money')] : []),
    ...sources.flatMap((source) => toSourceFigures(source, base, currency)),
    ...(evidence.isCut ? [shown] : []),
  ];
}

type Base = Pick<Figure, 'metric' | 'period' | 'filter'>;

function toSourceFigures(source: EvidenceSource, base: Base, currency: string): Figure[] {
  const count = (value: number, part: string, unit = 'rows'): Figure => ({
    ...base,
    stat: 'record_count',
    unit,
    value,
    part,
  });
  const { voids, held, counted, files, name } = source;
  const left = [
    count(voids.receipts, 'void', 'receipts'),
    {
      ...base,
      stat: 'source_total',
      unit: currency,
      value: toShown(voids.net, 'money', currency),
      part: 'void',
    } as const,
  ];
  return [
    ...(voids.receipts > 0 ? left : []),
    count(counted, name, 'receipts'),
    ...held.map(({ reason, rows }) => count(rows, reason)),
    ...files.flatMap((file) => toFileFigures(file, base, currency)),
  ];
}

function toFileFigures(
  { name, rows, acceptedRows, totals }: EvidenceFile,
  base: Base,
  currency: string,
): Figure[] {
  return [
    { ...base, stat: 'record_count', unit: 'rows', value: rows, part: name },
    { ...base, stat: 'record_count', unit: 'rows', value: acceptedRows, part: `${name}: loaded` },
    ...totals.flatMap(({ column, isMoney, stated, summed, loaded }): Figure[] => {
      const shared = { ...base, stat: 'source_total' as const, unit: isMoney ? currency : 'units' };
      return [
        { ...shared, value: stated, part: column },
        ...(stated === summed ? [] : [{ ...shared, value: summed, part: `${column}: rows` }]),
        ...(loaded === null || loaded === stated ? [] : listLoaded(shared, column, stated, loaded)),
      ];
    }),
  ];
}

type Shared = Base & Pick<Figure, 'unit'> & { stat: 'source_total' };

function listLoaded(shared: Shared, column: string, stated: number, loaded: number): Figure[] {
  return [
    { ...shared, value: loaded, part: `${column}: loaded` },
    { ...shared, value: Math.abs(stated - loaded), part: `${column}: difference` },
  ];
}
