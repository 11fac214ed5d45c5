import type { DimensionId, MetricId } from '../../metrics/types.ts';
import type { Frame } from './frame.ts';
import { beyondTools, fastestChange } from './beyond-tools.ts';
import { decline, type SpecialPlan } from './decline.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { PlannerInput } from './plan.ts';
import type { ToolCall } from '../tools/inputs.ts';
import type { Reading } from './reading.ts';

/** Everything that is no figure: refusals, small talk, status, definitions, lists of names. */
export function specialPlan(
  reading: Reading,
  before: Frame | null,
  input: PlannerInput,
  index: LexiconIndex,
): SpecialPlan | null {
  return (
    sureDecline(reading) ??
    smalltalk(reading) ??
    evidence(reading, before) ??
    status(reading) ??
    definition(reading, before) ??
    difference(reading) ??
    forecast(reading) ??
    listing(reading) ??
    missingField(reading, input) ??
    softDecline(reading) ??
    tooManyToExclude(reading, input) ??
    beyondTools(reading) ??
    fastestChange(reading) ??
    unclearNames(reading, index) ??
    nothingSaid(reading, before)
  );
}

const ORDER = ['injection', 'other_business', 'no_stock_data', 'out_of_scope', 'no_field'] as const;

/** A subject that the data does not hold, unless a name of the business explains the word. */
function sureDecline(reading: Reading): SpecialPlan | null {
  const { declines } = reading;
  const sure = new Set(declines.filter(({ isSure }) => isSure).map(({ id }) => id));
  const reason = ORDER.find((id) => sure.has(id));
  return reason === undefined ? null : decline(reason);
}

function softDecline({ declines, metrics, dimensions, cues }: Reading): SpecialPlan | null {
  const soft = declines.find(({ isSure }) => !isSure);
  if (soft === undefined) return null;
  const isRanked = cues.has('highest') || cues.has('lowest') || cues.has('per');
  const hasMetric = metrics.some(({ firmness }) => firmness !== 'hinted');
  const isAboutSales = isRanked
    ? dimensions.some(({ isSure, text }) => isSure && text !== 'siapa' && text !== 'who')
    : hasMetric;
  return isAboutSales ? null : decline(soft.id === 'no_cost_data' ? 'no_field' : soft.id);
}

function smalltalk(reading: Reading): SpecialPlan | null {
  const { smalltalk: said, metrics, dimensions, names, periods, amounts, cues, unknown, declines } = reading;
  const content = metrics.length + dimensions.length + names.length + periods.length + amounts.length;
  const firm = said.find((intent) => intent === 'help' || intent === 'identity');
  const isOnlyTalk =
    content === 0 &&
    declines.length === 0 &&
    unknown.length <= 1 &&
    !cues.has('status') &&
    !cues.has('evidence');
  if (
    firm !== undefined &&
    metrics.every(({ firmness }) => firmness === 'hinted') &&
    names.length === 0 &&
    periods.length === 0
  )
    return { smalltalk: firm };
  if (isOnlyTalk && said.includes('forgotten')) return { smalltalk: 'forgotten' };
  if (!isOnlyTalk || cues.has('change') || cues.has('why')) return null;
  const intent = (['thanks', 'goodbye', 'greeting', 'acknowledgement'] as const).find((one) =>
    said.includes(one),
  );
  return intent === undefined ? null : { smalltalk: intent };
}

function evidence({ cues, metrics, periods }: Reading, before: Frame | null): SpecialPlan | null {
  if (
    !cues.has('evidence') ||
    metrics.some(({ firmness }) => firmness !== 'hinted') ||
    periods.length > 0 ||
    before === null
  )
    return null;
  return {
    calls: [defineCall(before.metrics.slice(0, 1)), { name: 'get_data_status', input: {} }],
  };
}

function defineCall(metrics: readonly MetricId[]): ToolCall {
  return { name: 'manage_settings', input: { metrics: metrics.slice(0, 4) } };
}

