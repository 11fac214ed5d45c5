import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTelegram } from '#api/start-telegram.ts';
import { createUpdate, startFakeTelegram } from '#tests/helpers/fake-telegram.ts';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';

let telegram: Awaited<ReturnType<typeof startFakeTelegram>>;
let test: TestApp;
const work = new Set<Promise<void>>();
const defer = (each: Promise<void>): void => void work.add(each);

// Each test has a Telegram of its own: a request that the last poller gave up may still arrive.
beforeEach(async () => {
  telegram = await startFakeTelegram();
  test = await createTestApp({
    env: { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
  });
});

afterEach(async () => {
  await test.close();
  await telegram.close();
});

describe('works', () => {
  it('fetches what waits, answers it once, and says goodbye when it is stopped', async () => {
    telegram.queueUpdates(createUpdate(41, 'halo'), createUpdate(42, 'pagi'), createUpdate(41, 'lagi'));
    const stop = startTelegram(test.services, test.bots, defer);
    await vi.waitFor(() => expect(telegram.sent()).toHaveLength(3), { timeout: 20_000, interval: 50 });
    await stop();
    await Promise.all(work);
    expect(telegram.sent('41')).toHaveLength(2);
    const methods = telegram.calls.map(({ method }) => method);
    expect(methods.indexOf('deleteWebhook')).toBeLessThan(methods.indexOf('getUpdates'));
    expect(methods.filter((method) => method === 'setMyCommands')).toHaveLength(2);
  });
});

describe('fails well', () => {
  it('goes on after an error, without losing an update', async () => {
    telegram.failNext('getUpdates', { error_code: 502, description: 'Bad Gateway' });
    telegram.queueUpdates(createUpdate(43, 'masih ada?'));
    const stop = startTelegram(test.services, test.bots, defer);
    await vi.waitFor(() => expect(telegram.sent('43')).toHaveLength(1), { timeout: 20_000, interval: 50 });
    await stop();
    expect(JSON.stringify(test.lines)).toContain('telegram.poll_failed');
    expect(JSON.stringify(test.lines)).not.toContain(telegram.token);
  });
});
