/** True when the signature is the HMAC-SHA256 of the data. Compared in constant time. */
export async function verifyHmac(
  secret: string,
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = new TextEncoder().encode(secret);
  return crypto.subtle.verify(
    'HMAC',
    await crypto.subtle.importKey('raw', key, algorithm, false, ['verify']),
    signature,
    data,
  );
}
