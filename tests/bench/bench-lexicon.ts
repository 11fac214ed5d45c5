import { readFileSync } from 'node:fs';
import { CAFE_OUTLETS, CHANNELS } from '#api/demo/cafe-outlets.ts';
import { MENU } from '#api/demo/cafe-menu.ts';
import type { Lexicon } from '#core/agent/offline/plan.ts';

const SETS = ['seen', 'held-out'];

/** The words of the demo café, and every question that our own sets ask of it. */
export function listBenchQuestions(): { lexicon: Lexicon; questions: string[] } {
  const lines = SETS.flatMap((name) =>
    readFileSync(new URL(`../evals/questions/${name}.jsonl`, import.meta.url), 'utf8').split('\n'),
  );
  return {
    lexicon: {
      names: {
        product: MENU.map(({ name }) => name),
        category: [...new Set(MENU.map(({ category }) => category))],
        outlet: CAFE_OUTLETS.map(({ name }) => name),
        sales_channel: CHANNELS,
        payment_method: ['Tunai', 'QRIS', 'Debit', 'GoPay', 'OVO'],
        cashier: ['Ayu', 'Bagus', 'Citra', 'Dewi', 'Eko'],
      },
      businessName: 'Kopi Senja',
      currency: 'IDR',
      covered: { from: '2024-11-22', to: '2026-11-22' },
    },
    questions: lines.filter(Boolean).map((line) => (JSON.parse(line) as { question: string }).question),
  };
}
