/** The ideas that header words stand for, in Indonesian and English. A word may stand for several. */
const WORDS = {
  number: 'no nomor number num nbr id kode kd code nmr',
  document:
    'transaksi trx trans transaction transactions struk receipt receipts nota faktur invoice inv bill bon kuitansi kwitansi check cheque bukti ticket tiket so sj',
  order: 'order orders pesanan orderan booking reservasi',
  ticket: 'ticket tiket karcis',
  detail: 'detail details rincian line lineitem baris',
  date: 'tanggal tgl date day hari tanggalan',
  time: 'waktu jam time hour pukul timestamp datetime',
  created: 'created dibuat opened',
  last: 'terakhir last jatuh tempo due updated lahir birth expired',
  outlet: 'outlet toko store cabang branch gerai lokasi location shop kedai kerja gudang warehouse site',
  cashier:
    'capster stylist terapis mekanik montir kasir cashier operator pegawai karyawan staff employee user pelayan waiter server served salesman salesperson petugas',
  at: 'at',
  finished: 'closed complete completed selesai',
  by: 'by oleh',
  customer: 'pelanggan customer pembeli konsumen client klien buyer member',
  kind: 'metode method cara tipe type types jenis alat mode option opsi',
  way: 'metode method cara',
  channel: 'channel saluran kanal dining platform',
  pay: 'pembayaran bayar byr payment payments paid dibayar dibayarkan terbayar tender tendered',
  product: 'produk product products barang brg item items menu artikel article goods jasa dagangan lineitem',
  name: 'nama nm name title judul',
  variant: 'varian variant variants ukuran size variasi',
  category: 'kategori category categories kelompok departemen department golongan group grup',
  brand: 'merek merk brand',
  sku: 'sku barcode plu upc ean',
  modifier: 'modifier modifiers addon addons topping',
  quantity:
    'qty kuantitas kuantiti quantity banyak banyaknya pcs terjual sold units kts volume porsi jmlh kuantum liter ltr',
  sum: 'jumlah jml',
  price: 'harga price hrg tarif',
  per: 'satuan unit per each uom',
  amount: 'amount nominal nilai value',
  gross: 'kotor gross bruto brutto',
  discount: 'diskon discount discounts disc disk potongan pot promo voucher rabat rebate',
  net: 'bersih net netto nett dpp',
  sales: 'penjualan sales sale omzet omset revenue pendapatan jual spent belanja takings',
  sub: 'subtotal sub',
  total: 'total grand seluruh subtotal',
  grand: 'grand',
  service: 'service layanan servis pelayanan svc',
  charge: 'charge charges biaya ongkos fee fees komisi commission ongkir shipping pengiriman mdr',
  commission: 'komisi commission mdr fee fees',
  settled: 'lunas paid terbayar',
  income: 'pemasukan penerimaan income',
  expense: 'pengeluaran expense expenses',
  tax: 'pajak tax taxes ppn pb1 vat pbjt gst',
  tip: 'tip tips gratuity',
  rounding: 'pembulatan rounding round',
  cost: 'hpp cogs cost costs modal pokok beli',
  profit: 'laba profit untung keuntungan margin',
  status: 'status state',
  refund: 'refund refunds refunded retur return returns returned pengembalian dikembalikan',
  change: 'kembalian change kembali',
  due: 'sisa balance outstanding tagihan hutang piutang',
  shipping: 'ongkos ongkir shipping pengiriman kirim',
  note: 'catatan note notes keterangan ket remark remarks comment comments komentar memo other',
  reason: 'alasan reason',
  contact: 'telepon telp phone hp contact contacts kontak email alamat address',
  event: 'event',
  collected: 'collected terkumpul diterima received terima',
  percent: 'persen percent pct',
  currency: 'currency valuta',
  describe: 'description deskripsi uraian',
  reference: 'ref referensi reference',
  card: 'card kartu',
  returned: 'refunded returned dikembalikan',
  people: 'pax tamu guest guests cover covers orang pengunjung',
  void: 'void voided cancel cancelled canceled batal dibatalkan pembatalan',
  terminal: 'pos terminal register kassa till mesin',
  weight: 'berat weight',
  reduced: '',
  listed: '',
  taxed: '',
  untaxed: '',
} as const;

