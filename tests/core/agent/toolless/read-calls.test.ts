import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalls } from '#core/agent/toolless/read-calls.ts';

const NAMES = ['query_metrics', 'rank', 'get_data_status'];
const INPUT = { metrics: ['orders'], period: { from: '2025-07-01', to: '2025-07-31' } };
const CALL = { name: 'query_metrics', input: INPUT };
const WRITTEN = JSON.stringify(INPUT);

describe('readCalls', () => {
  describe('works', () => {
    it.each([
      ['alone on a line', `{"tool": "query_metrics", "input": ${WRITTEN}}`],
      ['in a fence', `\`\`\`json\n{"tool":"query_metrics","input":${WRITTEN}}\n\`\`\``],
      [
        'amid prose',
        `Sure! I will look {that} up.\n{"tool":"query_metrics","input":${WRITTEN}}\nOne moment.`,
      ],
      ['between tags', `<tool_call>\n{"name": "query_metrics", "arguments": ${WRITTEN}}\n</tool_call>`],
      ['with parameters', `{"name": "query_metrics", "parameters": ${WRITTEN}}`],
      [
        'in a list of calls',
        `{"tool_calls": [{"function": {"name": "query_metrics", "arguments": ${WRITTEN}}}]}`,
      ],
      ['with the input as text', `{"name":"query_metrics","arguments":${JSON.stringify(WRITTEN)}}`],
      ['with the input beside the name', `{"tool":"query_metrics",${WRITTEN.slice(1)}`],
      ['under its own name', `{"query_metrics": ${WRITTEN}}`],
      ['as in a program', `query_metrics(${WRITTEN})`],
      ['behind its name', `Tool: query_metrics\n${WRITTEN}`],
      [
        'with trailing commas',
        `{"tool":"query_metrics","input":{"metrics":["orders",],"period":{"from":"2025-07-01","to":"2025-07-31",},},}`,
      ],
      [
        'in single quotes',
        `{'tool': 'query_metrics', 'input': {'metrics': ['orders'], 'period': {'from': '2025-07-01', 'to': '2025-07-31'}}}`,
      ],
      ['in curly quotes', `{“tool”: “query_metrics”, “input”: ${WRITTEN}}`],
      [
        'with bare keys',
        `{tool: "query_metrics", input: {metrics: ["orders"], period: {from: "2025-07-01", to: "2025-07-31"}}}`,
      ],
      [
        'without its last brackets',
        `{"tool":"query_metrics","input":{"metrics":["orders"],"period":{"from":"2025-07-01","to":"2025-07-31"`,
      ],
    ])('reads a call %s', (_how, text) => {
      expect(readCalls(text, NAMES)).toEqual([CALL]);
    });

    it('reads several calls in order, each once', () => {
      const status = '{"tool":"get_data_status","input":{}}';
      const text = `${JSON.stringify({ tool: 'query_metrics', input: INPUT })}\n${status}\n${status}`;
      expect(readCalls(text, NAMES)).toEqual([CALL, { name: 'get_data_status', input: {} }]);
    });

    it('keeps brackets and quotes inside names', () => {
      const input = { text: 'Kopi {"susu"} [es] \\' };
      expect(readCalls(JSON.stringify({ tool: 'rank', input }), NAMES)).toEqual([{ name: 'rank', input }]);
    });
  });

  describe('fails well', () => {
    it.each([
      ['an answer', 'Siap kak.\n{{c1}}\n{{r1}}'],
      ['a tool that does not exist', '{"tool":"drop_table","input":{}}'],
      ['an example without a name', '{"metrics": ["orders"]}'],
      ['brackets without an end', '{{{{[[[[ "'],
      ['nothing', ''],
    ])('takes %s for no call', (_what, text) => {
      expect(readCalls(text, NAMES)).toEqual([]);
    });

    it('stops a model that repeats itself', () => {
      const text = Array.from(
        { length: 50 },
        (_, index) => `{"tool":"rank","input":{"limit":${index}}}`,
      ).join('\n');
      expect(readCalls(text, NAMES)).toHaveLength(8);
    });

    it('survives any text, and finds a call wherever it stands in prose without brackets', () => {
      const prose = fc.string().map((text) => text.replace(/[{}[\]"'“”]/g, ' '));
      fc.assert(
        fc.property(prose, prose, fc.string(), (before, after, noise) => {
          readCalls(noise, NAMES);
          const text = `${before}\n${JSON.stringify({ tool: 'query_metrics', input: INPUT })}\n${after}`;
          expect(readCalls(text, NAMES)).toEqual([CALL]);
        }),
      );
    });
  });
});
