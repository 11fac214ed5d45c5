import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';
import { sampleChart } from '../core/charts/chart-samples.ts';

let test: TestApp;
let cookie: string;
beforeAll(async () => {
  test = await createTestApp();
  const { business, owner } = await test.addBusiness('senja', 'Kopi Senja');
  cookie = await test.signIn(owner.id, business.id);
});
afterAll(() => test.close());

const chart = sampleChart('line', { Agustus: [1, 2, 3] });

async function draw(body: object, headers: Record<string, string> = { cookie }): Promise<Response> {
  return test.app.request('/v1/charts', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

describe('works', () => {
  it('draws a chart as wide as asked, in the theme asked for', async () => {
    const response = await draw({ chart, width: 480, theme: 'dark' });
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    const svg = await response.text();
    expect(svg).toMatch(/^<svg width="480"/);
    expect(svg).toContain('#1a2026');
    expect(svg).toContain('Omzet per tanggal');
  });
});

describe('fails well', () => {
  it('refuses what is no chart, or too large a picture', async () => {
    const bodies = [
      {},
      { chart, width: 480 },
      { chart, width: 100_000, theme: 'dark' },
      { chart: { ...chart, kind: 'pie' }, width: 480, theme: 'dark' },
      {
        chart: { ...chart, ticks: Array.from({ length: 500 }, () => chart.ticks[0]) },
        width: 480,
        theme: 'dark',
      },
      { chart, width: 480, theme: 'dark', business: 'other' },
    ];
    for (const body of bodies) expect((await draw(body)).status).toBe(400);
  });
});

describe('keeps tenants apart', () => {
  it('draws for people who are signed in', async () => {
    expect((await draw({ chart, width: 480, theme: 'dark' }, {})).status).toBe(401);
  });
});