function status({ cues }: Reading): SpecialPlan | null {
  return cues.has('status') ? { calls: [{ name: 'get_data_status', input: {} }] } : null;
}

function definition(reading: Reading, before: Frame | null): SpecialPlan | null {
  const { cues, metrics, periods, amounts, names } = reading;
  if (
    !cues.has('define') ||
    periods.length > 0 ||
    amounts.length > 0 ||
    names.length > 0 ||
    cues.has('highest') ||
    cues.has('lowest')
  )
    return null;
  const asked = metrics.filter(({ firmness }) => firmness !== 'hinted').map(({ id }) => id);
  const ids: MetricId[] = [
    ...new Set(asked.length > 0 ? asked : before === null ? [] : before.metrics.slice(0, 1)),
  ];
  if (ids.length === 0) return null;
  return { calls: [defineCall(ids)] };
}

function forecast({ cues, metrics, periods }: Reading): SpecialPlan | null {
  return cues.has('forecast') && metrics.length + periods.length > 0 ? decline('out_of_scope') : null;
}

const NAMED = new Set<DimensionId>([
  'product',
  'category',
  'outlet',
  'payment_method',
  'sales_channel',
  'cashier',
]);

/** "bedanya omzet sama laba apa": two figures, no days, is a question about words. */
function difference({ cues, metrics, periods, names }: Reading): SpecialPlan | null {
  const ids = [...new Set(metrics.filter(({ firmness }) => firmness !== 'hinted').map(({ id }) => id))];
  if (!cues.has('compare') || ids.length < 2 || periods.length > 0 || names.length > 0) return null;
  return { calls: [defineCall(ids)] };
}

function listing({ cues, dimensions, metrics, periods, weekdays, hours }: Reading): SpecialPlan | null {
  if (weekdays.length + hours.length > 0) return null;
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
function missingField(reading: Reading, { lexicon }: PlannerInput): SpecialPlan | null {
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
function tooManyToExclude({ cues, names }: Reading, { lexicon }: PlannerInput): SpecialPlan | null {
  if (!cues.has('except')) return null;
  const cannot = names.some(({ filter: { dimension, values } }) => {
    const rest = (lexicon.names[dimension]?.length ?? 0) - values.length;
    return rest < 1 || rest > 50;
  });
  return cannot ? { smalltalk: 'unclear' } : null;
}

/** Names that could be several, and words that may be a name nobody recorded, are asked about. */
function unclearNames(reading: Reading, index: LexiconIndex): SpecialPlan | null {
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

/** Nothing about a business at all: far from the subject when it reads as a question, else unclear. */
function nothingSaid(reading: Reading, before: Frame | null): SpecialPlan | null {
  const { metrics, dimensions, names, periods, amounts, cues, hours, weekdays, unknown, words } = reading;
  const slots =
    metrics.length + dimensions.length + names.length + periods.length + hours.length + weekdays.length;
  if (slots > 0 && unknown.length === 0) return null;
  const steers = [
    'highest',
    'lowest',
    'why',
    'change',
    'share',
    'compare',
    'list',
    'versus',
    'plain_total',
    'average',
  ] as const;
  const isSteering = steers.some((id) => cues.has(id)) || amounts.length > 0;
  if (unknown.length === 0 && before !== null && isSteering) return null;
  if (
    unknown.length === 0 &&
    (cues.has('how') || cues.has('change')) &&
    words.length <= 6 &&
    !reading.smalltalk.length
  )
    return null;
  if (unknown.length > 0 && cues.has('names'))
    return { calls: [{ name: 'find_names', input: { text: unknown.join(' ').slice(0, 200) } }] };
  const known = words.filter(({ isKnown }) => isKnown).length;
  return unknown.length > 0 && known >= 2 ? decline('out_of_scope') : { smalltalk: 'unclear' };
}