export type Concept = keyof typeof WORDS;

const BY_WORD = new Map<string, Concept[]>();
for (const [concept, words] of Object.entries(WORDS) as [Concept, string][]) {
  for (const word of words.split(' ').filter(Boolean))
    BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), concept]);
}
const FILLERS = new Set([
  'of',
  'the',
  'dan',
  'and',
  'uang',
  'di',
  'optional',
  'applied',
  'rp',
  'idr',
  'usd',
  's',
  'mata',
]);

/** `setelah diskon`, `before tax`: what stands after these words says which amount it is, not what it holds. */
const RELATIONS: Readonly<Record<string, Readonly<Partial<Record<Concept, Concept>>>>> = {
  after: { discount: 'reduced', tax: 'taxed' },
  before: { discount: 'listed', tax: 'untaxed' },
};
const AFTER = /^(?:after|setelah|sesudah|stlh|incl|include|included|including|termasuk|inc)$/;
const BEFORE = /^(?:before|sebelum|sblm|excl|exclude|excluded|excluding)$/;

export interface HeaderMeaning {
  concepts: ReadonlySet<Concept>;
  /** Words that mean nothing to us. */
  unknown: number;
}

/**
 * Reads a header as ideas: `Nomor #`, `No. Transaksi`, `harga_jual`, `TotalAmount`. Loosely: a word
 * that means nothing is taken for the known word that it is one slip of the finger away from.
 */
export function readHeader(header: string, isLoose = false): HeaderMeaning {
  const spaced = header
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/\(?\d+(?:[.,]\d+)?\s*%\)?/g, ' ')
    .replaceAll('#', ' no ')
    .replaceAll('%', ' persen ')
    .replaceAll('@', ' per ')
    .toLowerCase()
    .replaceAll(/(?:uang|kas)[\s_]+(masuk|keluar)/g, (_, way) =>
      way === 'masuk' ? 'pemasukan' : 'pengeluaran',
    )
    .replaceAll(/(?:belum|tidak|not)[\s_]+(?:termasuk|incl\w*)/g, 'sebelum');
  const words = spaced.split(/[^a-z0-9]+/).filter((word) => word !== '' && !FILLERS.has(word));
  const concepts = new Set<Concept>();
  let unknown = 0;
  let relation: (typeof RELATIONS)[string] = {};
  for (const word of words) {
    const known = BY_WORD.get(word) ?? (isLoose ? correctTypo(word) : undefined);
    const before = AFTER.test(word) ? 'after' : BEFORE.test(word) ? 'before' : null;
    if (before !== null) relation = RELATIONS[before] ?? {};
    else if (known) for (const concept of known) concepts.add(relation[concept] ?? concept);
    else if (!/^\d+$/.test(word)) unknown += 1;
  }
  return { concepts, unknown };
}

/** The ideas of the known words one slip away, when they all mean the same. */
function correctTypo(word: string): Concept[] | undefined {
  if (word.length < 3) return undefined;
  const near = [...BY_WORD].filter(([known]) => isOneSlip(word, known)).map(([, concepts]) => concepts);
  const meanings = new Set(near.map((concepts) => concepts.join()));
  return meanings.size === 1 ? near[0] : undefined;
}

/** Two neighbours swapped or, in longer words, one letter too many, too few or wrong. */
function isOneSlip(typed: string, known: string): boolean {
  if (typed[0] !== known[0] || Math.abs(typed.length - known.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === known[start]) start += 1;
  const [left, right] = [typed.slice(start), known.slice(start)];
  if (left.length === right.length && left[0] === right[1] && left[1] === right[0]) {
    return left.slice(2) === right.slice(2);
  }
  if (Math.min(typed.length, known.length) < 4) return false;
  return (
    left.slice(1) === right ||
    left === right.slice(1) ||
    (left.length > 1 && typed.length > 4 && left.slice(1) === right.slice(1))
  );
}
