const FIRST =
  /^(?:grand\s*)?(?:sub\s*-?\s*)?total\b|^jumlah(?: total| keseluruhan)?\b|^rekap|^rata\s*-?\s*rata|^average/i;
const WORDS = new Set(
  'total grand sub subtotal jumlah keseluruhan semua seluruh all penjualan sales omzet pendapatan harga belanja per struk nota transaksi receipt hari harian day daily bulan bulanan month ini halaman page akhir umum rata average kategori category outlet kasir shift qty item produk rekap'.split(
    ' ',
  ),
);

/** The first words of a row that sums up others. */
export function startsLikeTotal(text: string): boolean {
  return FIRST.test(text);
}

/** A label that is nothing but a total: `Sub Total`, `Total Penjualan`; no product is called that. */
export function isTotalLabel(text: string): boolean {
  if (!FIRST.test(text)) return false;
  const words = text.toLowerCase().split(/[^a-z]+/);
  return words.every((word) => word === '' || WORDS.has(word));
}
