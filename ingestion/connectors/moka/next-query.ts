/** What a next page must not bring: a token, and switches of Moka's own app. */
const DROPPED = new Set(['access_token', 'mobile_device']);

/**
 * The query of the page after this one, from Moka's `next_url`. The address itself is not followed:
 * it names another version and carries the access token, which must neither leave for another host
 * nor stand in the cursor. A range that it forgets or widens stays as it was asked; null when the
 * address is none.
 */
export function keepNextQuery(nextUrl: string, asked: Readonly<Record<string, string>>): string | null {
  if (!URL.canParse(nextUrl, 'https://moka.invalid')) return null;
  const told = new URL(nextUrl, 'https://moka.invalid').searchParams;
  const next = new URLSearchParams(asked);
  for (const [name, value] of told) {
    if (DROPPED.has(name) || name === 'per_page' || name === 'time_filter') continue;
    next.set(name, value);
  }
  next.set('since', pick(Math.max, told.get('since'), asked['since']));
  next.set('until', pick(Math.min, told.get('until'), asked['until']));
  return next.toString();
}

/** The told border where it lies inside the asked range, in the writing that it came in. */
function pick(narrower: (a: number, b: number) => number, told: string | null, asked = ''): string {
  if (told === null || told === '' || Number.isNaN(Number(told))) return asked;
  return narrower(Number(told), Number(asked)) === Number(told) ? told : asked;
}
