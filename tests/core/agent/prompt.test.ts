import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '#core/agent/answer-question.ts';
import { createModelChain, type ToolStyle } from '#core/agent/models.ts';
import { INSTRUCTIONS, WORDING_INSTRUCTIONS } from '#core/agent/prompt.ts';
import { TOOLS } from '#core/agent/tools/registry.ts';
import { TOOL_INPUTS } from '#core/agent/tools/inputs.ts';
import { estimateTokens } from '#core/agent/usage.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { hasResults, startFakeModelServer } from '#tests/helpers/fake-model-server.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import type { TestShop } from '../metrics/sales-fixture.ts';
import { createKopiShop, openKopiShop } from './kopi-shop.ts';

let db: PgliteDatabase;
let shops: TestShop[];
beforeAll(async () => {
  db = await createTestDatabase();
  shops = [await createKopiShop(db, 'kopi'), await createKopiShop(db, 'sebelah', 7)];
});
afterAll(() => db.close());

/** What a provider gets, byte for byte, over businesses, days, languages, follow-ups and repairs. */
async function listRequests(tools: ToolStyle): Promise<string[]> {
  const server = await startFakeModelServer((request) => {
    const { messages } = request;
    if (String(messages.at(-1)?.content).includes('was not sent')) return { text: 'Siap.' };
    return hasResults(request)
      ? { text: 'Naik 7 persen' }
      : { calls: [{ name: 'get_data_status', input: {} }] };
  });
  const models = createModelChain({ baseUrl: server.baseUrl, model: 'local', tools });
  try {
    for (const shop of shops) {
      for (const now of ['2025-08-02T09:00:00+07:00', '2025-08-21T22:10:00+07:00']) {
        const ctx = openKopiShop(db, shop, now);
        const first = await answerQuestion({ ctx, question: 'omzet juli?', history: [], models });
        const history = [first.turn];
        await answerQuestion({ ctx, question: 'and the orders of July?', history, models });
      }
    }
    return server.requests.map(({ raw }) => raw);
  } finally {
    await server.close();
  }
}

/** The bytes between two marks of a request. */
function cut(raw: string, from: string, to: string): string {
  const start = raw.indexOf(from);
  return raw.slice(start, raw.indexOf(to, start));
}

describe('the prompt', () => {
  it('sends instructions and tools byte for byte the same, whoever asks, when, and in which language', async () => {
    const requests = await listRequests('native');
    expect(requests.length).toBeGreaterThan(20);
    const instructions = requests.map((raw) => cut(raw, '"messages":[{"role":"system"', '"role":"user"'));
    const tools = requests.map((raw) => cut(raw, '"tools":[', '"tool_choice"'));
    expect(new Set(instructions).size).toBe(1);
    expect(new Set(tools).size).toBe(1);
    expect(instructions[0]).toContain(JSON.stringify(INSTRUCTIONS).slice(1, -1));
    for (const { name } of TOOLS) expect(tools[0]).toContain(`"name":"${name}"`);
  });

  it('keeps the same beginning where the tools are written into it', async () => {
    const requests = await listRequests('prompt');
    const instructions = requests.map((raw) => cut(raw, '"messages":[{"role":"system"', '"role":"user"'));
    expect(new Set(instructions).size).toBe(1);
    for (const { name } of TOOLS) expect(instructions[0]).toContain(`- ${name} {`);
  });

  it('begins with what never changes: no date, no business, no person', () => {
    for (const text of [INSTRUCTIONS, WORDING_INSTRUCTIONS]) {
      expect(text).not.toMatch(/\b20\d\d\b|kopi|sebelah|IDR|Ani\b/i);
    }
  });

  it('teaches every tool, and fits', async () => {
    expect(TOOLS.map(({ name }) => name).toSorted()).toEqual(Object.keys(TOOL_INPUTS).toSorted());
    const [first = ''] = await listRequests('native');
    const [inText = ''] = await listRequests('prompt');
    // The estimate is cautious: OpenAI's o200k tokenizer counts 2,030 and 1,310.
    expect(estimateTokens(first)).toBeLessThan(2500);
    expect(estimateTokens(inText)).toBeLessThan(1750);
  });
});
