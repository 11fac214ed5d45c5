import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { AiraError } from '#core/errors.ts';
import type { Locale } from '#core/text.ts';
import { getOAuth } from '#ingestion/pull/get-oauth.ts';
import { toAuthorizeAddress } from '#ingestion/pull/oauth-app.ts';
import { createOAuthState } from '#ingestion/pull/oauth-state.ts';
import { exchangeCode } from '#ingestion/pull/oauth-tokens.ts';
import { toOAuthApps, toReturnAddress } from '../oauth-apps.ts';
import type { Services } from '../services.ts';

interface Connection {
  businessId: string;
  kind: string;
  name: string;
  locale: Locale;
}

/** Where a person reads and types. */
interface Terminal {
  input: NodeJS.ReadableStream;
  show(text: string): void;
}

const PROCESS: Terminal = { input: process.stdin, show: (text) => void process.stderr.write(text) };

/**
 * Shows the page at which a person gives access, and takes from standard input the address that it
 * leads back to, or the code in it. Returns credentials for the source.
 * @throws AiraError `configuration` when AIRA is not registered at the source, `forbidden` for an
 * address that belongs to another connection.
 */
export async function authorizeAtTerminal(
  connection: Connection,
  services: Services,
  { input, show }: Terminal = PROCESS,
): Promise<string> {
  const { businessId, kind, name, locale } = connection;
  const oauth = getOAuth(kind, toOAuthApps(services.env));
  const now = services.now().epochMilliseconds;
  const attempt = { businessId, personId: null, kind, name };
  const state = await createOAuthState(attempt, { secret: services.secrets.cookies, now });
  const redirectUri = toReturnAddress(services.env, kind);
  show(wordRequest(toAuthorizeAddress(oauth, { redirectUri, state }), locale));
  const code = readCode(await readLine(input), state);
  const grant = { code, redirectUri };
  const tokens = await exchangeCode({ ...oauth, now }, grant, { ...services, sleep, random: Math.random });
  return JSON.stringify(tokens);
}

/** A whole address is checked against the state that went out; a code alone comes from the same terminal. */
function readCode(line: string, state: string): string {
  const isAddress = /^https?:/i.test(line) && URL.canParse(line);
  const { searchParams } = new URL(isAddress ? line : 'http://localhost');
  if (isAddress && searchParams.get('state') !== state) {
    throw new AiraError('forbidden', 'the address belongs to another connection');
  }
  const code = isAddress ? searchParams.get('code') : line;
  if (!code) throw new AiraError('bad_request', 'the address holds no code: access was not given');
  return code;
}

async function readLine(input: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface({ input });
  const line = await Promise.race([
    once(lines, 'line').then(([first]) => String(first)),
    once(lines, 'close').then(() => ''),
  ]);
  lines.close();
  return line.trim();
}

function wordRequest(address: string, locale: Locale): string {
  return locale === 'id'
    ? `Buka alamat ini, beri izin, lalu tempel di sini alamat halaman tujuannya (atau kodenya):\n\n${address}\n\n`
    : `Open this address, allow it, then paste the address that you land on (or the code) here:\n\n${address}\n\n`;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
