import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { linkCommand } from '#api/commands/link.ts';
import { redeemLinkCode } from '#core/accounts/redeem-link-code.ts';
import { startFakeTelegram } from '#tests/helpers/fake-telegram.ts';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';

let telegram: Awaited<ReturnType<typeof startFakeTelegram>>;
let test: TestApp;

beforeAll(async () => {
  telegram = await startFakeTelegram();
  test = await createTestApp({
    env: {
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      AIRA_PUBLIC_URL: 'https://aira.example',
    },
  });
  await test.addBusiness('senja', 'Kopi Senja');
});

afterEach(() => void vi.restoreAllMocks());

afterAll(async () => {
  await test.close();
  await telegram.close();
});

async function run(...args: string[]): Promise<string> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await linkCommand(args, test.services);
  return write.mock.calls.map(([text]) => String(text)).join('');
}

describe('works', () => {
  it('prints a deep link whose code links a chat', async () => {
    const printed = JSON.parse(await run('--business', 'senja', '--json')) as { code: string; link: string };
    expect(printed.link).toBe(`https://t.me/aira_bot?start=${printed.code}`);
    const { db, kv } = test.services;
    const chat = { channel: 'telegram', chatId: '9' };
    const redeemed = redeemLinkCode(db, kv, { typed: printed.code, chat, triedBy: '9', now: test.clock.now });
    await expect(redeemed).resolves.toMatchObject({ personId: expect.any(String) });
  });

  it('prints a page’s address that keeps the code in the browser', async () => {
    expect(await run('--business', 'senja', '--channel', 'web')).toMatch(
      /https:\/\/aira\.example\/#code=[0-9A-Z]{8}\n/,
    );
  });
});

describe('fails well', () => {
  it('names what is wrong with the arguments', async () => {
    await expect(run()).rejects.toMatchObject({ code: 'bad_request' });
    await expect(run('--business', 'senja', '--channel', 'fax')).rejects.toMatchObject({
      code: 'bad_request',
    });
    await expect(run('--business', 'nowhere')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('still gives the code when Telegram does not answer', async () => {
    telegram.failNext('getMe', { error_code: 502, description: 'Bad Gateway' });
    expect(await run('--business', 'senja')).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/);
  });
});
