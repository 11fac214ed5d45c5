import type { DimensionId, MetricId } from '../../metrics/types.ts';
import { asksMargin, averagedPerOrder } from './choose-task.ts';
import type { Frame, Task } from './frame.ts';
import type { PlanAssumption } from './plan.ts';
import type { MetricMention, Reading } from './reading.ts';

export interface MetricSlots {
  metrics: readonly MetricId[];
  assumptions: PlanAssumption[];
}

const THINGS = new Set<DimensionId>(['product', 'category']);

/** Which figures are asked for. Names beat usual words, usual words beat ways of asking. */
export function chooseMetrics(
  reading: Reading,
  kept: Frame | null,
  task: Task,
  dimension: DimensionId | null,
): MetricSlots {
  return additive(spokenMetrics(reading, kept, task, dimension), task);
}

/** A share needs parts that add up: of an average or a margin it means sales. */
function additive(found: MetricSlots, task: Task): MetricSlots {
  const isRatio = /^(?:average_order_value|gross_margin)$/u.test(found.metrics[0] ?? '');
  if (task !== 'share' || !isRatio) return found;
  return { metrics: ['net_sales'], assumptions: ['sales_mean_net_sales'] };
}

function spokenMetrics(
  reading: Reading,
  kept: Frame | null,
  task: Task,
  dimension: DimensionId | null,
): MetricSlots {
  const averaged = task === 'order_average' ? averagedPerOrder(reading) : null;
  if (averaged !== null) return stated([averaged], reading);
  if (task === 'total' && asksMargin(reading, kept)) return { metrics: ['gross_margin'], assumptions: [] };
  const own = spoken(reading);
  if (reading.cues.has('why')) return explain(reading, own, kept);
  const hasReceiptAmount = task === 'total' && reading.amounts.some(({ op }) => op !== null);
  if (hasReceiptAmount && !own.some(({ firmness }) => firmness === 'named'))
    return stated(['orders'], reading);
  if (countsThings(reading, own)) return { metrics: ['items_sold'], assumptions: [] };
  if (own.length === 0) return silent(reading, kept, task, dimension);
  const firmest = own[0]?.firmness;
  if (firmest === 'hinted') return hinted(own, reading, kept, task, dimension);
  const ids = [...new Set(own.map(({ id }) => id))];
  return stated(isPaidWithTax(reading, ids) ? ['total_collected'] : ids, reading, firmest === 'usual');
}

/** The firmest mentions; a usual word stays beside a named one only when "dan" joins them. */
function spoken(reading: Reading): MetricMention[] {
  const metrics = reading.metrics.filter((one) => !isNoun(reading, one));
  const named = metrics.filter(({ firmness }) => firmness === 'named');
  const usual = metrics.filter(({ firmness }) => firmness === 'usual');
  if (named.length > 0) {
    const joined = usual.filter((one) => named.some((other) => isJoined(reading, one, other)));
    return [...named, ...joined]
      .toSorted((a, b) => a.from - b.from)
      .map((one) => ({ ...one, firmness: 'named' }));
  }
  return usual.length > 0 ? usual : metrics.filter(({ firmness }) => firmness === 'hinted');
}

/** "average ticket for grabfood orders": the orders are what the figure is of. */
function isNoun({ metrics, names, words }: Reading, one: MetricMention): boolean {
  const isOf = names.some(
    ({ from, to }) => to === one.from && /^(?:of|for|from|on|dari|untuk)$/u.test(words[from - 1]?.norm ?? ''),
  );
  return one.id === 'orders' && isOf && metrics.some(({ id, to }) => id !== 'orders' && to <= one.from);
}

function isJoined({ words }: Reading, a: MetricMention, b: MetricMention): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  const between = words.slice(first.to, second.from).map(({ norm }) => norm);
  return (
    between.length <= 4 &&
    between.some((norm) => /^(?:dan|and|sama|serta|beserta|plus|juga|also|vs|versus|dibanding)$/u.test(norm))
  );
}

/** "total yang dibayar sama pajaknya" is one figure, tax included. */
function isPaidWithTax({ words, pointsBack }: Reading, ids: readonly MetricId[]): boolean {
  const isPair = ids.length === 2 && ids[0] === 'total_collected' && ids[1] === 'tax';
  return isPair && pointsBack && words.some(({ norm }) => norm === 'sama' || norm === 'dengan');
}

