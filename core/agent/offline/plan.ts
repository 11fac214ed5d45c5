import type { DimensionId } from '../../metrics/types.ts';
import type { Locale } from '../../text.ts';
import type { BusinessDate, Period } from '../../time.ts';
import type { SalesReading } from '../sales-meaning.ts';
import type { ToolCall } from '../tools/inputs.ts';

/** The words of one business: every name that a question could mean, as recorded. */
export interface Lexicon {
  names: Partial<Record<DimensionId, readonly string[]>>;
  /** The business's own name and its outlets' cities help to tell "toko sebelah" from "toko kita". */
  businessName: string;
  currency: string;
  /** First and last business day that any source covers (not after now); null without data. */
  covered: Period | null;
}

/** The names of a ranking as people read them, the first on top. */
export interface Shown {
  dimension: DimensionId;
  names: readonly string[];
}

export interface PlannerInput {
  question: string;
  lexicon: Lexicon;
  /** Today's business date and the local clock, from the turn. */
  today: BusinessDate;
  timeOfDay: string;
  /** The calls of the conversation's last answered turn, for follow-ups; newest turn last. */
  previous: readonly (readonly ToolCall[])[];
  /** The question that the last turn answered by asking back, or by not knowing a name in it. */
  pending?: string | null;
  /** The list that the last answer showed, for "yang nomor 2" and "cabang itu". */
  shown?: Shown | null;
  /** Language of the last turn, when the question itself does not tell. */
  previousLocale: Locale | null;
}

export type SmalltalkIntent =
  | 'greeting'
  | 'thanks'
  | 'help'
  | 'goodbye'
  | 'acknowledgement'
  | 'identity'
  | 'forgotten'
  | 'unclear';

type PlanEffect = 'forget';

/**
 * What the planner understood. Either calls, in the order to answer, or a smalltalk intent.
 * `find_names` with the text `*` lists every name of its dimension. Every reading that a reader could doubt is an assumption. */
export interface Plan {
  locale: Locale;
  calls: ToolCall[];
  smalltalk: SmalltalkIntent | null;
  /** What the conversation does besides answering: `forget` drops what was said before. */
  effect: PlanEffect | null;
  assumptions: PlanAssumption[];
  /** For `aira ask --explain`: what each part of the question was read as. */
  trace: string[];
}

export type PlanAssumption =
  | SalesReading
  | 'sales_mean_net_sales'
  | 'best_seller_by_units'
  | 'busy_means_orders'
  | 'no_period_means_all_data'
  | 'no_period_means_this_month'
  | 'no_period_means_today'
  | 'month_without_year_is_latest'
  | 'discounts_before_refunds'
  | 'gross_before_refunds'
  | 'name_matched_loosely'
  /** "es teh" stands for every size of it. */
  | 'name_means_all_sizes'
  /** A name is both a channel and a payment method: which of the two was read. */
  | 'name_read_as_sales_channel'
  | 'name_read_as_payment_method'
  | 'last_days_include_today'
  | 'date_without_month_is_latest'
  | 'weekday_is_latest'
  | 'whole_year_is_latest'
  | 'takings_mean_total_collected'
  | 'profit_means_gross_profit'
  | 'no_period_means_latest_month'
  /** "kenapa kemarin sepi" looks at the same weekday a week before. */
  | 'day_explained_by_week_before'
  | 'period_kept_from_previous'
  /** The calendar has no decree for that year yet. */
  | 'holiday_date_provisional'
  /** "menjelang lebaran" and "musim lebaran" say no number of days. */
  | 'around_holiday_means_a_week'
  | 'payday_is_end_of_month'
  | 'lately_means_a_week';
