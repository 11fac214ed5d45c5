import { defineTool } from './tool.ts';

export const handOverTool = defineTool({
  name: 'hand_over',
  description: 'Proposes to pass the conversation to a person. The owner’s own yes does it.',
  run: async (turn, { about = '' }) =>
    turn.results.record([
      { type: 'notice', notice: 'confirmation', proposal: { action: 'hand_over', about } },
    ]),
});
