import type { Locale } from '../text.ts';
import { findLead } from './find-lead.ts';
import { holdsFigures, type Ledger } from './ledger/ledger.ts';
import type { Cell, Entry } from './ledger/entry.ts';
import { type LockResult, renderText } from './lock/render-text.ts';
import { ASSUMPTION_SENTENCES, type AssumptionId } from './wording/assumptions.ts';
import { wordEntry } from './wording/entries.ts';
import { wordCell } from './wording/statements.ts';
import { mergeFreshness, type TurnFreshness, wordFreshness } from './wording/freshness.ts';

export interface ComposedText {
  text: string;
  mentioned: Entry[];
  /** As said in the text. */
  assumptions: string[];
  freshness: TurnFreshness | null;
}

interface ComposeOptions {
  template: string;
  ledger: Ledger;
  locale: Locale;
  timeZone: string;
}

/**
 * The text that is sent: the filled-in template, readings that the tools assumed, and the
 * freshness line. Refused when the template claims anything of its own.
 */
export function composeText(options: ComposeOptions): ComposedText | Extract<LockResult, { ok: false }> {
  const { template, ledger, locale, timeZone } = options;
  const locked = renderText(template, ledger, locale);
  if (!locked.ok) return locked;
  const lead = findLead(locked.mentioned);
  const mentioned = lead ? [...locked.mentioned, lead] : locked.mentioned;
  // Talking past what waits for a yes would let the person agree to something else.
  if (ledger.entries.some((entry) => isProposal(entry) && !mentioned.includes(entry))) {
    return { ok: false, violations: ['reference'] };
  }
  const hasFigures = mentioned.some(holdsFigures);
  const freshness = hasFigures ? mergeFreshness(ledger.freshness, timeZone) : null;
  const added = hasFigures ? [...ledger.assumptions].filter((id) => !locked.assumptions.includes(id)) : [];
  const readings = word(added, locale);
  const body = lead ? insertLead(locked.text, locked.mentioned, lead, locale) : locked.text;
  const parts = [body, readings.join(' '), freshness ? wordFreshness(freshness, locale) : ''];
  return {
    text: parts.filter(Boolean).join('\n'),
    mentioned,
    assumptions: [...word(locked.assumptions, locale), ...readings],
    freshness,
  };
}

/** The difference follows the line of the later side, before what was assumed. */
function insertLead(text: string, sides: readonly Entry[], lead: Cell, locale: Locale): string {
  const said = sides.map((side) => wordEntry(side, locale));
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => said.some((words) => line.includes(words)));
  return lines.toSpliced(last + 1, 0, wordCell(lead, locale)).join('\n');
}

function isProposal(entry: Entry): boolean {
  return entry.type === 'notice' && entry.notice === 'confirmation';
}

function word(ids: readonly AssumptionId[], locale: Locale): string[] {
  return ids.flatMap((id) => ASSUMPTION_SENTENCES[id]?.[locale] ?? []);
}
