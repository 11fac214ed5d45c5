import { askClarificationTool } from './ask-clarification.ts';
import { comparePeriodsTool } from './compare-periods.ts';
import { declineQuestionTool } from './decline-question.ts';
import { explainChangeTool } from './explain-change.ts';
import { findNamesTool } from './find-names.ts';
import { getDataStatusTool } from './get-data-status.ts';
import { getLessonTool } from './get-lesson.ts';
import { handOverTool } from './hand-over.ts';
import { makeChartTool } from './make-chart.ts';
import { makeTableTool } from './make-table.ts';
import { manageSettingsTool } from './manage-settings.ts';
import { queryMetricsTool } from './query-metrics.ts';
import { rankTool } from './rank.ts';
import { showEvidenceTool } from './show-evidence.ts';
import type { AgentTool } from './tool.ts';

/** Every tool of the agent, in the order in which a model sees them. */
export const TOOLS: readonly AgentTool[] = [
  queryMetricsTool,
  comparePeriodsTool,
  explainChangeTool,
  rankTool,
  findNamesTool,
  getDataStatusTool,
  manageSettingsTool,
  showEvidenceTool,
  makeChartTool,
  makeTableTool,
  getLessonTool,
  handOverTool,
  declineQuestionTool,
  askClarificationTool,
];
