import type { Figure, Ranking } from './answer.ts';
import { toBreakdownFigures } from './breakdown-figures.ts';
import { toEvidenceFigures } from './evidence-figures.ts';
import { toFilter, toShown, toUnit } from './figure-values.ts';
import type { Cell, Entry, RankedList, Sheet } from './ledger/entry.ts';
import { showsWhole } from './wording/tables.ts';

type FilterValues = Figure['filter'];

/** The figures that an entry shows beside its lists, in order. Money in major units. */
export function toFigures(entry: Entry): Figure[] {
  switch (entry.type) {
    case 'cell':
      return toCellFigures(entry);
    case 'chart':
      return entry.whole ? toCellFigures(entry.whole) : [];
    case 'evidence':
      return toEvidenceFigures(entry);
    case 'breakdown':
      return toBreakdownFigures(entry);
    case 'table':
      return toWholeFigures(entry);
    case 'ranking':
    case 'notice':
      return [];
  }
}

/** The last row of a table: what all of its columns come to. */
function toWholeFigures(sheet: Sheet): Figure[] {
  const { period, filters, currency } = sheet;
  if (!showsWhole(sheet)) return [];
  return sheet.columns.flatMap(({ metric, unit, whole }): Figure[] => {
    if (whole === null) return [];
    const value = toShown(whole, unit, currency);
    return [
      { metric, stat: 'total', unit: toUnit(unit, currency), period, filter: toFilter(filters), value },
    ];
  });
}

function toCellFigures(cell: Omit<Cell, 'ref'>): Figure[] {
  const { metric, period, currency } = cell;
  const filter = { ...toFilter(cell.filters), ...toReceiptFilter(cell) };
  const unit = toUnit(cell.unit, currency);
  const toValue = (value: number): number => toShown(value, cell.unit, currency);
  const base = { metric, period, filter };
  if (cell.stat === 'change' && cell.compare) {
    const { previous, changePct, period: comparePeriod } = cell.compare;
    const values = {
      current: toValue(cell.value),
      previous: toValue(previous),
      change_pct: changePct,
      difference: toValue(cell.value - previous),
    };
    return [
      { ...base, stat: 'change', unit, ...values, compare_period: comparePeriod },
      { ...base, stat: 'total', unit, value: values.current },
    ];
  }
  if (cell.stat === 'share_pct' && cell.share) {
    const of = toFilter(cell.share.of);
    return [
      { ...base, stat: 'share_pct', unit: 'pct', value: cell.value, of },
      { ...base, stat: 'total', unit, value: toValue(cell.share.part) },
      { ...base, stat: 'total', unit, value: toValue(cell.share.whole), filter: of },
    ];
  }
  if (cell.stat === 'gap_to' && cell.target !== undefined) {
    return [{ ...base, stat: 'gap_to', unit, value: toValue(cell.value), target: cell.target }];
  }
  if (cell.stat === 'day_count' && cell.condition) {
    return [{ ...base, stat: 'day_count', unit: 'days', value: cell.value, ...cell.condition }];
  }
  if (cell.stat === 'lead' && cell.beside) {
    const { filters, pct } = cell.beside;
    const beside = toFilter(filters);
    return [{ ...base, stat: 'lead', unit, value: toValue(cell.value), change_pct: pct, beside }];
  }
  if (cell.stat === 'place' && cell.place) {
    return [
      { ...base, stat: 'place', unit: 'place', value: cell.value, among: cell.place.among },
      { ...base, stat: 'total', unit, value: toValue(cell.place.of) },
    ];
  }
  return [{ ...base, stat: cell.stat, unit, value: toValue(cell.value) }];
}

export function toRanking(list: RankedList): Ranking {
  const { metric, stat, dimension, period, direction, currency } = list;
  return {
    metric,
    stat,
    dimension,
    unit: toUnit(list.unit, currency),
    period,
    filter: toFilter(list.filters),
    direction,
    ...(list.having ? { having: list.having } : {}),
    items: list.items.map(({ key, value }) => ({ name: key, value: toShown(value, list.unit, currency) })),
  };
}

/** A ranking beyond the first of an answer: one figure per item. */
export function toItemFigures(list: RankedList): Figure[] {
  const { metric, stat, dimension, unit, period, filter, items } = toRanking(list);
  return items.map(({ name, value }) => ({
    metric,
    stat,
    unit,
    period,
    filter: { ...filter, [dimension]: name },
    value,
  }));
}

const RECEIPT_KEYS = {
  '>': 'receipt_net_over',
  '>=': 'receipt_net_at_least',
  '<': 'receipt_net_under',
  '<=': 'receipt_net_at_most',
} as const;

function toReceiptFilter({ receipts }: Pick<Cell, 'receipts'>): FilterValues {
  return receipts ? { [RECEIPT_KEYS[receipts.op]]: receipts.amount } : {};
}
