import { createServer, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createPusher } from '#api/simulator/create-pusher.ts';
import contract from '#ingestion/connectors/alunam/openapi.json' with { type: 'json' };
import { createScriptedShop, wireReceipt } from '../../ingestion/alunam/shop-fixture.ts';

interface Taken {
  id: string;
  receipts: string[];
}

let server: Server;
let url: string;
let status = 200;
const taken: Taken[] = [];
const bodies: unknown[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const delivery = JSON.parse(body.toString()) as { id: string; data: { receipts: { id: string }[] } };
      bodies.push(delivery);
      if (status === 200)
        taken.push({ id: delivery.id, receipts: delivery.data.receipts.map(({ id }) => id) });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 20, 12, minute)).toISOString();

/** A shop in which a receipt changes each minute, and its pusher. */
function open() {
  const shop = createScriptedShop();
  const clock = { now: Date.parse(at(0)) };
  const pusher = createPusher({ shop, now: () => clock.now });
  const sell = (id: string, minute: number): void => {
    shop.receipts.set(id, wireReceipt(id, { updated_at: at(minute) }));
    clock.now = Date.parse(at(minute)) + 1_000;
  };
  taken.length = 0;
  status = 200;
  return { pusher, sell };
}

describe('works', () => {
  it('tells what changed since it was aimed, each change once, as the contract says', async () => {
    const { pusher, sell } = open();
    sell('before', 1);
    expect(await pusher.push()).toBe(true);
    pusher.aim({ url, secret: 'a secret' });
    sell('a', 2);
    await pusher.push();
    await pusher.push();
    sell('b', 3);
    sell('a', 4);
    await pusher.push();
    expect(taken.map(({ receipts }) => receipts)).toEqual([['a'], ['b', 'a']]);
    const definitions = JSON.parse(
      JSON.stringify(contract.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
    ) as Record<string, object>;
    const schema = { ...definitions['Delivery'], $defs: definitions };
    const parsed = z
      .fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
      .safeParse(bodies.at(-1));
    expect(parsed.error?.issues ?? []).toEqual([]);
  });
});

describe('fails well', () => {
  it('sends again what was not taken', async () => {
    const { pusher, sell } = open();
    pusher.aim({ url, secret: 'a secret' });
    sell('a', 2);
    status = 503;
    expect(await pusher.push()).toBe(false);
    pusher.aim({ url: 'http://127.0.0.1:1', secret: 'a secret' });
    sell('b', 3);
    expect(await pusher.push()).toBe(false);
    status = 200;
    pusher.aim({ url, secret: 'a secret' });
    expect(await pusher.push()).toBe(true);
    expect(taken.map(({ receipts }) => receipts)).toEqual([['a', 'b']]);
  });
});
