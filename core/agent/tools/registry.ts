import { askClarificationTool } from './ask-clarification.ts';
import { comparePeriodsTool } from './compare-periods.ts';
import { compareToTargetTool } from './compare-to-target.ts';
import { countDaysTool } from './count-days.ts';
import { declineQuestionTool } from './decline-question.ts';
import { describeMetricTool } from './describe-metric.ts';
import { findNamesTool } from './find-names.ts';
import { getDataStatusTool } from './get-data-status.ts';
import { queryMetricsTool } from './query-metrics.ts';
import { rankTool } from './rank.ts';
import { shareOfTotalTool } from './share-of-total.ts';
import type { AgentTool } from './tool.ts';

/** Every tool of the agent, in the order in which a model sees them. */
export const TOOLS: readonly AgentTool[] = [
  queryMetricsTool,
  comparePeriodsTool,
  rankTool,
  shareOfTotalTool,
  countDaysTool,
  compareToTargetTool,
  findNamesTool,
  getDataStatusTool,
  describeMetricTool,
  declineQuestionTool,
  askClarificationTool,
];
