import { getCoverage } from '../../metrics/get-coverage.ts';
import { listUnsettledSources } from '../../metrics/list-unsettled-sources.ts';
import { defineTool } from './tool.ts';

export const getDataStatusTool = defineTool({
  name: 'get_data_status',
  description: 'From when and through when the sales data of each outlet goes; sources that stopped.',
  run: async (turn) => {
    const { freshness } = await getCoverage(turn.ctx);
    const { coveredFrom, outlets } = freshness;
    const unsettled = await listUnsettledSources(turn.ctx);
    const { timeZone } = turn.ctx.activeBusiness;
    return turn.results.record([
      { type: 'notice', notice: 'status', from: coveredFrom, outlets, unsettled, timeZone },
    ]);
  },
});
