import { defineTool } from './tool.ts';

export const declineQuestionTool = defineTool({
  name: 'decline_question',
  description: 'Says kindly that a question cannot be answered, and what AIRA can do instead.',
  run: async (turn, { reason, dimension }) =>
    turn.results.record([
      { type: 'notice', notice: 'unavailable', reason, ...(dimension ? { dimension } : {}) },
    ]),
});
