import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import type { Connector, PullInput, SourceBatch } from '#ingestion/pull/connector.ts';
import type { AlunamOutlet, AlunamReceiptPage } from './api-types.ts';
import { createAlunamClient, type AlunamClient } from './client.ts';
import {
  WindowCursor,
  closeWindow,
  EMPTY_CURSOR,
  measureProgress,
  nextWindow,
  type Window,
  type WindowPlan,
} from '#ingestion/pull/update-windows.ts';
import { mapReceipt, type MappingContext } from './mapper.ts';
import { toCoverage } from './to-coverage.ts';
import { collectRecords } from '#ingestion/pull/collect-records.ts';

const AlunamConfig = z.object({
  baseUrl: z.url(),
  firstDays: z.number().int().positive().default(62),
  windowDays: z.number().int().positive().default(62),
  pageSize: z.number().int().min(1).max(2000).default(1000),
});
type AlunamConfig = z.infer<typeof AlunamConfig>;

export const alunamConnector: Connector = { kind: 'alunam', pull: pullAlunam };

/** Reads what is new, then what is old, page by page. See NOTES.md for what the windows promise. */
async function* pullAlunam(input: PullInput): AsyncGenerator<SourceBatch> {
  const config = AlunamConfig.parse(input.config);
  if (input.credentials === null) throw new AiraError('source_rejected', 'Alunam needs an API key');
  const client = createAlunamClient({ ...input, baseUrl: config.baseUrl, apiKey: input.credentials });
  const shop = await readShop(client, input.currency);
  const outlets = [...shop.outlets.values()];
  const plan = planWindows(outlets, config, input.now());
  let cursor = WindowCursor.parse(input.cursor ?? EMPTY_CURSOR);
  let position = 0;
  for (let window = nextWindow(cursor, plan); window; window = nextWindow(cursor, plan)) {
    for await (const { page, isLast, next } of readWindow(client, window, config.pageSize)) {
      const records = collectRecords(page.data, position, (raw, at) => mapReceipt(raw, at, shop));
      position += page.data.length;
      cursor = isLast ? closeWindow(cursor, window, page.as_of) : { ...cursor, window: next };
      yield {
        ...records,
        outletTimeZones: Object.fromEntries(outlets.map((outlet) => [outlet.name, outlet.time_zone])),
        // A day is vouched for when its whole window is in: a receipt edited later sits pages further.
        coverage: isLast ? toCoverage(cursor, outlets) : [],
        cursor,
        progress: measureProgress(cursor, plan),
      };
    }
  }
}

async function readShop(client: AlunamClient, currency: string): Promise<MappingContext> {
  const [outlets, products] = await Promise.all([client.listOutlets(), client.listProducts()]);
  const foreign = outlets.find((outlet) => outlet.currency !== currency);
  if (foreign) {
    throw new AiraError('source_rejected', `an outlet counts in ${foreign.currency}, not in ${currency}`);
  }
  return {
    currency,
    outlets: new Map(outlets.map((outlet) => [outlet.id, outlet])),
    products: new Map(products.map((product) => [product.id, product])),
  };
}

function planWindows(
  outlets: readonly AlunamOutlet[],
  config: AlunamConfig,
  now: Temporal.Instant,
): WindowPlan {
  const openings = outlets.map(({ opened_on, time_zone }) =>
    Temporal.PlainDate.from(opened_on).toZonedDateTime(time_zone).toInstant(),
  );
  const first = openings.reduce((a, b) => (Temporal.Instant.compare(a, b) <= 0 ? a : b), now);
  return {
    now: now.toString({ fractionalSecondDigits: 3 }),
    startsAt: first.toString({ fractionalSecondDigits: 3 }),
    firstDays: config.firstDays,
    windowDays: config.windowDays,
  };
}

interface WindowPage {
  page: AlunamReceiptPage;
  isLast: boolean;
  /** The window as it is to be resumed after this page. */
  next: Window;
}

/** The pages of a window from where it was left. A cursor that the source forgot starts it anew. */
async function* readWindow(client: AlunamClient, window: Window, limit: number): AsyncGenerator<WindowPage> {
  const visited = new Set<string>();
  let at = window.page;
  for (;;) {
    const page = await readPage(client, { ...window, page: at }, limit);
    if (page === 'forgotten') {
      if (at === null) throw new AiraError('source_rejected', 'Alunam forgets a window at once');
      at = null;
      continue;
    }
    const { next_cursor: next } = page;
    if (next !== null && visited.has(next)) {
      throw new AiraError('source_unavailable', 'Alunam leads in a circle', { retryable: true });
    }
    yield { page, isLast: next === null, next: { ...window, page: next } };
    if (next === null) return;
    visited.add(next);
    at = next;
  }
}

async function readPage(
  client: AlunamClient,
  window: Window,
  limit: number,
): Promise<AlunamReceiptPage | 'forgotten'> {
  try {
    const { from: since, until, page: cursor } = window;
    return await client.getReceiptPage({ since, until, cursor, limit });
  } catch (error) {
    if (error instanceof AiraError && error.details['status'] === 410) return 'forgotten';
    throw error;
  }
}
