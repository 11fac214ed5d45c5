import type { MetricId } from '../../metrics/types.ts';
import type { LessonTopic } from './concepts.ts';
import type { SpecialPlan } from './decline.ts';
import type { Frame } from './frame.ts';
import type { Reading } from './reading.ts';

/** "omzet itu apa", "omzet termasuk pajak ga", "bedanya omzet sama laba": what figures mean. */
export function definition(reading: Reading, before: Frame | null): SpecialPlan | null {
  if (!isAboutWords(reading)) return null;
  const asked = firmMetrics(reading);
  if (reading.cues.has('compare') && asked.length > 1) return define(asked);
  if (asksInclusion(reading)) return define([...new Set<MetricId>(['net_sales', ...asked])]);
  if (!reading.cues.has('define')) return null;
  const ids = asked.length > 0 ? asked : (before?.metrics.slice(0, 1) ?? []);
  return ids.length === 0 ? null : define(ids);
}

const TAUGHT: ReadonlySet<LessonTopic> = new Set([
  'price_volume_mix',
  'fair_comparison',
  'cost_of_goods',
  'gross_margin',
  'net_against_gross_sales',
]);

/** "cara baca margin", "gimana nentuin harga jual"; of cost and margin the lesson is the definition too. */
export function lesson(reading: Reading): SpecialPlan | null {
  const { lessons, cues, hours, weekdays } = reading;
  const topic = lessons[0] ?? (isSlow(reading) ? 'slow_products' : undefined);
  if (topic === undefined || hours.length + weekdays.length > 0) return null;
  const isWhy = topic === 'best_seller_against_profit' && cues.has('why');
  const isEnd = isWhy || topic === 'slow_products' || topic === 'busy_hours';
  if (!isAboutWords(isEnd ? { ...reading, cues: new Map() } : reading)) return null;
  const isAsked =
    isWhy ||
    cues.has('learn') ||
    asksWorth(reading) ||
    (TAUGHT.has(topic) && (cues.has('define') || cues.has('compare')));
  return isAsked ? { calls: [{ name: 'get_lesson', input: { topic } }] } : null;
}

/** "tips menghadapi produk yang seret" */
function isSlow({ cues, metrics }: Reading): boolean {
  return cues.has('learn') && cues.has('lowest') && metrics.some(({ id }) => id === 'items_sold');
}

/** "diskon itu bagus ga buat usaha?" */
function asksWorth({ words }: Reading): boolean {
  const text = words.map(({ norm }) => norm).join(' ');
  return /\b(?:(?:bagus|baik|perlu|penting|untung) tidak|worth it|good for (?:business|the business|us))\b/u.test(
    text,
  );
}

/** No day, amount or name: the question is about words, not about figures. */
function isAboutWords({ periods, amounts, names, cues }: Reading): boolean {
  const hasEnd = cues.has('highest') || cues.has('lowest');
  return periods.length + amounts.length + names.length === 0 && !hasEnd;
}

function firmMetrics({ metrics }: Reading): MetricId[] {
  return [...new Set(metrics.filter(({ firmness }) => firmness !== 'hinted').map(({ id }) => id))];
}

const INCLUDES =
  /^(?:termasuk|include|includes|including|included|dipotong|kepotong|potong|setelah|sesudah|sebelum|dikurangi|before|after|net|nett|bersih|kotor|gross)$/u;

/** A yes or no about what sales hold: "omzet udah dipotong diskon belum", "does revenue include tax". */
function asksInclusion({ words, metrics }: Reading): boolean {
  const isSales = words.some(({ norm }) =>
    /^(?:omzet|penjualan|pendapatan|sales|revenue|turnover)$/u.test(norm),
  );
  const opens = /^(?:does|do|is|are|apakah|apa)$/u.test(words[0]?.norm ?? '');
  const tail = words.slice(-2).some(({ norm }) => /^(?:tidak|belum|kan|bukan|apa|or)$/u.test(norm));
  const asksHowMuch = words.some(({ norm }) => /^(?:berapa|much|many)$/u.test(norm));
  const isInclusive = words.some(({ norm }) => INCLUDES.test(norm));
  return metrics.length > 0 && isSales && isInclusive && (opens || tail) && !asksHowMuch;
}

function define(metrics: readonly MetricId[]): SpecialPlan {
  return { calls: [{ name: 'manage_settings', input: { metrics: metrics.slice(0, 4) } }] };
}
