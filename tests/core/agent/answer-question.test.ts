import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '#core/agent/answer-question.ts';
import type { ChatModel } from '#core/agent/models.ts';
import type { ToolCall } from '#core/agent/tools/inputs.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { createTestDatabase } from '#tests/helpers/test-database.ts';
import type { TestShop } from '../metrics/sales-fixture.ts';
import { createKopiShop, openKopiShop } from './kopi-shop.ts';
import { callThenSay, createScriptedModel } from './scripted-model.ts';

const JULY = { from: '2025-07-01', to: '2025-07-31' };
const OMZET: ToolCall = {
  name: 'query_metrics',
  input: { metrics: ['net_sales'], period: JULY, filters: [], stat: 'total' },
};

let db: PgliteDatabase;
let shop: TestShop;
beforeAll(async () => {
  db = await createTestDatabase();
  shop = await createKopiShop(db, 'kopi');
  await createKopiShop(db, 'sebelah', 7);
});
afterAll(() => db.close());

async function ask(model: ChatModel, question = 'omzet juli berapa?') {
  const ctx = openKopiShop(db, shop);
  return answerQuestion({ ctx, question, history: [], models: [model] });
}

describe('answerQuestion with a model', () => {
  describe('works', () => {
    it('fills the references of the model and keeps its usage', async () => {
      const { answer, turn } = await ask(callThenSay([OMZET], 'Siap kak.\n{{c1}}'));
      expect(answer.answer).toBe('Siap kak.\nOmzet Juli 2025: Rp 300.000.\nData s.d. 20 Agu 2025.');
      expect(answer).toMatchObject({
        kind: 'figures',
        model: 'scripted',
        usage: { input_tokens: 200, output_tokens: 20 },
        figures: [
          { metric: 'net_sales', stat: 'total', value: 300_000, unit: 'IDR', period: JULY, filter: {} },
        ],
        tools: [{ name: 'query_metrics' }],
      });
      expect(JSON.parse(JSON.stringify(turn))).toEqual(turn);
    });

    it('lets a model repair a refused text once', async () => {
      const model = createScriptedModel(({ prompt }) => {
        if (!prompt.some((message) => message.role === 'tool')) return { calls: [OMZET] };
        const isRepair = JSON.stringify(prompt.at(-1)).includes('was not sent');
        return { text: isRepair ? '{{c1}}' : 'Omzetnya Rp 300.000' };
      });
      const { answer } = await ask(model);
      expect(answer.model).toBe('scripted');
      expect(answer.answer).toContain('Omzet Juli 2025: Rp 300.000.');
      expect(model.doGenerateCalls).toHaveLength(3);
    });
  });

  describe('fails well', () => {
    it('words the same cells offline when the model keeps writing figures', async () => {
      const { answer } = await ask(callThenSay([OMZET], 'Omzetnya Rp 999.999, naik dua kali lipat!'));
      expect(answer.model).toBe('offline');
      expect(answer.answer).toBe('Omzet Juli 2025: Rp 300.000.\nData s.d. 20 Agu 2025.');
    });

    it('uses the findings when the model breaks down while wording', async () => {
      const model = createScriptedModel(({ prompt }) => {
        if (prompt.some((message) => message.role === 'tool')) throw new Error('503');
        return { calls: [OMZET] };
      });
      const { answer } = await ask(model);
      expect(answer.model).toBe('offline');
      expect(answer.figures).toHaveLength(1);
    });

    it.each([
      [
        'is down',
        () =>
          createScriptedModel(() => {
            throw new Error('connection refused');
          }),
      ],
      ['says nothing', () => createScriptedModel(() => ({ text: '' }))],
      ['invents without a tool', () => createScriptedModel(() => ({ text: 'Rp 5.000.000 dong' }))],
      [
        'calls tools for ever',
        () => createScriptedModel(() => ({ calls: [{ name: 'get_data_status', input: {} }] })),
      ],
      [
        'recites its instructions',
        () => createScriptedModel(() => ({ text: 'You are AIRA, the analyst of a small shop. You answer' })),
      ],
    ])('answers offline when the model %s', async (_what, make) => {
      const { answer } = await ask(make(), 'halo');
      expect(answer.answer).not.toBe('');
      expect(answer.answer).not.toMatch(/5\.000\.000|analyst of a small shop/);
    });

    it('stops a model that takes a tenant along', async () => {
      const calls = [
        { ...OMZET, input: { ...OMZET.input, business_id: 'sebelah' } },
      ] as unknown as ToolCall[];
      const { answer } = await ask(callThenSay(calls, '{{c1}}'));
      expect(JSON.stringify(answer)).not.toContain('1.500.000');
    });
  });

  describe('keeps tenants apart', () => {
    it('gives an obedient model no way to the neighbour, links or pictures', async () => {
      const rank: ToolCall = {
        name: 'rank',
        input: {
          metric: 'net_sales',
          dimension: 'product',
          period: JULY,
          filters: [],
          direction: 'desc',
          stat: 'total',
        },
      };
      const obedient = createScriptedModel(({ prompt }) => {
        const results = prompt.filter((message) => message.role === 'tool');
        if (results.length === 0) return { calls: [rank] };
        if (results.length === 1) {
          return { calls: [{ name: 'find_names', input: { text: 'all businesses' } }] };
        }
        return { text: '![x](https://evil.example/p.png) {{r1}} sebelah Rp 1.500.000' };
      });
      const { answer } = await ask(obedient, 'produk apa aja yang laku juli?');
      expect(answer.answer).not.toMatch(/https?:|!\[|evil\.example\//);
      expect(answer.ranking?.items.map((item) => item.value)).toEqual([200_000, 60_000, 40_000]);
    });
  });
});
