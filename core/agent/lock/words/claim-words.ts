import { toWordPattern } from './word-list.ts';

/** What a claim can be about: the business, its figures, its people and its goods. */
const SUBJECT_WORDS = toWordPattern(
  `toko* usaha* bisnis* jualan* dagangan* warung* kedai* gerai* lapak* pelanggan* pembeli* pengunjung* tamu* konsumen*
  uang* duit* hasil* angka* kinerja performa* barang* menu* stok* promo* jam hari bulan tahun periode* harga* pasar*
  semua* seluruh* semuanya sisanya kebanyakan`,
  `shop* store* business* company customer* buyer* guest* visitor* client* money cash result* figure* number* performance*
  goods menu* stock* promo* price* market* trade demand traffic things everything all`,
);

/** A metric: beside a reference it could relabel it, the reference brings its own label. */
export const METRIC_WORDS = toWordPattern(
  `omzet* omset* penjualan* pendapatan* pemasukan* penghasilan* diskon* potongan* refund* retur* pengembalian* pajak*
  transaksi* struk* nota* bon pesanan* item* unit* pcs porsi* margin* laba* keuntungan* hpp modal* biaya* rata rerata*
  kontribusi* target* selisih* total* jumlah* kotor bersih tunai`,
  `revenue* sale sales turnover income earning* takings discount* refund* tax taxes order* receipt* transaction* basket*
  cost costs cogs average* contribution* share* gap totals amount* gross net cash units tip tips spend spending`,
);

/** Dimensions and sales: they cannot name a figure, but something can be claimed about them. */
const DIMENSION_WORDS = toWordPattern(
  `produk* kasir* kanal* kategori* cabang* outlet* pembayaran* qris gofood grabfood shopeefood shopee tokopedia
  laku terjual dibeli`,
  `product* cashier* channel* categor* branch* payment* sold bought`,
);

/** Words that judge or count a subject: with one in the same breath they are a claim. */
export const STATE_WORDS = toWordPattern(
  `ramai* rame* sepi* laku* kuat* lemah* sehat* parah* gawat* hancur* bagus* jelek* buruk* baik hebat* keren* mantap*
  oke aman lancar* lambat cepat tinggi* rendah* besar* kecil* banyak* sedikit* dikit* cukup lumayan* biasa* normal*
  luar sempurna* memuaskan mengecewakan kecewa menggembirakan menyedihkan hampir nyaris cuma hanya doang beberapa
  semua* seluruh* sebagian kebanyakan rutin selalu kosong habis hilang
  salah keliru bohong palsu wajar aneh janggal normalnya sesuai mahal* murah* balik*`,
  `strong* weak* healthy poor* good great bad badly nice fine solid excellent amazing terrible awful impressive
  disappoint* busy quiet slow slowly fast high* low* big large huge small tiny many much few several couple pair handful
  single sole some all always only nearly almost hardly barely roughly usual usually
  normal typical* unusual wrong incorrect fake empty gone expensive cheap well poorly steadily mixed sluggish brisk`,
);

/** A cause that no figure shows. */
export const CAUSE_WORDS = toWordPattern(
  `karena sebab* gara akibat* disebabkan* penyebab* dikarenakan berkat`,
  `because due cause* owing attributed driven`,
);

/** What makes the rest of a breath a wish or a question. */
export const WISH_WORDS = toWordPattern(
  `semoga moga mudah mudahan supaya agar biar ingin mau sebaiknya silakan silahkan tolong apakah dicoba`,
  `hope wish please want lets should whether would you`,
);

/** Advice: at the start of a breath what follows is something to do. */
export const ADVICE_WORDS = toWordPattern(
  `coba cobalah cek siapkan pastikan tawarkan perhatikan pantau catat jaga bikin buat pasang atur tanyakan ajak beri
  bandingkan kurangi tambahkan evaluasi manfaatkan`,
  `try consider make check offer watch keep ask give put plan prepare review talk think note`,
);

/** Before a subject they say that there was none of it. */
export const NEGATIONS = toWordPattern(
  `tidak nggak ngga gak ga tak belum tanpa bukan kosong nihil`,
  `no not none zero without never nothing hardly barely neither nor didnt wasnt werent`,
);

/** Pointing back at a figure: what follows could name it anew. */
export const POINTING_WORDS = toWordPattern(
  `itu ini tadi tersebut begitu segitu sekian angkanya hasilnya adalah yaitu ialah merupakan artinya berarti`,
  `that this these those it its thats meaning means namely`,
);

export function isMeasured(word: string): boolean {
  return METRIC_WORDS.test(word) || DIMENSION_WORDS.test(word);
}

export function isSubject(word: string): boolean {
  return isMeasured(word) || SUBJECT_WORDS.test(word);
}
