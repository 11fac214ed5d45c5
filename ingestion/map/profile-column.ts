import type { Cell } from '../read/sheet.ts';
import { toCellText } from './cell-text.ts';
import { parseDate, parseTime } from './parse-date.ts';
import { parseNumber, readNumberShape } from './parse-number.ts';

/** What the contents of a column look like. Shares are of the filled cells, 0 to 1. */
export interface ColumnProfile {
  filled: number;
  filledShare: number;
  numeric: number;
  dates: number;
  times: number;
  percents: number;
  distinct: number;
  /** Middle of the absolute values. */
  median: number;
  /** True for 1, 2, 3, …: a line number. */
  isCounter: boolean;
  paymentWords: number;
  channelWords: number;
  eventWords: number;
  /** Paid, unpaid, done, cancelled. */
  statusWords: number;
  /** Yes, no, true, 0: the column answers a question. */
  flags: number;
  /** Like `#1001` or `INV/2025/7`: a number, perhaps with letters, without spaces. */
  codes: number;
  /** Texts with a digit anywhere. */
  digits: number;
  /** Texts of several words. */
  phrases: number;
}

const SAMPLE = 3_000;
const PAYMENT =
  /\b(cash|tunai|qris|go-?pay|ovo|dana|shopee ?pay|debit|debet|kredit|credit|card|kartu|transfer|tf|bca|mandiri|bri|bni|edc|link ?aja|wallet|flazz|bank|e-?money|cod)\b/i;
const CHANNEL =
  /\b(dine|dining|take ?-?away|bungkus|delivery|di ?antar|online|offline|in-?store|go-?food|grab|shopee|tokopedia|lazada|tiktok|bukalapak|whatsapp|website|walk ?-?in|makan di tempat|reseller|drive ?-?thru)\b/i;
const EVENT =
  /^(?:sales?|orders?|pesanan|refund(?:ed)?|retur|return(?:ed)?|void(?:ed)?|cancel(?:l?ed)?|batal|penjualan|payments?|jual|item|chargeback)$/i;

const STATUS =
  /^(?:(?:sudah|belum|blm|tidak) )?(?:lunas|(?:di)?bayar|paid|unpaid|selesai|completed?|sukses|success|settled|pending|batal|dibatalkan|cancel(?:l?ed)?|void|hutang|utang|kas ?bon|open|closed|terkirim|delivered)$/i;
/** Money that moves without a sale: the till, the bank, the owner, the platform. */
export const NO_SALE =
  /^(?:pengeluaran|expenses?|biaya(?: operasional)?|belanja(?: bahan)?|pembelian|purchases?|gaji|(?:kas|cash|paid|uang) ?(?:masuk|keluar|in|out)|setor(?:an)?(?: (?:modal|bank|tunai|kas))?|tarik(?:an)? tunai|modal|(?:modal|saldo|kas) awal(?: .*)?|opening(?: cash| balance)?|closing(?: cash| balance)?|top ?up(?: saldo)?|advertis(?:ement|ing)|ads?|iklan|adjustments?|penyesuaian|withdrawals?|penarikan(?: (?:dana|saldo))?|pencairan(?: dana)?|payouts?|settlement|transfer keluar|pinjaman|bayar (?:hutang|utang|supplier)|prive)$/i;
/** Paid in advance for what is sold later. */
export const DEPOSIT = /^(?:dp|uang muka|down ?payments?|deposits?|titipan|panjar|tanda jadi)(?:\b.*)?$/i;

const FLAG = /^(?:true|false|yes|no|y|n|t|f|ya|tidak|0|1|x|v)$/i;
const CODE = /^[A-Z#/._-]*\d[\w#/.-]*$/i;

/** A header such as `Cash` or `Debit BCA`: a method, not a word about paying. */
export function isPaymentMethod(header: string): boolean {
  return PAYMENT.test(header);
}

export function profileColumn(cells: readonly Cell[]): ColumnProfile {
  const step = Math.max(1, Math.floor(cells.length / SAMPLE));
  const sample = cells.filter((_, index) => index % step === 0);
  const filled = sample.filter((cell) => toCellText(cell) !== '');
  const texts = filled.map(toCellText);
  const share = (test: (cell: Cell, text: string) => boolean): number =>
    filled.length === 0
      ? 0
      : filled.filter((cell, index) => test(cell, texts[index] ?? '')).length / filled.length;
  const numbers = filled.map(parseAsPeopleWrite).filter((value) => value !== null);
  const sizes = numbers.map(Math.abs).toSorted((a, b) => a - b);
  return {
    filled: filled.length,
    filledShare: sample.length === 0 ? 0 : filled.length / sample.length,
    numeric: share((cell) => readNumberShape(cell) !== null),
    dates: share((cell) => parseDate(cell) !== null),
    times: share((cell) => parseTime(cell) !== null),
    percents: share((_, text) => /^\d+(?:[.,]\d+)?\s*%$/.test(text)),
    distinct: new Set(texts).size,
    median: sizes[Math.floor(sizes.length / 2)] ?? 0,
    isCounter: isCounter(numbers, filled.length),
    paymentWords: share((_, text) => PAYMENT.test(text)),
    channelWords: share((_, text) => CHANNEL.test(text)),
    eventWords: share((_, text) => EVENT.test(text) || NO_SALE.test(text) || DEPOSIT.test(text)),
    statusWords: share((_, text) => STATUS.test(text)),
    flags: share((_, text) => FLAG.test(text)),
    codes: share((_, text) => CODE.test(text)),
    digits: share((_, text) => /\d/.test(text)),
    phrases: share((_, text) => /\p{L}{2,}\s+\p{L}{2,}/u.test(text)),
  };
}

/** Before marks are decided, three digits after a single separator are thousands. */
function parseAsPeopleWrite(cell: Cell): number | null {
  return parseNumber(cell, readNumberShape(cell) === 'comma_open' ? '.' : ',');
}

function isCounter(numbers: readonly number[], filled: number): boolean {
  if (numbers.length < 3 || numbers.length < filled * 0.95) return false;
  const rising = numbers.slice(1).filter((value, index) => value > (numbers[index] ?? 0)).length;
  return rising >= (numbers.length - 1) * 0.98 && (numbers[0] ?? 0) <= 1;
}
