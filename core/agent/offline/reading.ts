import type { DimensionId, MetricFilter, MetricId } from '../../metrics/types.ts';
import type { Locale } from '../../text.ts';
import type { Cue, DeclineReason, Firmness, LessonTopic, SettingId } from './concepts.ts';
import type { Word } from './normalise-words.ts';
import type { PlanAssumption, SmalltalkIntent } from './plan.ts';
import type { PlacedPeriod } from './period/read-periods.ts';

export interface MetricMention {
  id: MetricId;
  firmness: Firmness;
  from: number;
  to: number;
}

export interface DimensionMention {
  id: DimensionId;
  isSure: boolean;
  from: number;
  text: string;
  /** The same phrase said "best seller": the dimension is only implied. */
  isImplied: boolean;
}

/** A span that names something of the business, settled on one dimension. */
export interface NameMention {
  from: number;
  to: number;
  filter: MetricFilter;
  fit: 'exact' | 'close' | 'loose' | 'variants' | 'ambiguous';
  /** All candidates' names when the span is ambiguous. */
  choices: readonly string[];
  /** Recorded both as a sales channel and as a payment method. */
  isShared: boolean;
}

interface AmountMention {
  from: number;
  to: number;
  value: number;
  isAmount: boolean;
  op: '<' | '<=' | '>' | '>=' | null;
}

/** Everything that the words of one question say, before it is decided what is asked. */
export interface Reading {
  locale: Locale;
  words: readonly Word[];
  metrics: readonly MetricMention[];
  dimensions: readonly DimensionMention[];
  names: readonly NameMention[];
  periods: readonly PlacedPeriod[];
  hours: readonly string[];
  /** Weekday keys; days said together are one group. */
  weekdays: readonly (readonly string[])[];
  amounts: readonly AmountMention[];
  cues: ReadonlyMap<Cue, number>;
  declines: readonly { id: DeclineReason; isSure: boolean }[];
  smalltalk: readonly SmalltalkIntent[];
  settings: readonly { id: SettingId; isSure: boolean }[];
  lessons: readonly LessonTopic[];
  /** Words that nothing explains and that are no filler: probably a name that we do not know. */
  unknown: readonly string[];
  pointsBack: boolean;
  assumptions: readonly PlanAssumption[];
}
