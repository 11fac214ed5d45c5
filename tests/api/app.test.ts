import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '#tests/helpers/test-app.ts';

let test: TestApp;
let ours: Awaited<ReturnType<TestApp['addBusiness']>>;
let theirs: Awaited<ReturnType<TestApp['addBusiness']>>;
let cookie: string;

const json = { 'content-type': 'application/json' };

beforeAll(async () => {
  test = await createTestApp();
  ours = await test.addBusiness('senja', 'Kopi Senja');
  theirs = await test.addBusiness('fajar', 'Kopi Fajar');
  cookie = await test.signIn(ours.owner.id, ours.business.id);
});

afterAll(() => test.close());

function post(path: string, body: unknown, headers: Record<string, string> = { cookie }): Promise<Response> {
  return Promise.resolve(
    test.app.request(path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) }),
  );
}

/** The parts of a UI message stream, without its closing mark. */
async function readStream(response: Response): Promise<{ type: string; [key: string]: unknown }[]> {
  const events = (await response.text()).split('\n\n').filter((event) => event.startsWith('data: '));
  expect(events.at(-1)).toBe('data: [DONE]');
  return events.slice(0, -1).map((event) => JSON.parse(event.slice(6)) as { type: string });
}

const QUERY = { metrics: ['net_sales'], period: { from: '2026-01-01', to: '2026-01-31' } };

describe('works', () => {
  it('streams the steps, then the verified text at once, in the UI message protocol', async () => {
    const response = await post('/v1/chat', { text: 'omzet', conversation: 'satu' });
    expect(response.headers.get('x-vercel-ai-ui-message-stream')).toBe('v1');
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const parts = await readStream(response);
    expect(parts.map(({ type }) => type)).toEqual([
      'start',
      'data-progress',
      'text-start',
      'text-delta',
      'text-end',
      'data-reply',
      'finish',
    ]);
    expect(parts[3]?.delta).toBe('Kopi Senja <- omzet (0)');
  });

  it('keeps a conversation and gives it back to its person', async () => {
    await (await post('/v1/chat', { text: 'pertama', conversation: 'dua' })).text();
    const second = await readStream(await post('/v1/chat', { text: 'kedua', conversation: 'dua' }));
    expect(second.find(({ type }) => type === 'text-delta')?.delta).toContain('kedua (1)');
    const response = await test.app.request('/v1/conversations/dua/messages', { headers: { cookie } });
    const { messages } = (await response.json()) as { messages: { author: string; text: string }[] };
    expect(messages.map(({ author }) => author)).toEqual(['person', 'aira', 'person', 'aira']);
    expect(messages[2]?.text).toBe('kedua');
  });

  it('answers a metric query', async () => {
    const response = await post('/v1/metrics/query', QUERY);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ currency: 'IDR', query: { metrics: ['net_sales'] } });
  });

  it('says who is signed in and what today is for each shop', async () => {
    const response = await test.app.request('/v1/session', { headers: { cookie } });
    expect(await response.json()).toMatchObject({
      person: { name: 'Pemilik Kopi Senja' },
      businesses: [{ slug: 'senja', role: 'owner', today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }],
    });
  });

  it('tells whether it lives and whether it reaches its data', async () => {
    expect((await test.app.request('/healthz')).status).toBe(200);
    expect((await test.app.request('/readyz')).status).toBe(200);
  });

  it('closes the page to foreign scripts, frames and referrers on every response', async () => {
    for (const path of ['/healthz', '/v1/session', '/nowhere']) {
      const { headers } = await test.app.request(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-request-id')).toMatch(/^[\w-]+$/);
    }
  });
});

