import type { Freshness } from '../../metrics/types.ts';
import type { ToolCall } from '../tools/inputs.ts';
import type { AssumptionId } from '../wording/assumptions.ts';
import type { Entry, EntryDraft } from './entry.ts';

/** Everything that the tools of one turn found. A text may say what stands here, and nothing else. */
export interface Ledger {
  readonly entries: readonly Entry[];
  readonly calls: readonly ToolCall[];
  readonly assumptions: ReadonlySet<AssumptionId>;
  readonly freshness: readonly Freshness[];
  readonly errors: readonly unknown[];
  /** Numbers the entries (`c1`, `r1`, `n1` …, unique in the turn) and keeps them. */
  record(drafts: readonly EntryDraft[]): Entry[];
  addCall(call: ToolCall): void;
  addAssumption(id: AssumptionId): void;
  addFreshness(freshness: Freshness): void;
  addError(error: unknown): void;
  find(ref: string): Entry | undefined;
}

/** The letter before an entry's number. */
const PREFIX: Readonly<Record<Entry['type'], string>> = {
  cell: 'c',
  ranking: 'r',
  chart: 'g',
  table: 't',
  breakdown: 'b',
  evidence: 'e',
  notice: 'n',
};

/** True when what stands behind a reference may hold figures: then the readings behind them are said. */
export function isFigureRef(ref: string): boolean {
  return !ref.startsWith(PREFIX.notice);
}

/** True when an entry says something about the data: then the freshness of the data is said. */
export function holdsFigures(entry: Entry): boolean {
  return entry.type !== 'notice' || entry.notice === 'empty';
}

export function createLedger(): Ledger {
  const entries: Entry[] = [];
  const calls: ToolCall[] = [];
  const assumptions = new Set<AssumptionId>();
  const freshness: Freshness[] = [];
  const errors: unknown[] = [];
  const number = (draft: EntryDraft): Entry => {
    const ref = `${PREFIX[draft.type]}${entries.filter((entry) => entry.type === draft.type).length + 1}`;
    const entry = { ...draft, ref };
    entries.push(entry);
    return entry;
  };
  return {
    entries,
    calls,
    assumptions,
    freshness,
    errors,
    record: (drafts) => drafts.map(number),
    addCall: (call) => void calls.push(call),
    addAssumption: (id) => void assumptions.add(id),
    addFreshness: (state) => void freshness.push(state),
    addError: (error) => void errors.push(error),
    find: (ref) => entries.find((entry) => entry.ref === ref),
  };
}
