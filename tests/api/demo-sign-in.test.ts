import { describe, expect, it } from 'vitest';
import { createTestApp } from '#tests/helpers/test-app.ts';

/** Asks for the session of a demo that is served from `address`. */
async function askSession(
  url: string,
  options: { address?: string; headers?: Record<string, string>; env?: Record<string, string> } = {},
): Promise<number> {
  const test = await createTestApp({ address: options.address ?? '127.0.0.1', env: options.env ?? {} });
  await test.addBusiness('demo', 'Kopi Senja');
  const response = await test.app.request(url, { headers: options.headers ?? {} });
  await test.close();
  return response.status;
}

describe('works', () => {
  it('signs a browser on this machine in as the demo’s owner', async () => {
    expect(await askSession('http://localhost:8787/v1/session')).toBe(200);
    expect(await askSession('http://[::1]:8787/v1/session', { address: '::1' })).toBe(200);
  });
});

describe('keeps tenants apart', () => {
  it('leaves everyone else at the door', async () => {
    const local = 'http://localhost:8787/v1/session';
    expect(await askSession(local, { address: '192.168.1.20' })).toBe(401);
    expect(await askSession(local, { headers: { 'x-forwarded-for': '203.0.113.9' } })).toBe(401);
    expect(await askSession('http://evil.example/v1/session')).toBe(401);
    expect(await askSession(local, { env: { DATABASE_URL: 'postgres://a:b@localhost/c' } })).toBe(401);
  });
});
