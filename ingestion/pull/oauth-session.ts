import { AiraError } from '#core/errors.ts';
import type { PullInput } from './connector.ts';
import type { OAuthApp, OAuthProvider } from './oauth-app.ts';
import { OAuthTokens, refreshTokens } from './oauth-tokens.ts';

/** Runs requests with an access token that holds. */
export interface OAuthSession {
  /** Calls `run` with the token, and once more with a new one when the source answers 401. */
  use<Result>(run: (accessToken: string) => Promise<Result>): Promise<Result>;
}

type SessionInput = Pick<
  PullInput,
  'credentials' | 'readCredentials' | 'saveCredentials' | 'oauthApp' | 'now' | 'fetch' | 'sleep' | 'random'
>;

/** A token is replaced this long before it expires: a page and our clocks take some of it. */
const MARGIN = 5 * 60_000;

/**
 * The tokens of a source, renewed before they expire and when they are refused. New ones are kept
 * before they are used: providers let the former refresh token work until then, so that a process
 * that dies in between locks nobody out.
 * @throws AiraError `configuration` without an app, `source_rejected` when access was withdrawn.
 */
export function openOAuthSession(input: SessionInput, provider: OAuthProvider): OAuthSession {
  const app = getApp(input, provider);
  let tokens = parseTokens(input.credentials, provider);
  /** Requests of one run share the renewal; runs of one source are kept apart by its lease. */
  let renewal: Promise<void> | null = null;
  const renew = async (): Promise<void> => {
    // Records are mapped again beside a run, without its lease: whoever comes second takes what is there.
    const kept = parseTokens(await input.readCredentials(), provider);
    if (kept.accessToken !== tokens.accessToken) {
      tokens = kept;
      return;
    }
    if (tokens.refreshToken === null) throw refused(provider);
    const request = { provider, app, now: input.now().epochMilliseconds };
    const renewed = await refreshTokens(request, tokens.refreshToken, input);
    await input.saveCredentials(JSON.stringify(renewed));
    tokens = renewed;
  };
  const replace = async (used: string): Promise<void> => {
    if (tokens.accessToken !== used) return;
    renewal ??= renew().finally(() => {
      renewal = null;
    });
    await renewal;
  };
  return {
    use: async (run) => {
      const left = Date.parse(tokens.expiresAt) - input.now().epochMilliseconds;
      if (left < MARGIN) await replace(tokens.accessToken);
      const used = tokens.accessToken;
      try {
        return await run(used);
      } catch (error) {
        if (!isUnauthorized(error)) throw error;
        await replace(used);
        return await run(tokens.accessToken);
      }
    },
  };
}

function getApp({ oauthApp }: SessionInput, { name }: OAuthProvider): OAuthApp {
  if (oauthApp) return oauthApp;
  throw new AiraError('configuration', `${name} needs AIRA's client id and secret`);
}

function parseTokens(credentials: string | null, provider: OAuthProvider): OAuthTokens {
  try {
    return OAuthTokens.parse(JSON.parse(credentials ?? ''));
  } catch {
    throw refused(provider);
  }
}

function refused({ name }: OAuthProvider): AiraError {
  return new AiraError('source_rejected', `${name} gives AIRA no access: connect it again`);
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof AiraError && error.details['status'] === 401;
}
