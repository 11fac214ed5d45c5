import type { ColumnChoice } from './assign-roles.ts';
import type { DateOrderDecision } from './decide-date-order.ts';
import type { Decision } from './mapping.ts';
import type { DecimalMark } from './parse-number.ts';
import type { Role } from './roles.ts';
import { pinRoles, type SavedMapping } from './saved-mapping.ts';

/** The evidence of everything that a person decided. */
const BY_HAND = { id: 'Ditetapkan di mapping.', en: 'Fixed by the mapping.' };

export function pinChoices(
  choices: readonly ColumnChoice[],
  pinned: readonly (Role | null | undefined)[],
): ColumnChoice[] {
  const roles = pinRoles(
    choices.map(({ role }) => role),
    pinned,
  );
  return choices.map((choice, index) => ({
    role: roles[index] ?? null,
    evidence: pinned[index] === undefined ? choice.evidence : BY_HAND,
  }));
}

export function fixMarks(
  inferred: { marks: DecimalMark[]; decision: Decision },
  saved: SavedMapping | null,
): { marks: DecimalMark[]; decision: Decision } {
  const mark = saved?.decimal_mark;
  if (mark === undefined) return inferred;
  return {
    marks: inferred.marks.map(() => mark),
    decision: { about: 'decimals', choice: mark, evidence: BY_HAND },
  };
}

export function fixDateOrder(inferred: DateOrderDecision, saved: SavedMapping | null): DateOrderDecision {
  const order = saved?.date_order;
  if (order === undefined) return inferred;
  return { order, isMixed: false, decision: { about: 'dates', choice: order, evidence: BY_HAND } };
}

/** A column or a title that names the outlet knows better than a mapping made for other files. */
export function fixOutlet(
  found: { name: string | null; decisions: Decision[] },
  at: Partial<Record<Role, number>>,
  saved: SavedMapping | null,
): { name: string | null; decisions: Decision[] } {
  const name = saved?.outlet;
  if (name === undefined || at.outlet !== undefined || found.name !== null) return found;
  return { name, decisions: [{ about: 'outlet', choice: name, evidence: BY_HAND }] };
}
