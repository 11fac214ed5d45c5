import { describe, expect, it } from 'vitest';
import { buildAnswer } from '#core/agent/build-answer.ts';
import type { ComposedText } from '#core/agent/compose-text.ts';
import type { Entry } from '#core/agent/ledger/entry.ts';
import { createLedger } from '#core/agent/ledger/ledger.ts';
import { toReply } from '#core/agent/to-reply.ts';
import { sampleGraph, sampleSheet } from './wording/graphs.ts';

function compose(...mentioned: Entry[]): ComposedText {
  return { text: 'x', mentioned, assumptions: [], freshness: null };
}

function answer(...mentioned: Entry[]): ReturnType<typeof buildAnswer> {
  const usage = { input: 0, output: 0 };
  return buildAnswer({
    composed: compose(...mentioned),
    ledger: createLedger(),
    locale: 'id',
    model: 'm',
    ms: 0,
    usage,
  });
}

const earlier = {
  period: { from: '2025-07-01', to: '2025-07-31' },
  keys: ['2025-07-01', '2025-07-02'],
  values: [7_00, null],
};
const graph = sampleGraph([100_00, 200_00, null], { earlier });
const sheet = sampleSheet(
  Array.from({ length: 30 }, (_, index) => ({ key: `P${index}`, values: [100, index] })),
);

describe('works', () => {
  it('says every figure of a picture in the answer', () => {
    const { kind, ranking, figures } = answer(graph);
    expect(kind).toBe('ranking');
    expect(ranking?.items).toEqual([
      { name: '2025-08-01', value: 100 },
      { name: '2025-08-02', value: 200 },
    ]);
    expect(figures.map(({ value, period, filter }) => ({ value, from: period.from, filter }))).toEqual([
      { value: 7, from: '2025-07-01', filter: { day: '2025-07-01' } },
    ]);
  });

  it('says every figure of a table in the answer', () => {
    const { ranking, figures } = answer(sheet);
    expect(ranking?.items).toHaveLength(30);
    expect(figures).toHaveLength(30 + 2);
  });

  it('carries the picture, the table and the file that the text speaks of', () => {
    const reply = toReply(compose(graph, sheet), ['Lagi?'], 'id');
    expect(Object.keys(reply)).toEqual(['text', 'charts', 'tables', 'documents', 'choices']);
    expect(reply.charts?.[0]?.series).toHaveLength(2);
    expect(reply.tables?.[0]?.rows).toHaveLength(20);
    expect(reply.documents?.[0]?.content.split('\r\n')).toHaveLength(32);
  });

  it('carries every picture and table, each under its own title', () => {
    const orders = sampleGraph([1, 2, 3], { metric: 'orders', unit: 'orders' });
    const july = sampleSheet(sheet.rows, { period: { from: '2025-07-01', to: '2025-07-31' } });
    const reply = toReply(compose(graph, orders, sheet, july), [], 'id');
    expect(reply.charts?.map(({ title }) => title)).toEqual([
      'Omzet per tanggal',
      'Jumlah transaksi per tanggal',
    ]);
    expect(reply.tables?.map(({ title }) => title)).toEqual([
      'Omzet dan item terjual per produk, Agustus 2025',
      'Omzet dan item terjual per produk, Juli 2025',
    ]);
    expect(reply.documents).toHaveLength(2);
  });
});

describe('fails well', () => {
  it('is a text alone when nothing else was spoken of', () => {
    expect(toReply(compose(), [], 'id')).toEqual({ text: 'x' });
  });
});
