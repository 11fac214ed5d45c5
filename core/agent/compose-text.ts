import type { Locale } from '../text.ts';
import { holdsFigures, type Ledger } from './ledger/ledger.ts';
import type { Entry } from './ledger/entry.ts';
import { type LockResult, renderText } from './lock/render-text.ts';
import { ASSUMPTION_SENTENCES, type AssumptionId } from './wording/assumptions.ts';
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
  const { mentioned } = locked;
  // Talking past what waits for a yes would let the person agree to something else.
  if (ledger.entries.some((entry) => isProposal(entry) && !mentioned.includes(entry))) {
    return { ok: false, violations: ['reference'] };
  }
  const hasFigures = mentioned.some(holdsFigures);
  const freshness = hasFigures ? mergeFreshness(ledger.freshness, timeZone) : null;
  const added = hasFigures ? [...ledger.assumptions].filter((id) => !locked.assumptions.includes(id)) : [];
  const readings = word(added, locale);
  const parts = [locked.text, readings.join(' '), freshness ? wordFreshness(freshness, locale) : ''];
  return {
    text: parts.filter(Boolean).join('\n'),
    mentioned,
    assumptions: [...word(locked.assumptions, locale), ...readings],
    freshness,
  };
}

function isProposal(entry: Entry): boolean {
  return entry.type === 'notice' && entry.notice === 'confirmation';
}

function word(ids: readonly AssumptionId[], locale: Locale): string[] {
  return ids.flatMap((id) => ASSUMPTION_SENTENCES[id]?.[locale] ?? []);
}