describe('fails well', () => {
  it('explains a failure as problem+json in the reader’s language, with the request id', async () => {
    const response = await post('/v1/chat', { text: '' }, { cookie, 'accept-language': 'en-GB,en;q=0.9' });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      title: 'bad_request',
      detail: 'I could not read that request. Please check it and try again.',
      request_id: response.headers.get('x-request-id'),
    });
  });

  it.each([
    ['a body that is no JSON', '{', 400],
    ['an unknown key', JSON.stringify({ text: 'a', conversation: 'b', business_id: 'c' }), 400],
    ['a conversation id that is a path', JSON.stringify({ text: 'a', conversation: '../x' }), 400],
    ['a body over the limit', JSON.stringify({ text: 'a'.repeat(300_000), conversation: 'b' }), 413],
  ])('refuses %s', async (_name, body, status) => {
    const headers = { ...json, cookie, 'content-length': String(body.length) };
    const response = await test.app.request('/v1/chat', { method: 'POST', headers, body });
    expect(response.status).toBe(status);
  });

  it('turns a failing agent into a sentence, never a stack trace', async () => {
    const broken = await createTestApp({
      answer: async () => {
        throw new TypeError('secret detail at /work/core/x.ts:12');
      },
    });
    const { owner, business } = await broken.addBusiness('senja');
    const session = await broken.signIn(owner.id, business.id);
    const response = await broken.app.request('/v1/chat', {
      method: 'POST',
      headers: { ...json, cookie: session },
      body: JSON.stringify({ text: 'omzet', conversation: 'x' }),
    });
    const text = await response.text();
    expect(text).toContain('Maaf, ada yang salah');
    expect(text).not.toContain('secret detail');
    await broken.close();
  });

  it('slows down a person who asks too much', async () => {
    const eager = await test.signIn(theirs.owner.id, theirs.business.id);
    const statuses: number[] = [];
    for (let index = 0; index < 33; index += 1) {
      const response = await post('/v1/chat', { text: 'lagi', conversation: 'banyak' }, { cookie: eager });
      statuses.push(response.status);
      await response.text();
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(3);
  });

  it('logs a request without its body, query or cookie', async () => {
    await (await post('/v1/chat?business=senja', { text: 'rahasia dapur', conversation: 'log' })).text();
    const log = JSON.stringify(test.lines);
    expect(log).toContain('"route":"/v1/chat"');
    expect(log).not.toMatch(/rahasia dapur|aira_session|business=senja/);
  });
});

describe('keeps tenants apart', () => {
  it('shows no route to anyone without a session', async () => {
    for (const request of [
      post('/v1/chat', { text: 'omzet', conversation: 'x' }, {}),
      post('/v1/metrics/query', QUERY, {}),
      test.app.request('/v1/conversations/dua/messages'),
      test.app.request('/v1/session'),
    ]) {
      expect((await request).status).toBe(401);
    }
  });

  it('does not know another person’s business by any name', async () => {
    for (const slug of ['fajar', theirs.business.id, 'nowhere']) {
      const chat = await post(`/v1/chat?business=${slug}`, { text: 'omzet', conversation: 'x' });
      const query = await post(`/v1/metrics/query?business=${slug}`, QUERY);
      expect([chat.status, query.status]).toEqual([404, 404]);
    }
  });

  it('opens an empty conversation for another person who knows its id', async () => {
    const other = await test.signIn(theirs.owner.id, theirs.business.id);
    const response = await test.app.request('/v1/conversations/dua/messages', { headers: { cookie: other } });
    expect(await response.json()).toEqual({ messages: [] });
  });

  it('refuses a session cookie that was changed by one character', async () => {
    const [name = '', value = ''] = cookie.split(/=(.*)/s);
    for (let index = 0; index < value.length; index += 7) {
      const letter = value[index] === 'A' ? 'B' : 'A';
      const forged = `${name}=${value.slice(0, index)}${letter}${value.slice(index + 1)}`;
      expect((await test.app.request('/v1/session', { headers: { cookie: forged } })).status).toBe(401);
    }
  });

  it('takes a sign-in code once and stops guessing', async () => {
    const codes = Array.from({ length: 6 }, (_, index) => `2222222${index + 2}`);
    const statuses: number[] = [];
    for (const code of codes) statuses.push((await post('/v1/session', { code }, {})).status);
    expect(statuses).toContain(429);
    expect(statuses.filter((status) => status === 200)).toEqual([]);
  });
});
