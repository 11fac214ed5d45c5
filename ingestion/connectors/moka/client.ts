import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import type { OAuthSession } from '#ingestion/pull/oauth-session.ts';
import { requestJson, type RequestPolicy } from '#ingestion/pull/request-json.ts';
import { MokaOutlet, MokaPaymentPage, MokaProfile } from './api-types.ts';
import { keepNextQuery } from './next-query.ts';

export interface MokaClient {
  getProfile(): Promise<z.infer<typeof MokaProfile>>;
  listOutlets(businessId: string): Promise<MokaOutlet[]>;
  /** Payments that reached Moka from `since` to `until`, newest first. */
  getPaymentPage(query: PaymentQuery): Promise<PaymentPage>;
}

interface PaymentQuery {
  outletId: string;
  /** RFC 3339. */
  since: string;
  until: string;
  timeFilter: 'synchronized_at' | 'created_at';
  limit: number;
  /** What the last page's `next` said; null for the first. */
  page: string | null;
}

interface PaymentPage {
  payments: unknown[];
  next: string | null;
}

interface ClientOptions extends RequestPolicy {
  baseUrl: string;
  session: OAuthSession;
}

/** A page that leads to itself holds one moment only, as when a till sends a whole day: a longer one passes it. */
const LONGEST_PAGE = 2_000;

/** Moka refuses requests without it, GETs too (415). */
const HEADERS = { 'content-type': 'application/json' };

/**
 * Speaks Moka's API with an access token that is renewed on the way.
 * @throws AiraError `source_unavailable` (retryable) when Moka does not answer properly in time,
 * `source_rejected` when it refuses; `details.status` holds the HTTP status.
 */
export function createMokaClient(options: ClientOptions): MokaClient {
  const get = <Body>(
    path: string,
    query: Record<string, string>,
    accept: (body: unknown) => Body,
  ): Promise<Body> => {
    const url = new URL(`${options.baseUrl.replace(/\/+$/, '')}${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return options.session.use((token) =>
      requestJson(url, { name: 'Moka', token, headers: HEADERS }, accept, options),
    );
  };
  return {
    getProfile: () => get('/v1/profile/self', {}, acceptProfile),
    listOutlets: (businessId) =>
      get(`/v1/businesses/${encodeURIComponent(businessId)}/outlets`, {}, acceptOutlets),
    getPaymentPage: async (query) => {
      const path = `/v3/outlets/${encodeURIComponent(query.outletId)}/reports/get_latest_transactions`;
      const asked = { ...toParameters(query), ...Object.fromEntries(new URLSearchParams(query.page ?? '')) };
      const { data } = await get(path, asked, (body) => MokaPaymentPage.parse(body));
      return { payments: data.payments, next: toNext(data, asked) };
    },
  };
}

/** The profile comes without the envelope that everything else has. */
function acceptProfile(body: unknown): z.infer<typeof MokaProfile> {
  return z.union([MokaProfile, z.object({ data: MokaProfile }).transform(({ data }) => data)]).parse(body);
}

function acceptOutlets(body: unknown): MokaOutlet[] {
  return z.object({ data: z.object({ outlets: z.array(MokaOutlet) }) }).parse(body).data.outlets;
}

/** Epoch seconds with a fraction. Both borders are widened: whether Moka counts them in is unsaid. */
function toParameters({ since, until, timeFilter, limit }: PaymentQuery): Record<string, string> {
  return {
    per_page: String(limit),
    since: String(Math.floor(Date.parse(since) / 1000)),
    until: String(Math.ceil(Date.parse(until) / 1000) + 1),
    time_filter: timeFilter,
  };
}

function toNext(
  { payments, next_url: nextUrl, completed }: z.infer<typeof MokaPaymentPage>['data'],
  asked: Readonly<Record<string, string>>,
): string | null {
  if (completed === true || !nextUrl || payments.length === 0) return null;
  const next = keepNextQuery(nextUrl, asked);
  if (next === null) throw new AiraError('source_unavailable', 'Moka names a next page that is none');
  if (next !== new URLSearchParams(asked).toString()) return next;
  const size = Number(asked['per_page']) * 2;
  return size > LONGEST_PAGE ? next : new URLSearchParams({ ...asked, per_page: String(size) }).toString();
}
