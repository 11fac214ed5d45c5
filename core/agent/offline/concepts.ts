import type { DimensionId, MetricId } from '../../metrics/types.ts';
import type { ToolInput } from '../tools/inputs.ts';
import type { SmalltalkIntent } from './plan.ts';

/** What a question wants done with a figure, and the small words that steer it. */
export type Cue =
  | 'highest'
  | 'lowest'
  | 'list'
  | 'trend'
  | 'chart'
  | 'table'
  | 'file'
  | 'recap'
  | 'per'
  | 'every'
  | 'which'
  | 'plural'
  | 'share'
  | 'compare'
  | 'versus'
  | 'change'
  | 'why'
  | 'target'
  | 'average'
  | 'daily'
  | 'count'
  | 'above'
  | 'at_least'
  | 'below'
  | 'at_most'
  | 'status'
  | 'define'
  | 'names'
  | 'pay'
  | 'channel'
  | 'only'
  | 'follow'
  | 'correct'
  | 'how'
  | 'all'
  | 'none_sold'
  | 'evidence'
  | 'except'
  | 'forecast'
  | 'and'
  | 'plain_total'
  | 'profit'
  | 'often'
  | 'together'
  | 'nth'
  | 'set'
  | 'learn'
  | 'talk'
  | 'person'
  | 'reverse'
  | 'both'
  | 'place'
  | 'act'
  | 'in_english'
  | 'in_indonesian';

export type SettingId = NonNullable<ToolInput<'manage_settings'>['setting']>;
export type LessonTopic = ToolInput<'get_lesson'>['topic'];
export type DeclineReason = ToolInput<'decline_question'>['reason'];

/**
 * How firmly a phrase stands for a metric: by its name, by a usual word for it ("sales"),
 * or only by the way of asking ("berapa yang laku"). Firmer words win.
 */
export type Firmness = 'named' | 'usual' | 'hinted';

/** What a phrase means. `sure: false` gives way to a plainer word. */
export type Concept =
  | { kind: 'metric'; id: MetricId; firmness: Firmness }
  | { kind: 'dimension'; id: DimensionId; sure: boolean }
  | { kind: 'cue'; id: Cue }
  | { kind: 'decline'; id: DeclineReason; sure: boolean }
  | { kind: 'setting'; id: SettingId; sure: boolean }
  | { kind: 'lesson'; id: LessonTopic }
  | { kind: 'smalltalk'; id: SmalltalkIntent };

/** One line of a word table: what the phrases mean together, then the phrases. */
export type PhraseLine = readonly [concepts: readonly Concept[], phrases: string];

export const metric = (id: MetricId, firmness: Firmness = 'named'): Concept => ({
  kind: 'metric',
  id,
  firmness,
});
export const dimension = (id: DimensionId, sure = true): Concept => ({ kind: 'dimension', id, sure });
export const cue = (id: Cue): Concept => ({ kind: 'cue', id });
export const decline = (id: DeclineReason, sure = true): Concept => ({ kind: 'decline', id, sure });
export const smalltalk = (id: SmalltalkIntent): Concept => ({ kind: 'smalltalk', id });
export const setting = (id: SettingId, sure = true): Concept => ({ kind: 'setting', id, sure });
export const lesson = (id: LessonTopic): Concept => ({ kind: 'lesson', id });
