import type {
  DimensionId,
  MetricFilter,
  MetricId,
  MetricUnit,
  ReceiptCondition,
} from '../../metrics/types.ts';
import type { Period } from '../../time.ts';
import type { CannotReason, FigureStat } from '../answer.ts';

/** What a figure is about: enough to say it in words and to compute it again. */
interface Scope {
  metric: MetricId;
  unit: MetricUnit;
  /** ISO 4217 */
  currency: string;
  period: Period;
  filters: readonly MetricFilter[];
}

/** One figure with everything that may be said about it. Money in minor units. */
export interface Cell extends Scope {
  type: 'cell';
  ref: string;
  stat: FigureStat;
  value: number;
  receipts?: ReceiptCondition;
  /** With `change`: the earlier period, and the change of `value` against it. */
  compare?: Comparison;
  /** With `share_pct`: the part and the whole in minor units, and what the whole is. */
  share?: { part: number; whole: number; of: readonly MetricFilter[] };
  /** With `gap_to`: the target as asked, in major units or a count. */
  target?: number;
  /** With `day_count`: the condition on each day, in major units or a count. */
  condition?: { op: '<' | '<=' | '>' | '>='; threshold: number };
  /** True when no receipt at all lies in the scope. */
  isEmpty: boolean;
}

interface Comparison {
  period: Period;
  previous: number;
  /** One decimal, half away from zero; null when the earlier value is zero. */
  changePct: number | null;
  /** Local time until which both days were counted, when the current day still runs. */
  untilTime: string | null;
}

/** An ordered list: keys as recorded. */
export interface RankedList extends Scope {
  type: 'ranking';
  ref: string;
  stat: FigureStat;
  dimension: DimensionId;
  direction: 'asc' | 'desc';
  /** Null when every value was asked for. */
  limit: number | null;
  /** Hours, days or months in their own order, not by value. */
  isInTime: boolean;
  items: { key: string; value: number }[];
}

/** A statement without a figure of its own. */
export type Notice = { type: 'notice'; ref: string } & NoticeBody;

type NoticeBody =
  | {
      notice: 'unavailable';
      reason: CannotReason;
      metric?: MetricId;
      dimension?: DimensionId;
      period?: Period;
      covered?: Period | null;
    }
  | { notice: 'empty'; metric: MetricId; period: Period; filters: readonly MetricFilter[] }
  | { notice: 'names'; text: string; matches: { dimension: DimensionId; name: string }[]; isCut: boolean }
  | { notice: 'status'; from: string | null; outlets: { name: string; through: string; timeZone: string }[] }
  | { notice: 'definition'; metric: MetricId }
  | { notice: 'clarification'; about: 'metric' | 'period' | 'name'; choices: string[] };

export type Entry = Cell | RankedList | Notice;

type WithoutRef<T> = T extends unknown ? Omit<T, 'ref'> : never;
/** An entry before the ledger numbers it. */
export type EntryDraft = WithoutRef<Cell> | WithoutRef<RankedList> | ({ type: 'notice' } & NoticeBody);
