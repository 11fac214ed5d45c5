/**
 * A 106-bit fingerprint of a text (cyrb53 twice, public domain), to see whether a record changed.
 * Not for secrets. Synchronous on purpose: WebCrypto costs a task switch for each sale.
 */
export function toContentHash(text: string): string {
  return `${fingerprint(text, 0)}${fingerprint(text, 0x9e3779b9)}`;
}

function fingerprint(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}
