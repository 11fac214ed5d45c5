import { createMessyReceipts } from './messy-receipts.ts';

/** `Rp 12.000`; Intl is a hundred times slower. */
export const rupiah = (value: number): string => `Rp ${String(value).replaceAll(/\B(?=(\d{3})+$)/g, '.')}`;

/**
 * An export as a POS writes it: title rows, Indonesian headers, day-first dates, `Rp 12.000`, spelling
 * that varies in case, and a totals row.
 */
export function* writeMessyCsv(
  lines: number,
  options?: Parameters<typeof createMessyReceipts>[1],
): Generator<string> {
  yield 'LAPORAN PENJUALAN PER PRODUK\r\n\r\n';
  yield 'No Transaksi;Tanggal;Waktu;Outlet;Kasir;Metode Pembayaran;Nama Produk;Kategori;Qty;Penjualan Kotor;Diskon;Penjualan Bersih\r\n';
  let net = 0;
  for (const receipt of createMessyReceipts(lines, options)) {
    const { day, month, year } = receipt.date;
    const head = `${receipt.number};${day}/${month}/${year};${receipt.time};${receipt.outlet};${receipt.cashier};${receipt.payment}`;
    for (const { name, category, quantity, gross, discount } of receipt.lines) {
      net += gross - discount;
      const taken = discount === 0 ? '-' : rupiah(discount);
      yield `${head};${name};${category};${quantity};${rupiah(gross)};${taken};${rupiah(gross - discount)}\r\n`;
    }
  }
  yield `Grand Total;;;;;;;;;;;${rupiah(net)}`;
}
