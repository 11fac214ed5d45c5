import type { Reply } from '#core/conversation/reply.ts';
import { formatTable } from '../format-table.ts';
import { renderChart } from './render-chart.ts';

/**
 * A reply as plain text for a terminal; choices are numbered so that a digit picks one. `savedAs`
 * is where the reply's file was written.
 */
export function renderReply(reply: Reply, width = 80, savedAs: string | null = null): string {
  const blocks = [reply.text.replace(/\*\*([^*\n]+)\*\*/g, '$1')];
  if (reply.chart) blocks.push(renderChart(reply.chart, width));
  if (reply.table) blocks.push(formatTable(reply.table, width).join('\n'));
  if (savedAs) blocks.push(`→ ${savedAs}`);
  if (reply.choices?.length) {
    blocks.push(reply.choices.map((choice, index) => `  ${index + 1}. ${choice}`).join('\n'));
  }
  if (reply.links?.length) blocks.push(reply.links.map(({ label, url }) => `${label}: ${url}`).join('\n'));
  return blocks.join('\n\n');
}
