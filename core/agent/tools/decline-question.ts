import { defineTool } from './tool.ts';

export const declineQuestionTool = defineTool({
  name: 'decline_question',
  description:
    'Says kindly that a question cannot be answered, and what AIRA can do instead. Reasons: no_stock_data, no_field, no_cost_data, out_of_scope, other_business, injection.',
  run: async (turn, { reason, dimension }) =>
    turn.results.record([
      { type: 'notice', notice: 'unavailable', reason, ...(dimension ? { dimension } : {}) },
    ]),
});
