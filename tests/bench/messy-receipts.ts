/** A receipt as a register keeps it, money in rupiah. */
export interface MessyReceipt {
  number: string;
  /** Of the register's clock. */
  date: { day: string; month: string; year: string };
  time: string;
  outlet: string;
  cashier: string;
  payment: string;
  lines: { name: string; category: string; quantity: number; gross: number; discount: number }[];
}

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

/** Receipts of a year (or of `days` from `from`), `lines` lines in all; names vary in case. */
export function* createMessyReceipts(
  lines: number,
  { seed = 1, from = '2025-01-01', days = 365 } = {},
): Generator<MessyReceipt> {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const products = Array.from({ length: 200 }, (_, index) => ({
    name: `Menu ${index + 1}`,
    price: 5_000 + 500 * Math.floor(random() * 100),
  }));
  const start = Date.parse(from);
  for (let line = 0, receipt = 0; line < lines; receipt += 1) {
    const at = new Date(start + Math.min(days - 1, Math.floor((receipt / (lines / 3)) * days)) * 86_400_000);
    const made: MessyReceipt = {
      number: `TRX-${seed}-${receipt + 1}`,
      date: {
        day: two(at.getUTCDate()),
        month: two(at.getUTCMonth() + 1),
        year: String(at.getUTCFullYear()),
      },
      time: `${two(7 + Math.floor(random() * 15))}:${two(Math.floor(random() * 60))}`,
      outlet: pick(['Dago', 'Setiabudi', 'Renon']),
      cashier: pick(['Ani', 'Budi', 'Citra']),
      payment: pick(['Tunai', 'QRIS', 'Debit']),
      lines: [],
    };
    for (let count = 1 + Math.floor(random() * 5); count > 0 && line < lines; count -= 1, line += 1) {
      const product = pick(products);
      const name = random() < 0.1 ? product.name.toUpperCase() : product.name;
      const quantity = 1 + Math.floor(random() * 3);
      const gross = quantity * product.price;
      const discount = random() < 0.1 ? Math.round(gross / 10) : 0;
      const category = product.price > 30_000 ? 'Makanan' : 'Minuman';
      made.lines.push({ name, category, quantity, gross, discount });
    }
    yield made;
  }
}
