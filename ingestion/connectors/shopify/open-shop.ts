import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import { toNameKey } from '#core/text.ts';
import type { PullInput, RecordMapper } from '#ingestion/pull/connector.ts';
import { openAccess } from './access-token.ts';
import { createShopifyClient, type ShopifyClient } from './client.ts';
import { mapOrder, type MappingContext } from './mapper.ts';
import { orNone } from './request-shopify.ts';

const ShopifyConfig = z.object({
  /** `https://SHOP.myshopify.com`, or the shop's page as an admin sees it in the browser. */
  baseUrl: z.url().transform(toShopAddress),
  /** Shopify publishes one each quarter and keeps it for a year. */
  apiVersion: z
    .string()
    .regex(/^(\d{4}-\d{2}|unstable)$/)
    .default('2026-10'),
  /** Where the shop itself tells none; by outlet name where they differ. */
  timeZone: z.string().default('Asia/Jakarta'),
  timeZones: z.record(z.string(), z.string()).default({}),
  unpaid: z.enum(['count', 'wait']).default('count'),
  firstDays: z.number().int().positive().default(30),
  windowDays: z.number().int().positive().default(30),
  /** Small enough for a page of split payments, each a request, to be in before its lease ends. */
  pageSize: z.number().int().min(1).max(250).default(100),
});
export type ShopifyConfig = z.infer<typeof ShopifyConfig>;

/** A shop with the names that its orders only number. */
export interface OpenShop {
  client: ShopifyClient;
  scopes: ReadonlySet<string>;
  timeZone: string;
  openedAt: string | null;
  /** What it tells of products fills as they are met. */
  context: MappingContext & { categories: Map<string, string>; costs: Map<string, number> };
  zoneOf(outlet: string): string;
}

/** @throws AiraError `configuration` naming the setting that is missing or wrong. */
export function readConfig({ config }: Pick<PullInput, 'config'>): ShopifyConfig {
  const parsed = ShopifyConfig.safeParse(config);
  if (parsed.success) return parsed.data;
  const setting = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new AiraError('configuration', `Shopify needs another ${setting}`, { cause: parsed.error });
}

/**
 * @throws AiraError `source_rejected` when the token may not read orders, or the shop counts in
 * another currency than the business.
 */
export async function openShop(input: PullInput, config = readConfig(input)): Promise<OpenShop> {
  if (input.credentials === null) throw new AiraError('source_rejected', 'Shopify needs an access token');
  const { baseUrl } = config;
  const token = await openAccess(input.credentials, baseUrl, input);
  const client = createShopifyClient({ ...input, baseUrl, apiVersion: config.apiVersion, token });
  const scopes = await client.listScopes();
  if (!mayRead(scopes, 'orders')) {
    throw new AiraError('source_rejected', 'the Shopify token lacks the permission read_orders');
  }
  const shop = await client.getShop();
  if (shop.currency !== input.currency) {
    throw new AiraError('source_rejected', `the shop counts in ${shop.currency}, not in ${input.currency}`);
  }
  const locations = mayRead(scopes, 'locations') ? await client.listLocations() : [];
  const staff = mayRead(scopes, 'users') ? await orNone(client.listStaff()) : [];
  const timeZone = shop.iana_timezone ?? config.timeZone;
  return {
    client,
    scopes,
    timeZone,
    openedAt: shop.created_at,
    context: {
      currency: input.currency,
      onlineOutlet: nameOnlineOutlet(shop.name, locations),
      locations: new Map(locations.map(({ id, name }) => [id, name])),
      staff: new Map(
        staff.flatMap(({ id, first_name: first, last_name: last }) => {
          const name = [first, last].filter((part) => part !== null).join(' ');
          return name === '' ? [] : [[id, name]];
        }),
      ),
      categories: new Map(),
      costs: new Map(),
      unpaid: config.unpaid,
    },
    zoneOf: (outlet) => config.timeZones[outlet] ?? timeZone,
  };
}

export function toRecordMapper({ context, zoneOf }: OpenShop): RecordMapper {
  const names = [context.onlineOutlet, ...context.locations.values()];
  return {
    map: (raw, position) => mapOrder(raw, position, context),
    outletTimeZones: Object.fromEntries(names.map((name) => [name, zoneOf(name)])),
  };
}

/** The right to write includes the right to read. */
export function mayRead(scopes: ReadonlySet<string>, what: string): boolean {
  return scopes.has(`read_${what}`) || scopes.has(`write_${what}`);
}

function toShopAddress(url: string): string {
  const { hostname, pathname, origin } = new URL(url);
  const [, shop] = /^\/store\/([\w-]+)/.exec(pathname) ?? [];
  return hostname === 'admin.shopify.com' && shop ? `https://${shop}.myshopify.com` : origin;
}

/** The shop's own name, unless one of its locations has it already. */
function nameOnlineOutlet(shop: string, locations: readonly { name: string }[]): string {
  const isTaken = locations.some(({ name }) => toNameKey(name) === toNameKey(shop));
  return isTaken ? `${shop} Online` : shop;
}