/** "jual berapa banyak tas tenteng", "how many brownies": a number of things is units. */
function countsThings({ words, names, dimensions }: Reading, own: readonly MetricMention[]): boolean {
  if (own.some(({ firmness, id }) => firmness !== 'hinted' || id !== 'net_sales')) return false;
  const norm = (at: number): string => words[at]?.norm ?? '';
  const things = [
    ...names.filter(({ filter }) => THINGS.has(filter.dimension)).map(({ from }) => from),
    ...dimensions.filter(({ id, isImplied }) => id === 'product' && !isImplied).map(({ from }) => from),
  ];
  const isSold = words.some(({ norm: one }) => /^(?:jual|menjual|sell|sold)$/u.test(one));
  return words.some(({ norm: one }, at) => {
    if (one === 'how' && norm(at + 1) === 'many') return things.some((from) => from >= at);
    if (one !== 'berapa') return false;
    const isCount = /^(?:banyak|pcs|biji|buah)$/u.test(norm(at + 1)) || norm(at - 1) === 'ada' || isSold;
    return isCount ? things.length > 0 : names.some(({ from }) => from === at + 1 && things.includes(from));
  });
}

function explain(reading: Reading, own: readonly MetricMention[], kept: Frame | null): MetricSlots {
  const ids = [...new Set(own.filter(({ firmness }) => firmness !== 'hinted').map(({ id }) => id))];
  if (ids.length > 1) return stated(ids, reading);
  const lead = ids[0] ?? (kept !== null && kept.task !== 'rank' ? kept.metrics[0] : undefined) ?? 'net_sales';
  return stated(
    [lead],
    reading,
    own.some(({ firmness }) => firmness === 'usual'),
  );
}

function silent(
  reading: Reading,
  kept: Frame | null,
  task: Task,
  dimension: DimensionId | null,
): MetricSlots {
  if (reading.cues.has('none_sold')) {
    const isThing = dimension !== null && THINGS.has(dimension);
    return { metrics: [isThing ? 'items_sold' : 'orders'], assumptions: [] };
  }
  if (kept !== null && kept.metrics.length > 0) {
    const metrics = task === 'rank' ? kept.metrics.slice(0, 1) : kept.metrics;
    return { metrics, assumptions: [] };
  }
  if (reading.cues.has('often'))
    return task === 'rank' && dimension !== null && THINGS.has(dimension)
      ? stated(['orders'], reading)
      : { metrics: ['orders'], assumptions: ['busy_means_orders'] };
  return { metrics: ['net_sales'], assumptions: ['sales_mean_net_sales'] };
}

/** "laku" counts units of a product; a busy hour or a popular way to pay counts receipts. */
function hinted(
  own: readonly MetricMention[],
  reading: Reading,
  kept: Frame | null,
  task: Task,
  dimension: DimensionId | null,
): MetricSlots {
  const id = own[0]?.id ?? 'net_sales';
  const isEndOnly = reading.cues.has('highest') || reading.cues.has('lowest');
  if (kept?.task === 'rank' && isEndOnly && kept.dimension === dimension && id === 'orders') {
    return { metrics: kept.metrics, assumptions: [] };
  }
  const isMoney = reading.words.some(
    ({ norm }, at) => norm === 'how' && reading.words[at + 1]?.norm === 'much',
  );
  if (id === 'items_sold' && isMoney)
    return { metrics: ['net_sales'], assumptions: ['sales_mean_net_sales'] };
  const isPopular = reading.words.some(({ norm }) => /^(?:popular|populer|terpopuler)$/u.test(norm));
  if (isPopular && (dimension === 'payment_method' || dimension === 'sales_channel'))
    return { metrics: ['orders'], assumptions: ['busy_means_orders'] };
  const isOfThing = reading.names.some(({ filter }) => filter.dimension === 'product');
  if (id === 'items_sold' && task === 'rank' && dimension !== null && !THINGS.has(dimension) && !isOfThing) {
    return { metrics: ['net_sales'], assumptions: ['sales_mean_net_sales'] };
  }
  if (id === 'orders') {
    const isThing = dimension !== null && THINGS.has(dimension);
    return isThing
      ? { metrics: ['items_sold'], assumptions: ['best_seller_by_units'] }
      : { metrics: ['orders'], assumptions: ['busy_means_orders'] };
  }
  if (id === 'items_sold') {
    return { metrics: ['items_sold'], assumptions: task === 'rank' ? ['best_seller_by_units'] : [] };
  }
  return id === 'net_sales'
    ? { metrics: ['net_sales'], assumptions: ['sales_mean_net_sales'] }
    : stated([id], reading);
}

/** Figures that were named, with the readings that their definition needs. */
function stated(ids: readonly MetricId[], { cues }: Reading, isUsual = false): MetricSlots {
  const assumptions: PlanAssumption[] = [];
  if (isUsual && ids.includes('net_sales')) assumptions.push('sales_mean_net_sales');
  if (isUsual && ids.includes('total_collected')) assumptions.push('takings_mean_total_collected');
  if (ids.includes('discounts')) assumptions.push('discounts_before_refunds');
  if (ids.includes('gross_sales')) assumptions.push('gross_before_refunds');
  if (ids.includes('gross_profit') && cues.has('profit')) assumptions.push('profit_means_gross_profit');
  return { metrics: ids.slice(0, 4), assumptions };
}
