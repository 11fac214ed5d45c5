import { defineTool } from './tool.ts';

export const askClarificationTool = defineTool({
  name: 'ask_clarification',
  description: 'Asks the person which of two to six readings is meant.',
  run: async (turn, { about, choices }) =>
    turn.results.record([{ type: 'notice', notice: 'clarification', about, choices }]),
});
