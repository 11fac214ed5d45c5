/** No 0, O, 1, I, L, U: people read these codes to each other over the phone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** A fresh code such as `K7QF3MXP`: about 39 bits, enough for ten minutes and few tries. */
export function createCode(): string {
  let code = '';
  // Without a digit it could be a word, and a stranger's word would count as a guess.
  while (!/\d/.test(code)) code = drawLetters();
  return code;
}

function drawLetters(): string {
  let code = '';
  while (code.length < LENGTH) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    // Bytes past the last whole run of the alphabet would favour its first letters.
    if (byte < 256 - (256 % ALPHABET.length)) code += ALPHABET[byte % ALPHABET.length] ?? '';
  }
  return code;
}

/** The code inside what a person typed (`k7qf-3mxp`), or null when it cannot be one. */
export function parseCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  const isCode =
    code.length === LENGTH && /\d/.test(code) && [...code].every((letter) => ALPHABET.includes(letter));
  return isCode ? code : null;
}

/** What is stored of a code: SHA-256, hexadecimal. */
export async function hashCode(code: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
