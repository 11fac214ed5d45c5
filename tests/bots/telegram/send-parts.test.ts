import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTelegramChannel, type TelegramChannel } from '#bots/telegram/telegram-channel.ts';
import { nodePngAssets } from '#api/node-pictures.ts';
import type { ChartSpec } from '#core/charts/chart-spec.ts';
import { toCsvFile } from '#core/charts/csv-file.ts';
import { createPngRenderer } from '#core/charts/png-renderer.ts';
import type { Reply } from '#core/conversation/reply.ts';
import { startFakeTelegram } from '#tests/helpers/fake-telegram.ts';

const chart: ChartSpec = {
  kind: 'line',
  title: 'Omzet per tanggal',
  subtitle: '1–3 Agu 2025',
  heading: 'Tanggal',
  categories: ['1 Agu', '2 Agu', '3 Agu'].map((tick) => ({ name: `${tick} 2025`, tick })),
  series: [{ name: '1–3 Agu 2025', values: [1, null, 3], labels: ['Rp 1', '–', 'Rp 3'] }],
  isRunning: false,
  ticks: [0, 1, 2, 3].map((value) => ({ value, label: String(value) })),
};
const document = toCsvFile({ title: 'Omzet', columns: ['Tanggal'], rows: [['2025-08-01']], locale: 'id' });
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

let telegram: Awaited<ReturnType<typeof startFakeTelegram>>;
let channel: TelegramChannel;
beforeAll(async () => {
  telegram = await startFakeTelegram();
  channel = createTelegramChannel({ ...telegram, drawChart: createPngRenderer(nodePngAssets) });
});
beforeEach(() => void (telegram.calls.length = 0));
afterAll(() => telegram.close());

async function send(reply: Reply, skip = 0, through = channel): Promise<{ sent: number[]; total: number }> {
  const sent: number[] = [];
  const onSent = async (parts: number): Promise<void> => void sent.push(parts);
  const total = await through.send({ chatId: '7', reply, locale: 'id', skip, onSent });
  return { sent, total };
}

const methods = (): string[] => telegram.calls.map(({ method }) => method);

describe('works', () => {
  it('sends a chart as a picture with the text below it, and the buttons on it', async () => {
    await send({ text: 'Omzet **Rp 4**.', charts: [chart], choices: ['Kemarin?'] });
    expect(methods()).toEqual(['sendPhoto']);
    const [call] = telegram.calls;
    expect([...(call?.files.photo?.bytes.slice(0, 8) ?? [])]).toEqual(PNG_SIGNATURE);
    expect(call?.body).toMatchObject({ chat_id: '7', caption: 'Omzet <b>Rp 4</b>.', parse_mode: 'HTML' });
    expect(JSON.stringify(call?.body.reply_markup)).toContain('Kemarin?');
  });

  it('draws it 1080 pixels wide', async () => {
    await send({ text: 'x', charts: [chart] });
    const bytes = telegram.calls[0]?.files.photo?.bytes ?? new Uint8Array();
    const header = new DataView(bytes.buffer, bytes.byteOffset);
    expect([header.getUint32(16), header.getUint32(20)]).toEqual([1080, 690]);
    expect(bytes.length).toBeGreaterThan(10_000);
  });

  it('sends a text that is too long for a caption ahead of the picture', async () => {
    await send({
      text: 'Kalimat yang panjang. '.repeat(60),
      charts: [chart],
      documents: [document],
      choices: ['Lagi?'],
    });
    expect(methods()).toEqual(['sendMessage', 'sendPhoto', 'sendDocument']);
    expect(telegram.calls[1]?.body.caption).toBeUndefined();
    expect(telegram.calls.map(({ body }) => body.reply_markup !== undefined)).toEqual([false, false, true]);
  });

  it('sends each of several pictures, the text below the first, and titles above several tables', async () => {
    await send({ text: 'Dua grafik.', charts: [chart, chart] });
    expect(telegram.calls.map(({ body }) => body.caption)).toEqual(['Dua grafik.', undefined]);
    telegram.calls.length = 0;
    const tables = ['Juli', 'Agustus'].map((title) => ({ title, columns: ['Produk'], rows: [['Kopi']] }));
    await send({ text: 'Dua tabel.', tables });
    expect(telegram.sent()[0]).toMatch(/<b>Juli<\/b>\n\n<pre>.*<b>Agustus<\/b>\n\n<pre>/s);
  });

  it('sends a file byte for byte, with its name', async () => {
    await send({ text: 'Ini berkasnya.', documents: [document] });
    const file = telegram.calls.at(-1)?.files.document;
    expect(file?.name).toBe('omzet.csv');
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.bytes)).toBe(document.content);
  });
});

describe('fails well', () => {
  const reply: Reply = { text: 'Kalimat yang panjang. '.repeat(60), charts: [chart], documents: [document] };

  it('goes on after the parts that Telegram has taken', async () => {
    telegram.failNext('sendDocument', { error_code: 500, description: 'Internal' });
    await expect(send(reply)).rejects.toThrow(/500/);
    expect(methods()).toEqual(['sendMessage', 'sendPhoto']);
    telegram.calls.length = 0;
    expect(await send(reply, 2)).toEqual({ sent: [3], total: 3 });
    expect(methods()).toEqual(['sendDocument']);
  });

  it('sends the figures in place of a picture that cannot be drawn, as the same part', async () => {
    const blind = createTelegramChannel({ ...telegram, drawChart: async () => null });
    expect(await send(reply, 1, blind)).toEqual({ sent: [2, 3], total: 3 });
    expect(methods()).toEqual(['sendMessage', 'sendDocument']);
    expect(telegram.sent()[0]).toMatch(/<pre>Tanggal +1–3 Agu 2025\n1 Agu 2025 +Rp 1\n2 Agu 2025 +–\n/);
  });
});
