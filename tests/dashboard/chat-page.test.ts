import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLinkCode } from '#core/accounts/create-link-code.ts';
import { findBusiness } from '#core/accounts/find-business.ts';
import { findOwner } from '#core/accounts/find-owner.ts';
import { THEMES } from '#core/charts/chart-theme.ts';
import { toCsvFile } from '#core/charts/csv-file.ts';
import { echo, createTestApp, type TestApp } from '#tests/helpers/test-app.ts';
import { sampleChart } from '../core/charts/chart-samples.ts';

const dashboard = fileURLToPath(new URL('../../dashboard', import.meta.url));

const chart = sampleChart('line', { Agustus: [1, 5, 3] });
const file = toCsvFile({
  title: 'Omzet',
  columns: ['Produk'],
  rows: [['=1+1']],
  locale: 'id',
});

async function launch(): Promise<Browser | null> {
  try {
    const args = chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
    const executablePath = await chromium.executablePath();
    return await playwright.launch({ executablePath, args: [...args, '--no-sandbox'] });
  } catch {
    return null;
  }
}

const browser = await launch();

describe.skipIf(!browser)('the chat page (skipped when no browser can start)', () => {
  let test: TestApp;
  let server: ReturnType<typeof serve>;
  let url: string;
  const faults: string[] = [];

  beforeAll(async () => {
    test = await createTestApp({
      address: '127.0.0.1',
      answer: async (request) => {
        const result = await echo(request);
        const table = { columns: ['Produk', 'Terjual'], rows: [['<i>Kopi</i>', '1.234']] };
        const text = `**Rp 1.234** untuk ${request.question}\nData s.d. 22 Nov 2026, 14.05 WIB.`;
        const picture = request.question.includes('grafik') ? { charts: [chart], documents: [file] } : {};
        return { ...result, reply: { text, tables: [table], ...picture, choices: ['Kemarin?'] } };
      },
    });
    await test.addBusiness('demo', 'Kopi Senja');
    test.app.get('*', serveStatic({ root: dashboard }));
    server = serve({ fetch: test.app.fetch, port: 0 });
    await new Promise<void>((resolve) => server.once('listening', () => resolve()));
    url = `http://localhost:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    await browser?.close();
    server.close();
    await test.close();
  });

  async function open(
    path = '/',
    options: { width?: number; scheme?: 'dark' | 'light'; isRemote?: boolean } = {},
  ): Promise<Page> {
    if (!browser) throw new Error('no browser');
    const context = await browser.newContext({
      viewport: { width: options.width ?? 360, height: 740 },
      colorScheme: options.scheme ?? 'light',
      ...(options.isRemote ? { extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.5' } } : {}),
    });
    const page = await context.newPage();
    page.on('console', (message) => {
      // The browser reports refused and cut connections as errors of the page.
      const isNetwork = /401|ERR_FAILED/.test(message.text());
      if (message.type() === 'error' && !isNetwork) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(url + path);
    return page;
  }

  async function ask(page: Page, question: string): Promise<string> {
    await page.getByLabel('Pertanyaanmu').fill(question);
    await page.keyboard.press('Enter');
    const last = page.locator('.message.aira').last();
    await last.locator('strong').waitFor();
    return last.innerText();
  }

  it('answers a question, with its table, its freshness and the next choices', async () => {
    const page = await open();
    expect(await ask(page, 'omzet kemarin?')).toContain('Rp\u00a01.234 untuk omzet kemarin?');
    const last = page.locator('.message.aira').last();
    expect(await last.locator('td').allInnerTexts()).toEqual(['<i>Kopi</i>', '1.234']);
    expect(await last.locator('.freshness').innerText()).toContain('Data s.d. 22 Nov');
    await page.getByRole('button', { name: 'Kemarin?' }).click();
    await page.getByText('untuk Kemarin?').waitFor();
    await page.context().close();
  });

  it('shows the same conversation after a reload, and another after "new chat"', async () => {
    const page = await open();
    await ask(page, 'pertanyaan lama');
    await page.reload();
    await page.getByText('untuk pertanyaan lama').waitFor();
    await page.getByRole('button', { name: 'Obrolan baru' }).click();
    await page.getByText('Halo, Pemilik Kopi Senja.').waitFor();
    expect(await page.getByText('pertanyaan lama').count()).toBe(0);
    await page.context().close();
  });

  /** The picture's SVG, once it is drawn. */
  async function readPicture(page: Page): Promise<string> {
    const image = page.locator('.picture img').last();
    await page.waitForFunction(() => {
      const drawn = [...document.querySelectorAll<HTMLImageElement>('.picture img')].at(-1);
      return drawn?.complete && drawn.naturalWidth > 0;
    });
    return decodeURIComponent((await image.getAttribute('src')) ?? '');
  }

  it('draws a chart in the colours of the page, with its figures as a table', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await open('/', { scheme });
      await ask(page, 'grafik omzet');
      const picture = await readPicture(page);
      expect(picture).toContain(THEMES[scheme].ground);
      expect(picture).toContain('Omzet per tanggal');
      expect(await page.getByRole('img', { name: 'Omzet per tanggal, 1–21 Agu 2025' }).count()).toBe(1);
      await page.getByText('Lihat angkanya').click();
      expect(await page.locator('.picture td').allInnerTexts()).toEqual([
        '1 Agu',
        'Rp 1',
        '2 Agu',
        'Rp 5',
        '3 Agu',
        'Rp 3',
      ]);
      await page.context().close();
    }
  });

  it('draws it again when the colours change, and after a reload', async () => {
    const page = await open('/', { scheme: 'light' });
    await ask(page, 'grafik omzet');
    await readPicture(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => readPicture(page), { timeout: 10_000 }).toContain(THEMES.dark.ground);
    await page.reload();
    await page.locator('.picture img').waitFor();
    expect(await readPicture(page)).toContain(THEMES.dark.ground);
    await page.context().close();
  });

  it('shows the figures when no picture can be had', async () => {
    const page = await open();
    await page.route('**/v1/charts', (route) => route.abort());
    await ask(page, 'grafik omzet');
    await page.locator('.picture td').first().waitFor();
    expect(await page.locator('.picture img').isVisible()).toBe(false);
    await page.context().close();
  });

  it('gives a file to keep, byte for byte', async () => {
    const page = await open();
    await ask(page, 'grafik omzet');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Unduh omzet.csv' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('omzet.csv');
    expect(await readFile(await download.path(), 'utf8')).toBe(file.content);
    await page.context().close();
  });

  it('speaks English when asked to, and remembers it', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByRole('button', { name: 'What are my sales today?' }).waitFor();
    await page.reload();
    await page.getByPlaceholder('Ask about your sales…').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.context().close();
  });

  it('never scrolls sideways, in any width or scheme', async () => {
    for (const [width, scheme] of [
      [320, 'light'],
      [360, 'dark'],
      [1280, 'light'],
    ] as const) {
      const page = await open('/', { width, scheme });
      await ask(page, `grafik ${'x'.repeat(300)}`);
      await readPicture(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });

  it('asks a visitor who is not on this machine for a code, and says when it is wrong', async () => {
    const page = await open('/', { isRemote: true });
    await page.getByLabel('Kode').fill('2222-2222');
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.getByText('Kode itu salah').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('kode baru');
    await page.context().close();
  });

  it('signs in by the code in a link, and leaves no trace of it in the address', async () => {
    const business = await findBusiness(test.services.db, 'demo');
    const owner = business && (await findOwner(test.services.db, business.id));
    const { code } = await createLinkCode(test.services.db, {
      personId: owner?.id ?? '',
      businessId: business?.id ?? '',
      now: test.clock.now,
    });
    const page = await open(`/#code=${code}`, { isRemote: true });
    await page.getByText('Halo, Pemilik Kopi Senja.').waitFor();
    expect(page.url()).not.toContain(code);
    await page.context().close();
  });

  it('breaks no rule of its own content security policy', () => {
    expect(faults).toEqual([]);
  });
});
