import type { Locale } from '../../text.ts';
import type { Word } from './normalise-words.ts';
import { SLANG } from './slang.ts';

const split = (words: string): Set<string> => new Set(words.trim().split(/\s+/u));

/** The small words of each language, which nobody borrows. */
const INDONESIAN = split(`
yang yg di ke dari dr dan dengan dgn untuk utk buat pada dalam oleh itu ini sih dong deh kok lah nih tuh ya yuk kan nya si saya aku gue gw kita kami kamu anda dia mereka
pak bu mas mbak kak bang bos gan agan min bro tolong tlg mohon minta coba bisa boleh mau pengen ingin perlu ada apakah apa apaan siapa mana kapan berapa brp brapa bagaimana gimana gmn kenapa knp mengapa
tidak ga gak nggak ngga tdk bukan jangan belum blm udah udh sudah sdh lagi masih kalau kalo klo kl jika saat waktu seperti kayak atau ato atw tapi karena terus trus lalu juga jg saja aja hanya cuma cuman
banget bgt sekali paling plg tiap setiap semua sama lain sampai sampe antara lewat pakai pake sebelum sesudah setelah sejak selama sekitar lebih kurang banyak jumlah sebutkan tampilkan kasih lihat liat cek hitung
tertinggi terendah terbesar terbanyak urutkan urutin urut halo makasih terima bln tgl thn mgg kmrn kemarin skrg sekarang
`);
const ENGLISH = split(`
the a an of in on at to for from with by and or but so as is are was were be been do does did have has had will would can could should
i me my we us our you your it its they them their this that these those there what which who whose when where why how please kindly show tell give get got
any some all each every both no not just only also much many during over than about into since
what's how's let's don't didn't i'm we're
`);

/** Words of the trade that tell the language when no small word does. */
const INDONESIAN_TRADE = split(`
omzet omset penjualan transaksi struk nota pesanan produk barang kategori cabang kasir metode pembayaran pelanggan diskon
potongan pajak untung laba modal stok gaji kemarin bulan minggu tahun tanggal hari jam januari februari maret mei juni juli
agustus oktober desember senin selasa rabu kamis jumat sabtu terlaris laris laku rame ramai sepi tertinggi terendah terbesar terbanyak
urutkan urut rincian daftar naik turun dibanding bandingkan persen kontribusi rata kotor bersih terjual kejual uang duit
pagi siang sore malam halo selamat pemasukan pendapatan harian bulanan mingguan terakhir lebaran puasa ramadan semua
`);
const ENGLISH_TRADE = split(`
sales revenue orders order receipts transactions yesterday today month week year last previous january february march may june july
august october december monday tuesday wednesday thursday friday saturday sunday best worst bottom highest lowest busiest
average discounts refunds tax profit cost items sold units share percentage compare compared versus
growth increase decrease daily weekly monthly hourly hello hi hey help bye goodbye morning thanks thank please sorry great nice cool products product category categories outlet
popular favourite favorite least most busiest quietest slowest cheapest gross net summary customer customers waiter branch store payment method cashier selling seller sellers quantity
`);

/** The language of a message: its small words decide, then the words of the trade, then what went before. */
export function detectLocale(spoken: readonly Word[], fallback: Locale): Locale {
  const words = spoken.filter(({ kind }) => kind === 'word').map(spelling);
  const small = count(words, isSmallIndonesian) - count(words, isSmallEnglish);
  const trade =
    count(words, (word) => INDONESIAN_TRADE.has(word)) - count(words, (word) => ENGLISH_TRADE.has(word));
  const hasIndonesian = words.some(isSmallIndonesian);
  if (small > 0 || (small === 0 && hasIndonesian)) return 'id';
  if (small < 0) return small === -1 && trade > 0 ? 'id' : 'en';
  if (trade !== 0) return trade > 0 ? 'id' : 'en';
  return fallback;
}

/** A mended slip counts as the word it stands for; slang keeps its own language ("jan", "brp"). */
function spelling({ text, norm }: Word): string {
  return SLANG.has(text) || INDONESIAN.has(text) || ENGLISH.has(text) ? text : norm;
}

/** A small word of either language, which says nothing by itself. */
export function isFunctionWord(word: string): boolean {
  return INDONESIAN.has(word) || ENGLISH.has(word);
}

function isSmallIndonesian(word: string): boolean {
  return INDONESIAN.has(word) || (word.length > 5 && word.endsWith('nya'));
}

function isSmallEnglish(word: string): boolean {
  return ENGLISH.has(word) && !INDONESIAN.has(word);
}

function count(words: readonly string[], test: (word: string) => boolean): number {
  return words.filter(test).length;
}
