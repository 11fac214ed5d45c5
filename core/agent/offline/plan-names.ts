import type { DimensionId } from '../../metrics/types.ts';
import { decline, type SpecialPlan } from './decline.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { PlannerInput } from './plan.ts';
import type { Reading } from './reading.ts';

const NAMED = new Set<DimensionId>([
  'product',
  'category',
  'outlet',
  'payment_method',
  'sales_channel',
  'cashier',
]);

export function listing({
  cues,
  dimensions,
  metrics,
  periods,
  weekdays,
  hours,
  names,
}: Reading): SpecialPlan | null {
  if (weekdays.length + hours.length + names.length > 0) return null;
  const dimension = dimensions.find(({ isImplied }) => !isImplied)?.id;
  const isCounted = metrics.some(({ firmness }) => firmness !== 'hinted');
  const isRanked = cues.has('highest') || cues.has('lowest') || cues.has('per') || cues.has('share');
  if (dimension === undefined || !NAMED.has(dimension) || isCounted || periods.length > 0 || isRanked)
    return null;
  if (!cues.has('names') && !(cues.has('plural') && metrics.length === 0)) return null;
  return { calls: [{ name: 'find_names', input: { text: '*', dimension } }] };
}

const PAYMENT_WORDS =
  /^(?:qris|gopay|ovo|dana|shopeepay|linkaja|cash|tunai|debit|kredit|transfer|credit|card|kartu|edc|bca|bri|bni|mandiri|visa|mastercard|paypal|applepay|ewallet)$/u;

/** A way to pay, a channel or a cashier in a business whose data never names one. */
export function missingField(reading: Reading, { lexicon }: PlannerInput): SpecialPlan | null {
  const lacks = (dimension: DimensionId): boolean => (lexicon.names[dimension]?.length ?? 0) === 0;
  const paysWith = reading.words.some(
    ({ text, norm }) => PAYMENT_WORDS.test(text) || PAYMENT_WORDS.test(norm),
  );
  const asksPayment =
    reading.dimensions.some(({ id }) => id === 'payment_method') ||
    (paysWith && (reading.cues.has('pay') || reading.names.every(({ fit }) => fit !== 'exact')));
  if (asksPayment && lacks('payment_method')) return decline('no_field', 'payment_method');
  const other = (['cashier', 'sales_channel', 'category', 'outlet'] as const).find(
    (id) => reading.dimensions.some((one) => one.id === id && one.isSure && !one.isImplied) && lacks(id),
  );
  return other === undefined || reading.unknown.length > 2 ? null : decline('no_field', other);
}

/** A filter holds fifty names: leaving one of hundreds out is beyond it, and of one leaves nothing. */
export function tooManyToExclude({ cues, names }: Reading, { lexicon }: PlannerInput): SpecialPlan | null {
  if (!cues.has('except')) return null;
  const cannot = names.some(({ filter: { dimension, values } }) => {
    const rest = (lexicon.names[dimension]?.length ?? 0) - values.length;
    return rest < 1 || rest > 50;
  });
  return cannot ? { smalltalk: 'unclear' } : null;
}

/** Names that could be several, and words that may be a name nobody recorded, are asked about. */
export function unclearNames(reading: Reading, index: LexiconIndex): SpecialPlan | null {
  const { names, unknown, metrics, dimensions, periods, cues } = reading;
  const ambiguous = names.find(({ fit }) => fit === 'ambiguous');
  if (ambiguous !== undefined && !isRanked(reading) && ambiguous.choices.length > 1) {
    return {
      calls: [
        {
          name: 'ask_clarification',
          input: { about: 'name', choices: ambiguous.choices.map((choice) => choice.slice(0, 80)) },
        },
      ],
    };
  }
  const [near] = ambiguous?.choices.length === 1 ? ambiguous.choices : [];
  if (near !== undefined) return { calls: [{ name: 'find_names', input: { text: near.slice(0, 200) } }] };
  if (unknown.length === 0) return null;
  const hasBusiness =
    metrics.length + dimensions.length + names.length + periods.length > 0 ||
    cues.has('share') ||
    cues.has('compare');
  if (!hasBusiness) return null;
  return askForName(unknown, index);
}

/** Recorded names that share the beginning of an unknown word are offered; without any, that is said. */
function askForName(unknown: readonly string[], index: LexiconIndex): SpecialPlan {
  const roots = unknown.filter((word) => word.length >= 4).map((word) => word.slice(0, 4));
  const held = index.entries.filter(({ words }) =>
    words.some((word) => !index.isGeneric(word) && roots.some((root) => word.startsWith(root))),
  );
  const choices = [...new Set(held.map(({ name }) => name.slice(0, 80)))];
  if (choices.length >= 2 && choices.length <= 6)
    return { calls: [{ name: 'ask_clarification', input: { about: 'name', choices } }] };
  return { calls: [{ name: 'find_names', input: { text: unknown.slice(0, 6).join(' ').slice(0, 200) } }] };
}

function isRanked({ cues, names, dimensions }: Reading): boolean {
  const hasEnd = cues.has('highest') || cues.has('lowest') || cues.has('list');
  return (
    hasEnd &&
    names.some(({ filter }) => filter.dimension === 'product') &&
    !dimensions.some(({ id, isImplied }) => !isImplied && id !== 'product')
  );
}
