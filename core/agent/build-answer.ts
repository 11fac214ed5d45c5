import type { Locale } from '../text.ts';
import type { Answer, CannotReason, Figure, Ranking } from './answer.ts';
import type { ComposedText } from './compose-text.ts';
import type { Entry, Notice, RankedList } from './ledger/entry.ts';
import { holdsFigures, type Ledger } from './ledger/ledger.ts';
import { toFigures, toItemFigures, toRanking } from './to-figures.ts';
import { toRankings } from './to-rankings.ts';
import { listNoticeChoices } from './wording/notices.ts';

interface AnswerFacts {
  composed: ComposedText;
  ledger: Ledger;
  locale: Locale;
  model: string;
  ms: number;
  usage: { input: number; output: number };
}

/** The answer as it is scored and stored: what the text says, and nothing that it does not say. */
export function buildAnswer(facts: AnswerFacts): Answer {
  const { composed, ledger } = facts;
  const { figures, ranking } = collectFigures(composed.mentioned);
  const said = composed.mentioned.length > 0 ? composed.mentioned : ledger.entries;
  const kind = decideKind(said);
  return {
    kind,
    answer: composed.text,
    language: facts.locale,
    figures,
    ranking,
    assumptions: composed.assumptions,
    reason: kind === 'cannot' ? findReason(said) : null,
    choices: listChoices(said, facts.locale),
    freshness: composed.freshness
      ? { through: composed.freshness.through, missing: composed.freshness.missing }
      : null,
    tools: ledger.calls.map(({ name, input }) => ({ name, input })),
    model: facts.model,
    ms: Math.round(facts.ms * 10) / 10,
    usage: { input_tokens: facts.usage.input, output_tokens: facts.usage.output },
    conversation: null,
  };
}

function collectFigures(mentioned: readonly Entry[]): { figures: Figure[]; ranking: Ranking | null } {
  const figures: Figure[] = [];
  let first: RankedList | null = null;
  for (const entry of mentioned) {
    figures.push(...toFigures(entry));
    for (const list of toRankings(entry)) {
      if (first) figures.push(...toItemFigures(list));
      else first = list;
    }
  }
  return { figures, ranking: first ? toRanking(first) : null };
}

/** The first entry with data decides; without data what is missing or asked back does. */
function decideKind(said: readonly Entry[]): Answer['kind'] {
  const data = said.find(holdsFigures);
  if (data) return toRankings(data).length > 0 ? 'ranking' : 'figures';
  if (said.some((entry) => entry.type === 'notice' && asksBack(entry))) return 'clarify';
  if (findReason(said)) return 'cannot';
  return said.some(isUnknownName) ? 'clarify' : 'smalltalk';
}

function isUnknownName(entry: Entry): boolean {
  return entry.type === 'notice' && entry.notice === 'names' && entry.matches.length === 0;
}

function findReason(said: readonly Entry[]): CannotReason | null {
  for (const entry of said) {
    if (entry.type !== 'notice') continue;
    if (entry.notice === 'unavailable') return entry.reason;
    if (isRefused(entry)) return 'forbidden';
  }
  return null;
}

/** A setting that this person may not change. */
function isRefused(notice: Notice): boolean {
  const isKept = notice.notice === 'setting_kept' || notice.notice === 'proposal_closed';
  return isKept && notice.why === 'role';
}

function asksBack({ notice }: Notice): boolean {
  return notice === 'clarification' || notice === 'confirmation';
}

function listChoices(said: readonly Entry[], locale: Locale): string[] {
  return said.flatMap((entry) => (entry.type === 'notice' ? listNoticeChoices(entry, locale) : []));
}
