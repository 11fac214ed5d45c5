import type { SimulatedShop, WireReceipt } from '#api/simulator/wire.ts';

const FIRST_DAY = Date.UTC(2026, 9, 1);
const LAST_DAY = Date.UTC(2026, 10, 10);
const METHODS = ['Tunai', 'QRIS', 'Debit'];
const LINES = 3;
const two = (value: number): string => String(value).padStart(2, '0');

/** A till with many receipts of three lines each; every fortieth is a refund, every thirtieth is void. */
export function createBusyShop(receipts: number): SimulatedShop {
  const step = (LAST_DAY - FIRST_DAY) / receipts;
  const at = (index: number): number => FIRST_DAY + Math.floor(index * step);
  const indexAt = (instant: number): number => Math.max(0, Math.ceil((instant - FIRST_DAY) / step));
  return {
    listOutlets: (now) =>
      ['Kemang', 'Losari'].map((name, index) => ({
        id: `out_${index}`,
        name,
        time_zone: index === 0 ? 'Asia/Jakarta' : 'Asia/Makassar',
        currency: 'IDR',
        opened_on: '2026-10-01',
        last_synced_at: new Date(now).toISOString(),
      })),
    listProducts: () => [],
    listReceipts: ({ since, until, now, after, limit }) => {
      const from = after ? Math.round((after.at - FIRST_DAY) / step) + 1 : indexAt(since);
      const to = Math.min(receipts, indexAt(Math.min(until, now + 1)));
      const count = Math.max(0, Math.min(limit, to - from));
      return Array.from({ length: count }, (_, offset) => toReceipt(from + offset, at(from + offset)));
    },
  };
}

function toReceipt(index: number, at: number): WireReceipt {
  const isRefund = index % 40 === 39;
  const price = 10_000 + (index % 17) * 500;
  const total = String(price * LINES);
  const method = METHODS[index % METHODS.length] ?? '';
  return {
    id: `r${String(index).padStart(7, '0')}`,
    number: `N-${index}`,
    type: isRefund ? 'refund' : 'sale',
    original_receipt_id: isRefund ? `r${String(index - 1).padStart(7, '0')}` : null,
    outlet_id: `out_${index % 2}`,
    status: index % 30 === 29 ? 'void' : 'completed',
    opened_at: new Date(at).toISOString(),
    updated_at: new Date(at).toISOString(),
    channel: index % 5 === 0 ? 'Bawa Pulang' : 'Makan di Tempat',
    cashier: { name: index % 3 === 0 ? 'Ayu' : 'Budi' },
    customer: null,
    lines: Array.from({ length: LINES }, (_, line) => ({
      product_id: `p${(index + line) % 60}`,
      name: `Menu ${(index + line) % 60}`,
      variant: null,
      category: (index + line) % 2 === 0 ? 'Kopi' : 'Makanan',
      quantity: '1',
      unit_price: String(price),
      discount: '0',
      unit_cost: '4000',
    })),
    discount: '0',
    service_charge: '0',
    tax: '0',
    tip: '0',
    rounding: '0',
    total,
    payments: [{ method, amount: total }],
  };
}

/** An export of as many lines, three to a receipt, some of which nobody can read. */
export function createBusyExport(lines: number): string {
  const rows = ['No Struk;Tanggal;Jam;Outlet;Kasir;Metode Pembayaran;Nama Produk;Kategori;Qty;Total'];
  for (let line = 0; line < lines; line += 1) {
    const receipt = Math.floor(line / LINES);
    const day = new Date(FIRST_DAY + Math.floor((receipt * LINES * 40) / lines) * 86_400_000);
    const date =
      line % 5_000 === 4_999 ? 'besok' : `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/2026`;
    rows.push(
      [
        `S-${receipt}`,
        date,
        `${two(8 + (receipt % 12))}:${two(receipt % 60)}`,
        receipt % 2 === 0 ? 'Kemang' : 'Losari',
        receipt % 3 === 0 ? 'Ayu' : 'Budi',
        METHODS[receipt % METHODS.length],
        `Menu ${line % 60}`,
        line % 2 === 0 ? 'Kopi' : 'Makanan',
        1 + (line % 3),
        (1 + (line % 3)) * 12_500,
      ].join(';'),
    );
  }
  return rows.join('\n');
}
