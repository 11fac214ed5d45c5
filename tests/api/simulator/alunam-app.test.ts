import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createCafeShop } from '#api/demo/cafe-shop.ts';
import { createFaultPlan, type FaultPlan } from '#api/simulator/faults.ts';
import { serveSimulator, type RunningSimulator } from '#api/simulator/serve-simulator.ts';
import contract from '#ingestion/connectors/alunam/openapi.json' with { type: 'json' };

const NOW = Date.parse('2026-11-20T12:00:00Z');
const KEY = { authorization: 'Bearer right' };
const running: RunningSimulator[] = [];

async function start(options: { faults?: FaultPlan; messSeed?: string } = {}): Promise<string> {
  const shop = createCafeShop({ seed: 'contract', opensOn: '2026-11-12' });
  const simulator = await serveSimulator({ shop, apiKey: 'right', now: () => NOW, ...options });
  running.push(simulator);
  return simulator.url;
}

/** The schema of that name in the contract, as the connector's author reads it. */
function schemaOf(name: keyof typeof contract.components.schemas): z.ZodType {
  const definitions = JSON.parse(
    JSON.stringify(contract.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
  ) as Record<string, object>;
  return z.fromJSONSchema({ ...definitions[name], $defs: definitions } as Parameters<
    typeof z.fromJSONSchema
  >[0]);
}

let url: string;
beforeAll(async () => {
  url = await start();
});
afterAll(() => Promise.all(running.map((simulator) => simulator.close())));

describe('works', () => {
  it.each([
    ['/v1/outlets', 'Outlet'],
    ['/v1/products', 'Product'],
  ] as const)('answers %s as the contract says', async (path, name) => {
    const { data } = (await (await fetch(`${url}${path}`, { headers: KEY })).json()) as { data: unknown[] };
    expect(data.length).toBeGreaterThan(2);
    expect(z.array(schemaOf(name)).safeParse(data).error).toBeUndefined();
  });

  it('answers receipts as the contract says, page after page', async () => {
    const page = schemaOf('ReceiptPage');
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const query = new URLSearchParams({ limit: '150', ...(cursor ? { cursor } : {}) });
      const body: unknown = await (await fetch(`${url}/v1/receipts?${query}`, { headers: KEY })).json();
      expect(page.safeParse(body).error).toBeUndefined();
      const { data, next_cursor } = body as { data: { id: string }[]; next_cursor: string | null };
      ids.push(...data.map((receipt) => receipt.id));
      cursor = next_cursor;
    } while (cursor);
    expect(ids.length).toBeGreaterThan(400);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('sends some receipts in another form when it is told to be messy', async () => {
    const messy = await start({ messSeed: 'seed' });
    const body = (await (await fetch(`${messy}/v1/receipts?limit=2000`, { headers: KEY })).json()) as {
      data: unknown[];
    };
    const receipt = schemaOf('Receipt');
    const wrong = body.data.filter((raw) => !receipt.safeParse(raw).success).length;
    expect(wrong / body.data.length).toBeGreaterThan(0.005);
    expect(wrong / body.data.length).toBeLessThan(0.08);
  });
});

describe('fails well', () => {
  it.each([
    ['/v1/receipts?limit=0', KEY, 400],
    ['/v1/receipts?updated_since=yesterday', KEY, 400],
    ['/v1/receipts?cursor=%00', KEY, 400],
    ['/v1/receipts', { authorization: 'Bearer wrong' }, 401],
    ['/v1/outlets', {}, 401],
  ])('refuses %s with an error body', async (path, headers, status) => {
    const response = await fetch(`${url}${path}`, { headers });
    expect(response.status).toBe(status);
    expect(schemaOf('Error').safeParse(await response.json()).success).toBe(true);
  });

  it('spoils the same answers for the same seed, and lets every request through in the end', () => {
    const plan = createFaultPlan('seed', 0.4);
    const faults = Array.from({ length: 200 }, (_, page) =>
      plan({ url: `/v1/receipts?page=${page}`, attempt: 1 }),
    );
    expect(faults).toEqual(
      Array.from({ length: 200 }, (_, page) => plan({ url: `/v1/receipts?page=${page}`, attempt: 1 })),
    );
    expect(new Set(faults).size).toBe(6);
    expect(plan({ url: '/v1/receipts', attempt: 3 })).toBeNull();
  });
});
