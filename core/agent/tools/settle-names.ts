import { AiraError } from '../../errors.ts';
import { listNames, type RecordedNames } from '../../metrics/list-names.ts';
import type { DimensionId, MetricFilter } from '../../metrics/types.ts';
import { toNameKey } from '../../text.ts';
import { findViolations } from '../lock/find-violations.ts';
import type { ToolTurn } from './tool.ts';

const DATES =
  /\b\d{1,2}(?:\s*[–-]\s*\d{1,2})?\s+(?=[a-z]{3,})|\b(?:19|20)\d{2}\b(?:-\d{2}){0,2}|\b\d{1,2}[.:]\d{2}\b/gi;

/** The parts of an input that are shown as they were written. */
interface FreeTexts {
  filters?: MetricFilter[];
  against?: { share_of: MetricFilter[] } | object;
  place_of?: string;
  text?: string;
  outlet?: string;
  choices?: string[];
}

/**
 * Texts of a call are a model's own words, and would be shown inside a sentence: names take the
 * spelling that was recorded, and what is neither recorded nor asked for may claim nothing.
 * @throws AiraError `not_found` when a text would say more than a name.
 */
export async function settleNames<Input extends object>(turn: ToolTurn, input: Input): Promise<Input> {
  const texts: FreeTexts = input;
  if (!hasTexts(texts)) return input;
  const names = turn.names ?? (await listNames(turn.ctx));
  const settled: FreeTexts = {};
  if (texts.filters) settled.filters = settleFilters(turn, texts.filters, names);
  if (texts.against && 'share_of' in texts.against) {
    settled.against = { share_of: settleFilters(turn, texts.against.share_of, names) };
  }
  for (const key of ['place_of', 'text', 'outlet'] as const) {
    const text = texts[key];
    if (text !== undefined) settled[key] = settleText(turn, text, names);
  }
  if (texts.choices) checkChoices(turn, texts.choices, names);
  return { ...input, ...settled };
}

function hasTexts({ filters, against, place_of: place, text, outlet, choices }: FreeTexts): boolean {
  const isShare = against !== undefined && 'share_of' in against && against.share_of.length > 0;
  return (
    Boolean(filters?.length) || isShare || [place, text, outlet, choices].some((part) => part !== undefined)
  );
}

function settleFilters(
  turn: ToolTurn,
  filters: readonly MetricFilter[],
  names: RecordedNames,
): MetricFilter[] {
  return filters.map(({ dimension, values }) => ({
    dimension,
    values: TIMES.has(dimension) ? values : values.map((value) => settleText(turn, value, names, dimension)),
  }));
}

/** The metric layer checks these itself. */
const TIMES: ReadonlySet<DimensionId> = new Set([
  'hour',
  'weekday',
  'day',
  'week',
  'month',
  'quarter',
  'year',
]);

function settleText(turn: ToolTurn, text: string, names: RecordedNames, dimension?: DimensionId): string {
  const key = toNameKey(text);
  const recorded = listOf(names, dimension).find((name) => toNameKey(name) === key);
  if (recorded !== undefined) return recorded;
  if (text.trim() === '*' || isAsked(turn, key) || findViolations(text).length === 0) return text;
  throw new AiraError('not_found', 'a name that is neither recorded nor asked for');
}

function listOf(names: RecordedNames, dimension?: DimensionId): readonly string[] {
  return dimension ? (names[dimension] ?? []) : Object.values(names).flat();
}

/** The person's own words may be repeated to them. */
function isAsked({ question = '' }: ToolTurn, key: string): boolean {
  return key !== '' && ` ${toNameKey(question)} `.includes(` ${key} `);
}

/** Choices are recorded names, or readings with nothing but a metric and a date in them. */
function checkChoices(turn: ToolTurn, choices: readonly string[], names: RecordedNames): void {
  const known = listOf(names).map(toNameKey);
  for (const choice of choices) {
    const key = toNameKey(choice);
    if (known.some((name) => name === key || (choice.length === 80 && name.startsWith(key)))) continue;
    const claims = findViolations(choice.replace(DATES, ' ')).filter((kind) => kind !== 'date');
    const isAboutRank = claims.every((kind) => kind === 'rank') && !known.some((name) => key.includes(name));
    if (!isAsked(turn, key) && !isAboutRank)
      throw new AiraError('not_found', 'a choice that claims something');
  }
}
