import type { Localized } from '#core/text.ts';
import { findCashBook } from './find-cash-book.ts';
import { readHeader, type Concept } from './header-concepts.ts';
import { isPaymentMethod, profileColumn, type ColumnProfile } from './profile-column.ts';
import { scoreRoles, type Role } from './roles.ts';
import type { Table } from './table.ts';

export interface ColumnChoice {
  role: Role | null;
  evidence: Localized;
}

/** Roles whose cells must be numbers, dates, times; all others are words. */
const NUMERIC: ReadonlySet<Role> = new Set([
  'quantity',
  'refund_quantity',
  'unit_price',
  'gross',
  'discount',
  'discount_percent',
  'refunds',
  'net',
  'subtotal',
  'service',
  'tax',
  'tax_percent',
  'tip',
  'rounding',
  'total',
  'paid',
  'cost',
  'unit_cost',
  'profit',
  'change',
  'due',
  'charges',
  'units_per_pack',
  'expense',
]);
/** Several columns may have these; each other role belongs to one column. */
const SHARED: ReadonlySet<Role> = new Set([
  'note',
  'code',
  'sku',
  'contact',
  'other_date',
  'line_number',
  'reason',
  'profit',
  'charges',
  'units_per_pack',
  'status',
]);
/** A bank's fee or a card's number is no way to pay. */
const NO_METHOD: readonly Concept[] = [
  'charge',
  'number',
  'change',
  'discount',
  'tax',
  'refund',
  'document',
  'due',
];
/** Pcs, kg, box and the like: a shop counts in few ways. */
const MOST_UNITS = 40;
const LEAST_SCORE = 1.5;
/** Above anything that a header alone says. */
const SURE = 20;
const LOOSE = 0.7;

/** Decides what each column is, from its header's meaning and what its cells hold. */
export function assignRoles(table: Table): ColumnChoice[] {
  const profiles = table.columns.map((_, index) =>
    profileColumn(table.rows.map((row) => row.cells[index] ?? null)),
  );
  const book = findCashBook(table, profiles);
  const methods = book ? new Set<number>() : listMethodColumns(table, profiles);
  const candidates = table.columns.flatMap((column, index) => {
    const profile = profiles[index];
    if (!profile || methods.has(index)) return [];
    return [...readScores(column.name)].map(([role, score]) => ({
      index,
      role,
      score: score + judge(role, profile, column.name),
    }));
  });
  candidates.push(...guessFromContent(profiles));
  if (book) {
    candidates.push({ index: book.income, role: 'total', score: SURE });
    candidates.push({ index: book.expense, role: 'expense', score: SURE });
  }
  candidates.sort((a, b) => b.score - a.score || a.index - b.index);
  const taken = new Set<Role>();
  const chosen = new Map<number, { role: Role; score: number }>();
  for (const { index, role, score } of candidates) {
    if (score < LEAST_SCORE || chosen.has(index) || (taken.has(role) && !SHARED.has(role))) continue;
    chosen.set(index, { role, score });
    taken.add(role);
  }
  if (!taken.has('date')) promoteOtherDate(chosen, profiles);
  return table.columns.map((column, index) =>
    explain(column.name, chosen.get(index)?.role ?? null, profiles[index]),
  );
}

/** Several columns of figures named after payment methods are parts of a bill, none of them the bill. */
function listMethodColumns(table: Table, profiles: readonly ColumnProfile[]): Set<number> {
  const named = table.columns.flatMap(({ name }, index) => {
    const { concepts } = readHeader(name);
    const isOther = NO_METHOD.some((concept) => concepts.has(concept));
    return isPaymentMethod(name) && !isOther && (profiles[index]?.numeric ?? 0) > 0.6 ? [index] : [];
  });
  return new Set(named.length > 1 ? named : []);
}

/** A misspelt header counts, but less than one that is written right. */
function readScores(name: string): Map<Role, number> {
  const header = readHeader(name);
  const scores = scoreRoles(header);
  if (header.unknown === 0) return scores;
  for (const [role, score] of scoreRoles(readHeader(name, true))) {
    if (score * LOOSE > (scores.get(role) ?? 0)) scores.set(role, score * LOOSE);
  }
  return scores;
}

