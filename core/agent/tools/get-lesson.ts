import { isForbidden } from '../../metrics/catalogue.ts';
import { defineTool } from './tool.ts';

export const getLessonTool = defineTool({
  name: 'get_lesson',
  description: 'A short lesson on reading the figures of a shop, with a question to go on with.',
  run: async (turn, { topic }) => {
    const seesProfit = !isForbidden('gross_profit', turn.ctx);
    return turn.results.record([{ type: 'notice', notice: 'lesson', topic, seesProfit }]);
  },
});
