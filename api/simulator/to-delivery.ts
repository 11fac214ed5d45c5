import { toMessy } from './mess.ts';
import type { SimulatedShop, WireReceipt } from './wire.ts';

interface DeliveryFacts {
  id: string;
  shop: SimulatedShop;
  receipts: readonly WireReceipt[];
  /** Milliseconds since 1970. */
  now: number;
  /** One signature for each: while a secret is being replaced there are two. */
  secrets: readonly string[];
  messSeed?: string;
}

interface Delivery {
  body: string;
  headers: Record<string, string>;
}

/** Receipts as Alunam pushes them: with what they refer to, signed over the time and the exact body. */
export async function toDelivery(facts: DeliveryFacts): Promise<Delivery> {
  const { id, shop, receipts, now, secrets, messSeed } = facts;
  const outlets = new Set(receipts.map((receipt) => receipt.outlet_id));
  const products = new Set(receipts.flatMap(({ lines }) => lines.map((line) => line.product_id)));
  const body = JSON.stringify({
    id,
    type: 'receipts.changed',
    created_at: new Date(now).toISOString(),
    data: {
      receipts: messSeed === undefined ? receipts : receipts.map((receipt) => toMessy(receipt, messSeed)),
      outlets: shop.listOutlets(now).filter((outlet) => outlets.has(outlet.id)),
      products: shop.listProducts(now).filter((product) => products.has(product.id)),
    },
  });
  const time = Math.floor(now / 1000);
  const signatures = await Promise.all(secrets.map((secret) => sign(secret, `${time}.${body}`)));
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'alunam-delivery': id,
      'alunam-signature': [`t=${time}`, ...signatures.map((signature) => `v1=${signature}`)].join(','),
    },
  };
}

async function sign(secret: string, text: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const signature = await crypto.subtle.sign('HMAC', key, encoder.encode(text));
  return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
