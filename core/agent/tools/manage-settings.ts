import { defineTool } from './tool.ts';

export const manageSettingsTool = defineTool({
  name: 'manage_settings',
  description: 'What metrics mean at this business, in one sentence each.',
  run: async (turn, { metrics }) =>
    turn.results.record(metrics.map((metric) => ({ type: 'notice', notice: 'definition', metric }))),
});
