import { toNameKey } from '../../text.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import { measure, unitOf } from './measure.ts';
import type { RankedValues, RankInput } from './rank-values.ts';
import type { ToolTurn } from './tool.ts';

/** The place that one name has among all values of its dimension; equal values share a place. */
export async function measurePlace(
  turn: ToolTurn,
  input: RankInput,
  name: string,
  values: RankedValues,
): Promise<EntryDraft[]> {
  const { metric, dimension, period, direction } = input;
  const wanted = toNameKey(name);
  const found = values.find((item) => toNameKey(item.key) === wanted);
  const filters = [...input.filters, { dimension, values: [found?.key ?? name] }];
  if (!found) {
    const alone = await measure(turn, { metrics: [metric], period, filters });
    if (!alone.available.includes(metric)) return alone.missing;
    return [{ type: 'notice', notice: 'empty', metric, period, filters }];
  }
  const isAhead = (value: number): boolean =>
    direction === 'desc' ? value > found.value : value < found.value;
  return [
    {
      type: 'cell',
      stat: 'place',
      metric,
      unit: unitOf(metric),
      currency: turn.ctx.activeBusiness.currency,
      period,
      filters,
      value: values.filter((item) => isAhead(item.value)).length + 1,
      place: { among: values.length, direction, of: found.value },
      isEmpty: false,
    },
  ];
}
