import { isForbidden } from '../../metrics/catalogue.ts';
import { defineTool } from './tool.ts';

export const getLessonTool = defineTool({
  name: 'get_lesson',
  description: 'A short lesson on reading a shop’s figures.',
  run: async (turn, { topic }) => {
    const seesProfit = !isForbidden('gross_profit', turn.ctx);
    return turn.results.record([{ type: 'notice', notice: 'lesson', topic, seesProfit }]);
  },
});
