import type { Reply } from '#core/conversation/reply.ts';
import { formatTable } from '../format-table.ts';
import { renderChart } from './render-chart.ts';

/**
 * A reply as plain text for a terminal; choices are numbered so that a digit picks one. `savedAs`
 * is where the reply's files were written.
 */
export function renderReply(reply: Reply, width = 80, savedAs: readonly string[] = []): string {
  const blocks = [reply.text.replace(/\*\*([^*\n]+)\*\*/g, '$1')];
  const { charts = [], tables = [] } = reply;
  blocks.push(...charts.map((chart) => renderChart(chart, width)));
  for (const table of tables) {
    const heading = tables.length > 1 && table.title ? [table.title] : [];
    blocks.push([...heading, ...formatTable(table, width)].join('\n'));
  }
  if (savedAs.length > 0) blocks.push(savedAs.map((path) => `→ ${path}`).join('\n'));
  if (reply.choices?.length) {
    blocks.push(reply.choices.map((choice, index) => `  ${index + 1}. ${choice}`).join('\n'));
  }
  if (reply.links?.length) blocks.push(reply.links.map(({ label, url }) => `${label}: ${url}`).join('\n'));
  return blocks.join('\n\n');
}
