import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { mapPayment } from '#ingestion/connectors/moka/mapper.ts';
import { figures } from './moka-payment.ts';

const FILE = new URL(
  '../../../../shared/data/vendor_api/moka/api-docs-prod.swagger2.json.gz',
  import.meta.url,
);
const isHere = existsSync(FILE);

/** The payment in the description's own answer of a version's latest transactions. */
const readExample = (version: string): unknown => {
  const path = `/${version}/outlets/{outlet_id}/reports/get_latest_transactions`;
  const { paths } = JSON.parse(gunzipSync(readFileSync(FILE)).toString()) as {
    paths: Record<string, { get: { responses: Record<string, { examples: Record<string, unknown> }> } }>;
  };
  const body = paths[path]?.get.responses['200']?.examples['application/json'];
  return (body as { data: { payments: unknown[] } }).data.payments[0];
};

describe.skipIf(!isHere)("Moka's own examples (skipped where ../shared is not)", () => {
  it.each(['v1', 'v2', 'v3'])('are read to the rupiah: %s', (version) => {
    const context = { currency: 'IDR', outlets: new Map([['4522', 'Braga']]) };
    const mapped = mapPayment(readExample(version), 0, context);
    if (mapped.outcome !== 'sale') throw new Error(`expected a sale, got ${JSON.stringify(mapped)}`);
    const sale = { gross: 64_000, net: 52_600, tax: 18_410, rounding: -50, total: 92_000 };
    expect(figures(mapped.sale)).toMatchObject(sale);
    const [refund] = mapped.refunds ?? [];
    if (!refund) throw new Error('expected a refund');
    expect(figures(refund)).toMatchObject({ net: -52_600, tax: -18_410, rounding: 50, total: -92_000 });
    expect(refund).toMatchObject({ originalExternalId: mapped.sale.externalId, kind: 'refund' });
  });
});
