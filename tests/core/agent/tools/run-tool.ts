import { createLedger, type Ledger } from '#core/agent/ledger/ledger.ts';
import type { ToolInput, ToolName } from '#core/agent/tools/inputs.ts';
import { TOOLS } from '#core/agent/tools/registry.ts';
import { wordEntry } from '#core/agent/wording/entries.ts';
import type { TenantContext } from '#core/db/tenant-context.ts';
import type { Locale } from '#core/text.ts';

/** One call of a tool, as an agent makes it: the words of its results, and the ledger they stand in. */
export async function runTool<Name extends ToolName>(
  ctx: TenantContext,
  name: Name,
  input: Partial<ToolInput<Name>>,
  locale: Locale = 'id',
): Promise<{ texts: string[]; ledger: Ledger }> {
  const ledger = createLedger();
  const tool = TOOLS.find((entry) => entry.name === name);
  if (!tool) throw new Error(`no tool ${name}`);
  const entries = await tool.run({ ctx, results: ledger, locale, previous: [] }, input);
  return { texts: entries.map((entry) => wordEntry(entry, locale)), ledger };
}
