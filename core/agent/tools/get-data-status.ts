import { getCoverage } from '../../metrics/get-coverage.ts';
import { defineTool } from './tool.ts';

export const getDataStatusTool = defineTool({
  name: 'get_data_status',
  description: 'From when and through when the sales data of each outlet goes.',
  run: async (turn) => {
    const { freshness } = await getCoverage(turn.ctx);
    const { coveredFrom, outlets } = freshness;
    return turn.results.record([{ type: 'notice', notice: 'status', from: coveredFrom, outlets }]);
  },
});
