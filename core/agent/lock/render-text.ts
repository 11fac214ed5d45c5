import type { Locale } from '../../text.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Entry } from '../ledger/entry.ts';
import { listEntryDimensions, listEntryNames } from '../ledger/list-entry-names.ts';
import { ASSUMPTION_SENTENCES, type AssumptionId } from '../wording/assumptions.ts';
import { wordEntry } from '../wording/entries.ts';
import { PHRASES } from '../wording/phrases.ts';
import { findViolations, type Violation } from './find-violations.ts';

export type LockResult =
  | { ok: true; text: string; mentioned: Entry[]; assumptions: AssumptionId[] }
  | { ok: false; violations: Violation[] };

const PLACEHOLDER = /\{\{\s*([a-z]+(?:\.[a-z_]+)?\d*)\s*\}\}/g;

/**
 * The number lock: fills the references of a text from the ledger in the reader's language, and
 * refuses a text that claims anything else. Figures, labels, periods, names and directions in
 * the result are the renderer's alone.
 */
export function renderText(template: string, ledger: Ledger, locale: Locale): LockResult {
  const violations = findViolations(template, {
    names: ledger.entries.flatMap(listEntryNames),
    dimensions: ledger.entries.flatMap(listEntryDimensions),
  });
  if (violations.length > 0) return { ok: false, violations };
  const mentioned: Entry[] = [];
  const assumptions: AssumptionId[] = [];
  let isKnown = true;
  const filled = withoutMarkup(template).replace(PLACEHOLDER, (_match, reference: string) => {
    const entry = ledger.find(reference);
    if (entry) {
      if (!mentioned.includes(entry)) mentioned.push(entry);
      return wordEntry(entry, locale);
    }
    const sentence = findSentence(reference);
    if (sentence === undefined) isKnown = false;
    if (isOverruled(reference, ledger)) return '';
    if (sentence && reference.startsWith('assume.')) assumptions.push(reference.slice(7) as AssumptionId);
    return sentence?.[locale] ?? '';
  });
  if (!isKnown) return { ok: false, violations: ['reference'] };
  return { ok: true, text: tidy(filled), mentioned, assumptions };
}

/** A tool had to count something else than the question's reading says. */
function isOverruled(reference: string, ledger: Ledger): boolean {
  return reference === 'assume.best_seller_by_units' && ledger.assumptions.has('orders_instead_of_units');
}

function findSentence(reference: string): Record<Locale, string> | null | undefined {
  const [kind, id = ''] = reference.split('.');
  if (kind === 'say' && Object.hasOwn(PHRASES, id)) return PHRASES[id as keyof typeof PHRASES];
  if (kind === 'assume' && Object.hasOwn(ASSUMPTION_SENTENCES, id)) {
    return ASSUMPTION_SENTENCES[id as AssumptionId];
  }
  return undefined;
}

/** Marks of emphasis, headings and tables: channels do not all render them, and none is needed. */
function withoutMarkup(template: string): string {
  return template.replace(/\{\{[^}]*\}\}|[*_`~]+|[|#>]+/g, (mark) => {
    if (mark.startsWith('{{')) return mark;
    return /[|#>]/.test(mark) ? ' ' : '';
  });
}

/** A statement ends with a full stop of its own; the model may have put one more. */
function tidy(text: string): string {
  return text
    .replace(/([.!?])\s*\.(?=\s|$)/g, '$1')
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
