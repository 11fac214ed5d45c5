import type { Figure } from './answer.ts';
import { toFilter, toShown, toUnit } from './figure-values.ts';
import type { Breakdown, BreakdownSplit } from './ledger/breakdown.ts';

/** What each part, factor and effect added to the change, and the factors themselves. */
export function toBreakdownFigures(breakdown: Breakdown): Figure[] {
  const { metric, unit, currency, period, comparePeriod, factors, splits, prices } = breakdown;
  const filter = toFilter(breakdown.filters);
  const toPart = (amount: number, facts: Pick<Figure, 'part'> & Partial<Pick<Figure, 'filter'>>): Figure => ({
    metric,
    stat: 'change_part',
    unit: toUnit(unit, currency),
    period,
    compare_period: comparePeriod,
    filter,
    value: toShown(amount, unit, currency),
    ...facts,
  });
  const ofSplit = ({ dimension, parts, others, unassigned }: BreakdownSplit): Figure[] => [
    ...parts.map(({ key, change }) => toPart(change, { filter: { ...filter, [dimension]: key } })),
    ...(others === 0 ? [] : [toPart(others, { part: `${dimension}: others` })]),
    ...(unassigned === 0 ? [] : [toPart(unassigned, { part: `${dimension}: not recorded` })]),
  ];
  return [
    ...factors.flatMap((factor): Figure[] => {
      const total = (value: number, when: Figure['period']): Figure => ({
        metric: factor.metric,
        stat: 'total',
        unit: toUnit(factor.unit, currency),
        period: when,
        filter,
        value: toShown(value, factor.unit, currency),
      });
      const { values, effect } = factor;
      const own = values ? [total(values.previous, comparePeriod), total(values.current, period)] : [];
      return [...own, toPart(effect, { part: factor.metric })];
    }),
    ...splits.flatMap(ofSplit),
    ...prices.map(({ effect, amount }) => toPart(amount, { part: effect })),
  ];
}