/** Orders without a day of their own have the day on which they were paid. */
function promoteOtherDate(
  chosen: Map<number, { role: Role; score: number }>,
  profiles: readonly ColumnProfile[],
): void {
  const [best] = [...chosen]
    .filter(([index, { role }]) => role === 'other_date' && (profiles[index]?.dates ?? 0) > 0.8)
    .toSorted(([a], [b]) => (profiles[b]?.filledShare ?? 0) - (profiles[a]?.filledShare ?? 0) || a - b);
  if (best) chosen.set(best[0], { ...best[1], role: 'date' });
}

/** What the cells add to, or take from, the header's word. */
function judge(role: Role, profile: ColumnProfile, name: string): number {
  if (role === 'void_flag') {
    const isNamed = readHeader(name).concepts.has('by') && profile.filledShare < 0.5;
    return profile.flags > 0.9 || profile.dates > 0.9 || isNamed ? 0 : -20;
  }
  if (role === 'refund_flag' || role === 'refunded_flag' || role === 'paid_flag')
    return profile.flags > 0.9 ? 0 : -20;
  if (profile.filled === 0) return NUMERIC.has(role) || role === 'date' || role === 'time' ? -20 : -5;
  if ((role === 'discount' || role === 'tax') && profile.percents > 0.5) return -20;
  const isRate = role === 'tax_percent' || role === 'discount_percent';
  if (isRate && profile.percents <= 0.5 && !readHeader(name).concepts.has('percent')) {
    return -20;
  }
  if (isRate && profile.percents > 0.5) return 2;
  if (NUMERIC.has(role)) {
    if (profile.numeric < 0.6) return -20;
    if (role === 'quantity') return profile.median >= 1000 ? -4 : 0;
    if (role === 'total') return profile.median >= 1000 ? 1 : 0;
    return 0;
  }
  if (role === 'date') return (profile.dates < 0.4 ? -4 : 0) - (1 - profile.filledShare);
  if (role === 'time') return profile.times < 0.5 ? -20 : profile.dates > 0.8 ? -3 : 0;
  if (role === 'receipt') {
    if (profile.codes < 0.9 && readHeader(name).concepts.has('name')) return -20;
    if (profile.digits < 0.5 && (profile.distinct < profile.filled * 0.5 || profile.phrases > 0.5))
      return -20;
    return profile.isCounter && profile.distinct > 3 ? -2 : 0;
  }
  if (role === 'channel') return profile.eventWords > 0.9 ? -20 : 0;
  if (role === 'category') return profile.eventWords > 0.9 || profile.numeric > 0.6 ? -20 : 0;
  if (role === 'unit') return profile.numeric > 0.2 || profile.distinct > MOST_UNITS ? -20 : 0;
  if (role === 'outlet') return profile.channelWords > 0.6 ? -20 : 0;
  if (role === 'payment' || role === 'product' || role === 'cashier') {
    return profile.numeric > 0.6 ? -20 : 0;
  }
  if (role === 'event') return profile.eventWords > 0.5 ? 1 : 0;
  return 0;
}

/** Roles that the cells show although the header does not. Money is never guessed from cells alone. */
function guessFromContent(
  profiles: readonly ColumnProfile[],
): { index: number; role: Role; score: number }[] {
  return profiles.flatMap((profile, index) => {
    const guesses: { index: number; role: Role; score: number }[] = [];
    const add = (role: Role, score: number): void => void guesses.push({ index, role, score });
    if (profile.filled === 0) return guesses;
    if (profile.isCounter) add('line_number', 2.5);
    if (profile.dates > 0.8 && profile.numeric < 0.2) add('date', 2);
    if (profile.times > 0.9 && profile.numeric < 0.2) add('time', 2);
    if (profile.paymentWords > 0.6 && profile.distinct < 40) add('payment', 2);
    if (profile.channelWords > 0.6 && profile.distinct < 40) add('channel', 6);
    if (profile.eventWords > 0.9 && profile.distinct < 8) add('event', 3);
    if (profile.statusWords > 0.9 && profile.distinct < 8) add('status', 3);
    return guesses;
  });
}

function explain(name: string, role: Role | null, profile: ColumnProfile | undefined): ColumnChoice {
  if (role === null) {
    return { role, evidence: { id: `"${name}" tidak dipakai.`, en: `"${name}" is not used.` } };
  }
  const filled = profile?.filled ?? 0;
  return {
    role,
    evidence: {
      id: `Judul "${name}" dan isinya cocok (${filled} contoh diperiksa).`,
      en: `The header "${name}" and its cells agree (${filled} samples checked).`,
    },
  };
}
