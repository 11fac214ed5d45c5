import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import type { PullInput } from '#ingestion/pull/connector.ts';
import type { DeliveryReader, PushRequest, SourcePush } from '#ingestion/pull/push.ts';
import { verifyHmac } from '#ingestion/pull/verify-hmac.ts';
import { readAccess } from './access-token.ts';
import { completeOrders } from './complete-orders.ts';
import { openShop, type OpenShop, toRecordMapper } from './open-shop.ts';
import { ORDER_FIELDS } from './order-fields.ts';

/** What each topic is asked to bring: a refund only names its order, which is then asked for. */
const TOPICS = [
  { topic: 'orders/create', fields: ORDER_FIELDS },
  { topic: 'orders/updated', fields: ORDER_FIELDS },
  { topic: 'refunds/create', fields: ['id', 'order_id'] },
] as const;

/** Of all that is pushed only a refund names its order. */
const RefundDelivery = z.object({ order_id: z.union([z.string(), z.number()]) });

export const shopifyPush: SourcePush = { signingSecret, verify, open, subscribe };

function signingSecret({ credentials }: PullInput): string {
  const secret = credentials === null ? null : readAccess(credentials).signingSecret;
  if (secret !== null) return secret;
  throw new AiraError('configuration', 'Shopify pushes only to an app whose secret is known');
}

/** Neither time nor id are signed: what is sent again later is stopped by the version of its order. */
async function verify(request: PushRequest, secret: string): Promise<string> {
  const delivery = request.header('x-shopify-webhook-id')?.trim() ?? '';
  const signature = request.header('x-shopify-hmac-sha256')?.trim() ?? '';
  const isSigned =
    /^[A-Za-z0-9+/]{43}=$/.test(signature) && (await verifyHmac(secret, fromBase64(signature), request.body));
  if (isSigned && /^[\w.:-]{1,100}$/.test(delivery)) return delivery;
  throw new AiraError('unauthorized', 'the delivery is not signed by the source');
}

async function open(input: PullInput): Promise<DeliveryReader> {
  const shop = await openShop(input);
  const mapper = toRecordMapper(shop);
  return async (payload) => ({
    records: await completeOrders([await findOrder(payload, shop)], shop),
    mapper,
  });
}

/** A refund's order, or the record as it is: what cannot be mapped says so by itself. */
async function findOrder(payload: unknown, { client }: OpenShop): Promise<unknown> {
  const refund = RefundDelivery.safeParse(payload);
  if (!refund.success) return payload;
  try {
    return await client.getOrder(String(refund.data.order_id));
  } catch (error) {
    const isHidden = error instanceof AiraError && error.details['status'] === 404;
    if (isHidden) return payload;
    throw error;
  }
}

/** Asked again, Shopify would refuse a topic that it sends already. */
async function subscribe(input: PullInput, { url: address }: { url: string }): Promise<void> {
  const { client } = await openShop(input);
  const known = await client.listWebhookTopics(address);
  for (const { topic, fields } of TOPICS) {
    if (!known.includes(topic)) await client.addWebhook({ topic, address, fields });
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
