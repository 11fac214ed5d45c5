import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import type { KeyValueStore } from '#core/kv/key-value-store.ts';

/** Who is connecting what. */
const OAuthAttempt = z.object({
  businessId: z.uuid(),
  /** Null: at the terminal of whoever hosts AIRA. */
  personId: z.uuid().nullable(),
  kind: z.string(),
  /** The source's name, so that a shop may have two accounts. */
  name: z.string(),
});
export type OAuthAttempt = z.infer<typeof OAuthAttempt>;

const State = OAuthAttempt.extend({ nonce: z.string(), expires: z.number() });

interface StateOptions {
  /** Signs; of the deployment. */
  secret: string;
  /** Milliseconds since 1970. */
  now: number;
}

const LIFETIME_SECONDS = 15 * 60;

/** The `state` that travels with a person to the provider and back: signed, and good for a while. */
export async function createOAuthState(
  attempt: OAuthAttempt,
  { secret, now }: StateOptions,
): Promise<string> {
  const expires = now + LIFETIME_SECONDS * 1000;
  const state: z.infer<typeof State> = { ...attempt, nonce: crypto.randomUUID(), expires };
  const payload = toBase64Url(new TextEncoder().encode(JSON.stringify(state)));
  const signature = await crypto.subtle.sign('HMAC', await importKey(secret), toSigned(payload));
  return `${payload}.${toBase64Url(new Uint8Array(signature))}`;
}

/**
 * The attempt that a state stands for. `isFor` sees it before it is spent, so that a state that came
 * back to the wrong person still works for the right one.
 * @throws AiraError `forbidden` for a state that is forged, too old, someone else's or spent.
 */
export async function redeemOAuthState(
  state: string,
  isFor: (attempt: OAuthAttempt) => boolean,
  { secret, now, kv }: StateOptions & { kv: KeyValueStore },
): Promise<OAuthAttempt> {
  const [payload = '', signature = ''] = state.split('.');
  const isGenuine = await crypto.subtle.verify(
    'HMAC',
    await importKey(secret),
    fromBase64Url(signature),
    toSigned(payload),
  );
  if (!isGenuine) throw unusable('is not ours');
  const { nonce, expires, ...attempt } = State.parse(
    JSON.parse(new TextDecoder().decode(fromBase64Url(payload))),
  );
  if (expires <= now) throw unusable('is too old');
  if (!isFor(attempt)) throw unusable('belongs to someone else');
  if ((await kv.increment(`oauth-state:${nonce}`, LIFETIME_SECONDS)) > 1) throw unusable('is spent');
  return attempt;
}

function unusable(why: string): AiraError {
  return new AiraError('forbidden', `the state of the connection ${why}`);
}

/** The secret signs other things too: none of them can be taken for a state. */
function toSigned(payload: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`oauth state ${payload}`);
}

function importKey(secret: string): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, [
    'sign',
    'verify',
  ]);
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Empty for what is no base64: no signature, then. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return new Uint8Array();
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );
}
