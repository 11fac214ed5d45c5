import { AiraError } from '#core/errors.ts';

/**
 * AES-256 keys as 64 hexadecimal digits. The first encrypts; all of them decrypt, so that a key can
 * be replaced while credentials written under the old one still open.
 */
export type CredentialKeys = readonly [current: string, ...former: string[]];

/** `keyId.iv.ciphertext`, bound to the business: moved to another one's source it does not open. */
export async function encryptCredentials(
  plain: string,
  businessId: string,
  keys: CredentialKeys,
): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const algorithm = toAlgorithm(iv, businessId);
  const cipher = await crypto.subtle.encrypt(
    algorithm,
    await importKey(keys[0]),
    new TextEncoder().encode(plain),
  );
  return [await toKeyId(keys[0]), toBase64(iv), toBase64(new Uint8Array(cipher))].join('.');
}

/** @throws AiraError `configuration` when no key opens it; the message holds neither key nor secret. */
export async function decryptCredentials(
  stored: string,
  businessId: string,
  keys: CredentialKeys,
): Promise<string> {
  const [keyId = '', iv = '', cipher = ''] = stored.split('.');
  for (const key of keys) {
    if ((await toKeyId(key)) !== keyId) continue;
    try {
      const algorithm = toAlgorithm(fromBase64(iv), businessId);
      const plain = await crypto.subtle.decrypt(algorithm, await importKey(key), fromBase64(cipher));
      return new TextDecoder().decode(plain);
    } catch (cause) {
      throw new AiraError('configuration', 'the stored credentials were altered', { cause });
    }
  }
  throw new AiraError('configuration', 'the stored credentials belong to another AIRA_SECRET');
}

/** False when one of the former keys closed it, or none of ours. */
export async function isUnderCurrentKey(stored: string, keys: CredentialKeys): Promise<boolean> {
  return stored.startsWith(`${await toKeyId(keys[0])}.`);
}

function toAlgorithm(
  iv: Uint8Array<ArrayBuffer>,
  businessId: string,
): { name: string; iv: Uint8Array<ArrayBuffer>; additionalData: Uint8Array<ArrayBuffer> } {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(businessId) };
}

function importKey(hex: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromHex(hex), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** The names of the keys, in their order, as stored credentials begin with them. */
export function toKeyIds(keys: CredentialKeys): Promise<string[]> {
  return Promise.all(keys.map(toKeyId));
}

/** Names a key without telling it: the first bytes of its hash. */
async function toKeyId(hex: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', fromHex(hex));
  return Array.from(new Uint8Array(hash).slice(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  if (!/^[0-9a-f]{64}$/i.test(hex)) {
    throw new AiraError('configuration', 'a credentials key is 64 hexadecimal digits');
  }
  return Uint8Array.from({ length: 32 }, (_, index) => parseInt(hex.slice(index * 2, index * 2 + 2), 16));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
