import type { ToolCall } from '../tools/inputs.ts';
import { addsName } from './against-kept.ts';
import { beyondTools } from './beyond-tools.ts';
import { decline, type SpecialPlan } from './decline.ts';
import type { Frame } from './frame.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { PlannerInput } from './plan.ts';
import { wordPeriod } from '../wording/periods.ts';
import { FILLERS } from './normalise-words.ts';
import { evidence } from './plan-evidence.ts';
import { nothingSaid } from './plan-nothing.ts';
import { definition, lesson } from './plan-meaning.ts';
import { listing, missingField, tooManyToExclude, unclearNames } from './plan-names.ts';
import { settings } from './plan-settings.ts';
import type { Reading } from './reading.ts';

/** Everything that is no figure: refusals, requests, small talk, definitions, lists of names. */
export function specialPlan(
  reading: Reading,
  before: Frame | null,
  input: PlannerInput,
  index: LexiconIndex,
): SpecialPlan | null {
  return (
    injection(reading) ??
    handOver(reading, input) ??
    settings(reading) ??
    lesson(reading) ??
    request(reading, before) ??
    sureDecline(reading, index) ??
    smalltalk(reading) ??
    evidence(reading, before, input) ??
    status(reading) ??
    definition(reading, before) ??
    forecast(reading, before, input) ??
    listing(reading) ??
    missingField(reading, input) ??
    softDecline(reading) ??
    tooManyToExclude(reading, input) ??
    beyondTools(reading) ??
    impossibleDate(reading) ??
    unclearNames(reading, index) ??
    nothingSaid(reading, before)
  );
}

/** "31 juni": what it may have meant is asked, no figure is given. */
function impossibleDate({ periods, locale }: Reading): SpecialPlan | null {
  const [offered = []] = periods.flatMap(({ reading }) =>
    reading.instead === undefined ? [] : [reading.instead],
  );
  const choices = offered.map((period) => wordPeriod(period, locale));
  return choices.length < 2
    ? null
    : { calls: [{ name: 'ask_clarification', input: { about: 'period', choices } }] };
}

/** Before all else: words that want AIRA's rules changed get nothing. */
function injection({ declines }: Reading): SpecialPlan | null {
  return declines.some(({ id }) => id === 'injection') ? decline('injection') : null;
}

/** "naikkan harga americano", "hapus penjualan mei": AIRA reads, it does not act. */
function request(reading: Reading, before: Frame | null): SpecialPlan | null {
  const { cues, words, settings: said } = reading;
  const at = cues.get('act');
  if (before !== null && addsName(reading)) return null;
  if (at === undefined || said.length > 0) return null;
  const isOpening = words.slice(0, at).every(({ norm }) => FILLERS.has(norm) && !ASKS.test(norm));
  return isOpening && !words.some(({ norm }) => ASKS.test(norm)) ? decline('out_of_scope') : null;
}

const ASKS = /^(?:berapa|apa|mana|siapa|kapan|bagaimana|gimana|kenapa|mengapa|what|which|who|when|why|how)$/u;

/** "mau ngomong sama orang": what they say goes along when there is more than the wish. */
function handOver(
  { cues, metrics, periods, words }: Reading,
  { question }: PlannerInput,
): SpecialPlan | null {
  const isWish = cues.has('talk') && cues.has('person');
  const isService = words.some(
    ({ norm }, at) =>
      /^(?:cs|customer)$/u.test(norm) &&
      (norm === 'cs' || /^(?:service|care|support)$/u.test(words[at + 1]?.norm ?? '')),
  );
  if (!(isWish || isService) || metrics.some(({ firmness }) => firmness !== 'hinted') || periods.length > 0)
    return null;
  const call: ToolCall = {
    name: 'hand_over',
    input: words.length > 6 ? { about: question.slice(0, 200) } : {},
  };
  return { calls: [call] };
}

const ORDER = ['other_business', 'no_stock_data', 'out_of_scope', 'no_field'] as const;

/** "other pharmacies", "apotek lain": shops of the same trade. */
function namesOthers({ words, unknown }: Reading, index: LexiconIndex): boolean {
  return words.some(({ norm, text }, at) => {
    const next = words[at + 1]?.text ?? '';
    if (norm === 'other') return unknown.includes(next) && next.endsWith('s');
    return next === 'lain' && (index.own.has(text) || unknown.includes(text));
  });
}

/** A subject that the data does not hold, unless a name of the business explains the word. */
function sureDecline(reading: Reading, index: LexiconIndex): SpecialPlan | null {
  const { declines } = reading;
  if (namesOthers(reading, index)) return decline('other_business');
  // "sisa target" is what is left to reach, not what is left on the shelf.
  const isLeft = reading.cues.has('target') && reading.amounts.length > 0;
  const sure = new Set(declines.filter(({ isSure }) => isSure).map(({ id }) => id));
  const reason = ORDER.find((id) => sure.has(id) && !(isLeft && id === 'no_stock_data'));
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

/** "tadi aku nanya apa?" */
const RECALL =
  /\b(?:aku|saya|i|kita)(?: just)? (?:tadi )?(?:nanya|tanya|bertanya|ask) ?(?:apa)?$|what did i (?:just )?ask\b/u;

/** "jadiin excel ya" asks for something, however it ends. */
const TASKS = ['status', 'evidence', 'file', 'table', 'chart'] as const;

function smalltalk(reading: Reading): SpecialPlan | null {
  const { smalltalk: said, metrics, dimensions, names, periods, amounts, cues, unknown, declines } = reading;
  const content = metrics.length + dimensions.length + names.length + periods.length + amounts.length;
  const firm = said.find((intent) => intent === 'help' || intent === 'identity');
  if (RECALL.test(reading.words.map(({ norm }) => norm).join(' '))) return { smalltalk: 'help' };
  const isOnlyTalk =
    content === 0 && declines.length === 0 && unknown.length <= 1 && !TASKS.some((id) => cues.has(id));
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

/** "sampai kapan data Depok masuk": the word for data, and up to when. */
function asksReach({ words, metrics }: Reading): boolean {
  const text = words.map(({ norm }) => norm).join(' ');
  const isAboutData = /\b(?:data|datanya)\b/u.test(text) && metrics.length === 0;
  return (
    isAboutData &&
    /\b(?:sampai (?:kapan|mana|tanggal)|terakhir (?:masuk|update|kapan)|(?:sudah|udah) (?:masuk|update|lengkap)|up to (?:when|what)|how (?:recent|fresh|far))\b/u.test(
      text,
    )
  );
}

function status(reading: Reading): SpecialPlan | null {
  const { cues } = reading;
  return cues.has('status') || asksReach(reading)
    ? { calls: [{ name: 'get_data_status', input: {} }] }
    : null;
}

function forecast(
  { cues, metrics, periods, names }: Reading,
  before: Frame | null,
  { today }: PlannerInput,
): SpecialPlan | null {
  // "who's working tomorrow": days to come and no figure.
  const isAhead = periods.length > 0 && periods.every(({ reading: { period } }) => period.from > today);
  const isPlan = isAhead && before === null && metrics.length + names.length === 0;
  const isForecast = cues.has('forecast') && metrics.length + periods.length > 0;
  return isForecast || isPlan ? decline('out_of_scope') : null;
}
