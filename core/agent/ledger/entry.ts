import type {
  DimensionId,
  MetricFilter,
  MetricId,
  MetricUnit,
  ReceiptCondition,
} from '../../metrics/types.ts';
import type { UnsettledSource } from '../../metrics/list-unsettled-sources.ts';
import type { Period } from '../../time.ts';
import type { CannotReason, CellStat } from '../answer.ts';
import type { Breakdown, ChangeNotice } from './breakdown.ts';
import type { Evidence, EvidenceNotice } from './evidence.ts';
import type { OwnerNotice } from './owner-notice.ts';

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
  stat: CellStat;
  value: number;
  receipts?: ReceiptCondition;
  /** With `change`: the earlier period, and the change of `value` against it. */
  compare?: Comparison;
  /** With `share_pct`: the part and the whole in minor units, and what the whole is. */
  share?: { part: number; whole: number; of: readonly MetricFilter[] };
  /** With `gap_to`: the target as asked, in major units or a count. */
  target?: number;
  /** With `day_count`: the condition on each day, in major units or a count. */
  condition?: Condition;
  /** With `place`: how many are ranked, from which end, and the value that gave `value`, its place. */
  place?: { among: number; direction: 'asc' | 'desc'; of: number };
  /** With `lead`: whom it is ahead of by `value`, and that in percent of theirs. */
  beside?: { filters: readonly MetricFilter[]; pct: number | null };
  /** True when no receipt at all lies in the scope. */
  isEmpty: boolean;
}

/** In major units or a count. */
interface Condition {
  op: '<' | '<=' | '>' | '>=';
  threshold: number;
}

export interface Comparison {
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
  stat: CellStat;
  dimension: DimensionId;
  direction: 'asc' | 'desc';
  /** Null when every value was asked for. */
  limit: number | null;
  /** Hours, days or months in their own order, not by value. */
  isInTime: boolean;
  /** What every item meets. */
  having?: Condition;
  /** True when more would follow the last item, and nobody asked for so few. */
  isCut?: boolean;
  items: { key: string; value: number }[];
}

/** One metric along a dimension, for a picture. The points stand in their order on the axis. */
export interface Graph extends Scope {
  type: 'chart';
  ref: string;
  dimension: DimensionId;
  /** The dimension as asked, where its points were put together to find room. */
  asked: DimensionId;
  /** Null where nothing was received. */
  points: { key: string; value: number | null }[];
  /** Another period, aligned with the points: by place along dates, by key otherwise. */
  earlier: { period: Period; keys: string[]; values: (number | null)[] } | null;
  /** What the whole period comes to, or its change; null where nothing can be said. */
  whole: Omit<Cell, 'ref'> | null;
  /** True when the lower names are left out. */
  isCut: boolean;
  /** True when the last point is a day, week or month that still runs. */
  isRunning: boolean;
}

/** Several metrics along a dimension, for reading or for a file. */
export interface Sheet {
  type: 'table';
  ref: string;
  dimension: DimensionId;
  currency: string;
  period: Period;
  filters: readonly MetricFilter[];
  /** `whole`: over all rows and what the table leaves out; null where it cannot be said. */
  columns: { metric: MetricId; unit: MetricUnit; whole: number | null }[];
  rows: { key: string; values: (number | null)[] }[];
  /** Dates in their order; names start with the highest of the first column. */
  isInTime: boolean;
  as: 'table' | 'csv';
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
  | {
      notice: 'empty';
      metric: MetricId;
      period: Period;
      filters: readonly MetricFilter[];
      receipts?: ReceiptCondition;
      currency?: string;
    }
  | { notice: 'names'; text: string; matches: { dimension: DimensionId; name: string }[]; isCut: boolean }
  | {
      notice: 'status';
      from: string | null;
      outlets: { name: string; through: string; timeZone: string }[];
      unsettled: UnsettledSource[];
      /** IANA zone of the business, for moments that belong to no outlet. */
      timeZone: string;
    }
  | { notice: 'definition'; metric: MetricId }
  | { notice: 'clarification'; about: 'metric' | 'period' | 'name'; choices: string[] }
  | ChangeNotice
  | EvidenceNotice
  | OwnerNotice;

export type Entry = Cell | RankedList | Graph | Sheet | Breakdown | Evidence | Notice;

type WithoutRef<T> = T extends unknown ? Omit<T, 'ref'> : never;
/** An entry before the ledger numbers it. */
export type EntryDraft =
  | WithoutRef<Cell>
  | WithoutRef<RankedList>
  | WithoutRef<Graph>
  | WithoutRef<Sheet>
  | WithoutRef<Breakdown>
  | WithoutRef<Evidence>
  | ({ type: 'notice' } & NoticeBody);
