import { listNames } from '../../metrics/list-names.ts';
import { DimensionId } from '../../metrics/types.ts';
import { toNameKey } from '../../text.ts';
import { defineTool } from './tool.ts';

const MOST = 20;

export const findNamesTool = defineTool({
  name: 'find_names',
  description: 'Recorded names that contain a text; `*` lists a dimension.',
  run: async (turn, { text, dimension }) => {
    const names = await listNames(turn.ctx);
    const wanted = toNameKey(text);
    const dimensions = dimension ? [dimension] : DimensionId.options;
    const matches = dimensions.flatMap((id) =>
      (names[id] ?? [])
        .filter((name) => text.trim() === '*' || toNameKey(name).includes(wanted))
        .map((name) => ({ dimension: id, name })),
    );
    if (matches.length === 0 && text.trim() === '*' && dimension) {
      return turn.results.record([{ type: 'notice', notice: 'unavailable', reason: 'no_field', dimension }]);
    }
    const found = matches.slice(0, MOST);
    const isCut = matches.length > MOST;
    return turn.results.record([{ type: 'notice', notice: 'names', text, matches: found, isCut }]);
  },
});
