import type { BusinessSettings, Role } from '../tenant.ts';
import type { Localized } from '../text.ts';
import type { MetricId, MetricUnit } from './types.ts';

interface CatalogueEntry {
  /** As it stands in running text, lower case. */
  label: Localized;
  /** One sentence that ends with a full stop and follows the label: "omzet: nilai penjualan …". */
  definition: Localized;
  unit: MetricUnit;
  /** Cost and margin are not for viewers. */
  isRestricted: boolean;
}

const open = (unit: MetricUnit, label: Localized, definition: Localized): CatalogueEntry => ({
  label,
  definition,
  unit,
  isRestricted: false,
});
const restricted = (unit: MetricUnit, label: Localized, definition: Localized): CatalogueEntry => ({
  label,
  definition,
  unit,
  isRestricted: true,
});

/**
 * What every figure means, in the words people see. The arithmetic is in metric-formulas.ts; the
 * meanings follow the usual point-of-sale report (gross − discounts − refunds = net).
 */
export const CATALOGUE: Readonly<Record<MetricId, CatalogueEntry>> = {
  net_sales: open(
    'money',
    { id: 'omzet', en: 'net sales' },
    {
      id: 'nilai penjualan setelah diskon dan refund, sebelum pajak dan service.',
      en: 'sales after discounts and refunds, before tax and service.',
    },
  ),
  gross_sales: open(
    'money',
    { id: 'penjualan kotor', en: 'gross sales' },
    { id: 'nilai penjualan sebelum diskon dan refund.', en: 'sales before discounts and refunds.' },
  ),
  discounts: open(
    'money',
    { id: 'diskon', en: 'discounts' },
    { id: 'potongan harga yang diberikan pada penjualan.', en: 'price reductions given on sales.' },
  ),
  refunds: open(
    'money',
    { id: 'refund', en: 'refunds' },
    { id: 'uang yang dikembalikan ke pelanggan.', en: 'money given back to customers.' },
  ),
  tax: open(
    'money',
    { id: 'pajak', en: 'tax' },
    { id: 'pajak yang dipungut dari pelanggan.', en: 'tax collected from customers.' },
  ),
  service_charge: open(
    'money',
    { id: 'service charge', en: 'service charge' },
    { id: 'biaya layanan yang dipungut dari pelanggan.', en: 'service charge collected from customers.' },
  ),
  total_collected: open(
    'money',
    { id: 'total yang dibayar pelanggan', en: 'total collected' },
    {
      id: 'semua yang dibayar pelanggan, termasuk pajak dan service, dikurangi refund.',
      en: 'all that customers paid, tax and service included, less refunds.',
    },
  ),
  orders: open(
    'orders',
    { id: 'jumlah transaksi', en: 'orders' },
    {
      id: 'jumlah struk yang berisi penjualan; struk yang kemudian di-refund tetap dihitung.',
      en: 'receipts with a sale; a receipt refunded later still counts.',
    },
  ),
  items_sold: open(
    'units',
    { id: 'item terjual', en: 'items sold' },
    {
      id: 'jumlah barang terjual dikurangi yang di-refund, tanpa barang berharga nol.',
      en: 'units sold less units refunded, without zero-price items.',
    },
  ),
  average_order_value: open(
    'money',
    { id: 'rata-rata per transaksi', en: 'average order value' },
    { id: 'omzet dibagi jumlah transaksi.', en: 'net sales divided by orders.' },
  ),
  cogs: restricted(
    'money',
    { id: 'HPP', en: 'cost of goods' },
    { id: 'harga modal barang yang terjual.', en: 'what the goods sold had cost.' },
  ),
  gross_profit: restricted(
    'money',
    { id: 'laba kotor', en: 'gross profit' },
    {
      id: 'omzet barang yang modalnya diketahui dikurangi modalnya.',
      en: 'net sales of goods with a known cost, less that cost.',
    },
  ),
  gross_margin: restricted(
    'percent',
    { id: 'margin laba kotor', en: 'gross margin' },
    {
      id: 'laba kotor dibagi omzet barang yang modalnya diketahui.',
      en: 'gross profit divided by net sales of goods with a known cost.',
    },
  ),
};

/** Who looks at a figure. A tenant context is one. */
export interface Onlooker {
  role: Role;
  settings: BusinessSettings;
}

/** A ranking by a restricted metric would tell as much as the figure: it is refused just so. */
export function isForbidden(metric: MetricId, { role, settings }: Onlooker): boolean {
  return role === 'viewer' && !settings.viewersSeeProfit && CATALOGUE[metric].isRestricted;
}
