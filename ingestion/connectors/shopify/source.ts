import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import { collectRecords } from '#ingestion/pull/collect-records.ts';
import type { Connector, PullInput, RecordMapper, SourceBatch } from '#ingestion/pull/connector.ts';
import { readUpdates, type UpdatePage } from '#ingestion/pull/read-updates.ts';
import { EMPTY_CURSOR, type Window, WindowCursor, type WindowPlan } from '#ingestion/pull/update-windows.ts';
import { toWindowCoverage } from '#ingestion/pull/window-coverage.ts';
import type { ShopifyClient } from './client.ts';
import { completeOrders } from './complete-orders.ts';
import { mapOrder } from './mapper.ts';
import { openShop, type OpenShop, readConfig, type ShopifyConfig, toRecordMapper } from './open-shop.ts';
import { shopifyPush } from './push.ts';

/** Outlets that have sold are remembered: a warehouse is a location too, and never closed. */
const ShopifyCursor = WindowCursor.extend({ outlets: z.array(z.string()).default([]) });

/** Without `read_all_orders` Shopify hides orders made more than 60 days ago; a day to spare. */
const OPEN_DAYS = 59;
const DAY_HOURS = 24;

export const shopifyConnector: Connector = {
  kind: 'shopify',
  pull: pullShopify,
  openMapper,
  push: shopifyPush,
};

/** Reads what is new, then what is old, page by page. See NOTES.md. */
async function* pullShopify(input: PullInput): AsyncGenerator<SourceBatch> {
  const config = readConfig(input);
  const shop = await openShop(input, config);
  const cursor = ShopifyCursor.parse(input.cursor ?? EMPTY_CURSOR);
  const outlets = new Set(cursor.outlets);
  const steps = readUpdates({
    name: 'Shopify',
    cursor,
    plan: planWindows(shop, config, input.now()),
    readPage: (window) => readPage(shop.client, window, { limit: config.pageSize, now: input.now }),
  });
  let position = 0;
  for await (const { records, cursor: reached, isWindowEnd, progress } of steps) {
    const orders = await completeOrders(records, shop);
    const collected = collectRecords(orders, position, (raw, at) => mapOrder(raw, at, shop.context));
    position += records.length;
    for (const { outlet } of collected.sales) if (outlet !== null) outlets.add(outlet);
    const known = [...outlets].toSorted();
    const covered = known.map((name) => ({ name, timeZone: shop.zoneOf(name), openedOn: null }));
    const coverage = isWindowEnd ? toWindowCoverage(reached, covered) : [];
    const outletTimeZones = Object.fromEntries(covered.map(({ name, timeZone }) => [name, timeZone]));
    yield { ...collected, outletTimeZones, coverage, cursor: { ...reached, outlets: known }, progress };
  }
}

async function openMapper(input: PullInput): Promise<RecordMapper> {
  return toRecordMapper(await openShop(input));
}

/** From the shop's first day, or from where Shopify hides what is older. */
function planWindows(
  { openedAt, scopes, timeZone }: OpenShop,
  { firstDays, windowDays }: ShopifyConfig,
  now: Temporal.Instant,
): WindowPlan {
  const visible = now.subtract({ hours: OPEN_DAYS * DAY_HOURS });
  const opened =
    openedAt === null
      ? visible
      : Temporal.Instant.from(openedAt).toZonedDateTimeISO(timeZone).startOfDay().toInstant();
  const isHidden = !scopes.has('read_all_orders') && Temporal.Instant.compare(opened, visible) < 0;
  const precision = { fractionalSecondDigits: 3 } as const;
  const startsAt = (isHidden ? visible : opened).toString(precision);
  return { now: now.toString(precision), startsAt, firstDays, windowDays };
}

/** 400 is the answer to the name of a page that Shopify has forgotten. */
async function readPage(
  client: ShopifyClient,
  { from: since, until, page }: Window,
  { limit, now }: { limit: number; now: () => Temporal.Instant },
): Promise<UpdatePage | 'forgotten'> {
  const asOf = now().toString();
  try {
    const { orders, next } = await client.getOrderPage({ since, until, page, limit });
    return { records: orders, next, asOf };
  } catch (error) {
    const isForgotten = error instanceof AiraError && error.details['status'] === 400 && page !== null;
    if (isForgotten) return 'forgotten';
    throw error;
  }
}
