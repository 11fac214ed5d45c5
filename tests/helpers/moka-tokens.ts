interface Grant {
  accessToken: string;
  refreshToken: string;
  /** Milliseconds since 1970. */
  expires: number;
  /** The one that this replaced: it works until this one's access token is used. */
  former: string | null;
}

export interface TokenDesk {
  /** A code as a person brings it back from the authorisation page. */
  issueCode(redirectUri: string): string;
  exchange(body: Readonly<Record<string, string>>): Record<string, unknown> | null;
  /** Whether requests with the access token are answered. */
  accepts(accessToken: string): boolean;
  /** Access tokens end before their time; refresh tokens stay. */
  endAccess(): void;
  /** The person withdraws AIRA's access. */
  revoke(): void;
  /** How often a refresh token was changed into new tokens. */
  refreshes: number;
}

/** Moka's tokens: they expire, and refresh tokens rotate as Doorkeeper does it. */
export function createTokenDesk(now: () => number, seconds: number): TokenDesk {
  const codes = new Map<string, string>();
  let grants: Grant[] = [];
  let count = 0;
  const grant = (former: string | null): Record<string, unknown> => {
    count += 1;
    const made = {
      accessToken: `access-${count}`,
      refreshToken: `refresh-${count}`,
      expires: now() + seconds * 1000,
      former,
    };
    grants.push(made);
    return {
      access_token: made.accessToken,
      token_type: 'bearer',
      expires_in: seconds,
      refresh_token: made.refreshToken,
      scope: 'profile report transaction',
      created_at: Math.floor(now() / 1000),
    };
  };
  return {
    refreshes: 0,
    issueCode: (redirectUri) => {
      const code = `code-${codes.size + 1}`;
      codes.set(code, redirectUri);
      return code;
    },
    exchange(body) {
      if (body['grant_type'] === 'authorization_code') {
        const isKnown = codes.get(body['code'] ?? '') === body['redirect_uri'];
        codes.delete(body['code'] ?? '');
        return isKnown ? grant(null) : null;
      }
      const known = grants.find(({ refreshToken }) => refreshToken === body['refresh_token']);
      if (body['grant_type'] !== 'refresh_token' || !known) return null;
      this.refreshes += 1;
      return grant(known.refreshToken);
    },
    accepts: (accessToken) => {
      const known = grants.find((one) => one.accessToken === accessToken && one.expires > now());
      if (known?.former) grants = grants.filter(({ refreshToken }) => refreshToken !== known.former);
      return known !== undefined;
    },
    endAccess: () => {
      grants = grants.map((one) => ({ ...one, expires: 0 }));
    },
    revoke: () => {
      grants = [];
    },
  };
}
