import { defineTool } from './tool.ts';

export const describeMetricTool = defineTool({
  name: 'describe_metric',
  description: 'What a metric means at this business, in one sentence.',
  run: async (turn, { metric }) => turn.results.record([{ type: 'notice', notice: 'definition', metric }]),
});
