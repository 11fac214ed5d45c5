import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import { describeFault } from '#ingestion/pull/describe-fault.ts';
import type { PullInput } from '#ingestion/pull/connector.ts';
import type { DeliveryReader, PushedRecords, PushRequest, SourcePush } from '#ingestion/pull/push.ts';
import { verifyHmac } from '#ingestion/pull/verify-hmac.ts';
import { AlunamOutlet, AlunamProduct } from './api-types.ts';
import { createMapper } from './mapper.ts';
import { openClient } from './open-client.ts';

/** Older or newer than this by our clock, a delivery is somebody's recording of one. */
const REPLAY_WINDOW = 5 * 60_000;

/** Everything that the receipts refer to travels with them: loading asks Alunam for nothing. */
const AlunamDelivery = z.object({
  data: z.object({
    receipts: z.array(z.unknown()),
    outlets: z.array(AlunamOutlet),
    products: z.array(AlunamProduct),
  }),
});

export const alunamPush: SourcePush = { verify, open, subscribe };

async function verify(request: PushRequest, secret: string): Promise<string> {
  const delivery = request.header('alunam-delivery')?.trim() ?? '';
  const { sentAt, signatures } = readSignature(request.header('alunam-signature') ?? '');
  const isFresh = sentAt !== null && Math.abs(request.now - sentAt * 1000) <= REPLAY_WINDOW;
  const signed = toSigned(sentAt ?? 0, request.body);
  const verdicts = await Promise.all(signatures.map((signature) => verifyHmac(secret, signature, signed)));
  if (isFresh && /^[\w.:-]{1,100}$/.test(delivery) && verdicts.includes(true)) return delivery;
  throw new AiraError('unauthorized', 'the delivery is not signed by the source');
}

/** `t=1760000000,v1=hex,v1=hex`: while a secret is being replaced, one signature for each. */
function readSignature(header: string): { sentAt: number | null; signatures: Uint8Array<ArrayBuffer>[] } {
  const parts = header.split(',').map((part) => part.trim().split('='));
  const time = parts.find(([name]) => name === 't')?.[1] ?? '';
  const signatures = parts.flatMap(([name, value = '']) =>
    name === 'v1' && /^[0-9a-f]{64}$/i.test(value) ? [fromHex(value)] : [],
  );
  return { sentAt: /^\d{1,12}$/.test(time) ? Number(time) : null, signatures: signatures.slice(0, 4) };
}

function fromHex(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: digits.length / 2 }, (_, at) =>
    parseInt(digits.slice(at * 2, at * 2 + 2), 16),
  );
}

function toSigned(sentAt: number, body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const prefix = new TextEncoder().encode(`${sentAt}.`);
  const signed = new Uint8Array(prefix.length + body.length);
  signed.set(prefix);
  signed.set(body, prefix.length);
  return signed;
}

async function open({ currency }: PullInput): Promise<DeliveryReader> {
  return async (payload) => readDelivery(payload, currency);
}

function readDelivery(payload: unknown, currency: string): PushedRecords {
  const parsed = AlunamDelivery.safeParse(payload);
  if (parsed.success) {
    const { receipts, outlets, products } = parsed.data.data;
    const isOurs = outlets.every((outlet) => outlet.currency === currency);
    if (isOurs) return { records: receipts, mapper: createMapper(currency, outlets, products) };
  }
  const fault = parsed.success
    ? ({ reason: 'value_invalid', column: 'data.outlets', value: null } as const)
    : describeFault(payload, parsed.error);
  const map = () => ({ outcome: 'quarantined' as const, ...fault });
  return { records: [payload], mapper: { map, outletTimeZones: {} } };
}

async function subscribe(input: PullInput, webhook: { url: string; secret: string }): Promise<void> {
  await openClient(input).setWebhook(webhook);
}
