/** A small deterministic generator (mulberry32), so that every run loads the same file. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const two = (value: number): string => String(value).padStart(2, '0');
const rupiah = (value: number): string => `Rp ${value.toLocaleString('id-ID')}`;

/**
 * An export as a POS writes it: title rows, Indonesian headers, day-first dates, `Rp 12.000`,
 * refunds as negative lines, spelling that varies in case, and a totals row.
 */
export function createMessyCsv(lines: number, seed = 1): string {
  const random = createRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const products = Array.from({ length: 200 }, (_, index) => ({
    name: `Menu ${index + 1}`,
    price: 5_000 + 500 * Math.floor(random() * 100),
  }));
  const rows = [
    'LAPORAN PENJUALAN PER PRODUK',
    '',
    'No Transaksi;Tanggal;Waktu;Outlet;Kasir;Metode Pembayaran;Nama Produk;Kategori;Qty;Penjualan Kotor;Diskon;Penjualan Bersih',
  ];
  const start = Date.UTC(2025, 0, 1);
  let net = 0;
  for (let line = 0, receipt = 0; line < lines; receipt += 1) {
    const at = new Date(start + Math.floor((receipt / (lines / 3)) * 365 * 86_400_000));
    const date = `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
    const time = `${two(7 + Math.floor(random() * 15))}:${two(Math.floor(random() * 60))}`;
    const head = `TRX-${receipt + 1};${date};${time};${pick(['Dago', 'Setiabudi', 'Renon'])};${pick(['Ani', 'Budi', 'Citra'])};${pick(['Tunai', 'QRIS', 'Debit'])}`;
    for (let count = 1 + Math.floor(random() * 5); count > 0 && line < lines; count -= 1, line += 1) {
      const product = pick(products);
      const name = random() < 0.1 ? product.name.toUpperCase() : product.name;
      const quantity = 1 + Math.floor(random() * 3);
      const gross = quantity * product.price;
      const discount = random() < 0.1 ? Math.round(gross / 10) : 0;
      net += gross - discount;
      rows.push(
        `${head};${name};${product.price > 30_000 ? 'Makanan' : 'Minuman'};${quantity};${rupiah(gross)};${discount === 0 ? '-' : rupiah(discount)};${rupiah(gross - discount)}`,
      );
    }
  }
  rows.push(`Grand Total;;;;;;;;;;;${rupiah(net)}`);
  return rows.join('\r\n');
}
