/** A shop of known figures, with everything that happens to bills, from which exports are written. */
export interface Bill {
  number: string;
  /** `YYYY-MM-DD` and `HH:MM:SS` at the shop. */
  date: string;
  time: string;
  cashier: string;
  customer: string;
  payment: string;
  channel: string;
  status: 'paid' | 'void' | 'unpaid';
  lines: BillLine[];
}

export interface BillLine {
  product: string;
  category: string;
  quantity: number;
  /** Whole rupiah. */
  price: number;
  discount: number;
}

/** What an export adds up to; what a layout does not record is left out. */
export interface Truth {
  net: number;
  receipts?: number;
  items?: number;
  days?: readonly string[];
}

const MENU = [
  { product: 'Ayam Geprek', category: 'Makanan', price: 18_500 },
  { product: 'Es Teh Manis', category: 'Minuman', price: 5_000 },
  { product: 'Mie Goreng Jawa', category: 'Makanan', price: 22_000 },
  { product: 'Kopi Tubruk', category: 'Minuman', price: 9_500 },
  { product: 'Tempe Mendoan', category: 'Camilan', price: 12_000 },
  { product: 'Air Mineral', category: 'Minuman', price: 4_000 },
] as const;
const SHOP_DAYS = 16;

/** The same bills for the same seed: sixteen days from the third of a month, two to four bills each. */
export function createBills(seed: number, from = '2025-03-03'): Bill[] {
  let state = (seed * 7919 + 17) % 2_147_483_647;
  const pick = (size: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % size;
  };
  const choose = <T>(items: readonly [T, ...T[]]): T => items[pick(items.length)] ?? items[0];
  const bills: Bill[] = [];
  for (let day = 0; day < SHOP_DAYS; day += 1) {
    const date = new Date(Date.parse(from) + day * 86_400_000).toISOString().slice(0, 10);
    const count = 2 + pick(3);
    for (let index = 0; index < count; index += 1) {
      const lines = Array.from({ length: 1 + pick(3) }, () => {
        const item = MENU[pick(MENU.length)] ?? MENU[0];
        return { ...item, quantity: 1 + pick(4), discount: pick(5) === 0 ? 1_000 : 0 };
      });
      const two = (value: number): string => String(value).padStart(2, '0');
      bills.push({
        number: `${date.slice(2, 7).replace('-', '')}${String(bills.length + 1).padStart(4, '0')}`,
        date,
        time: `${two(8 + index * 3)}:${two(pick(60))}:${two(pick(60))}`,
        cashier: choose(['Ani', 'Budi']),
        customer: choose(['Bu Rini', 'Pak Joko', 'Umum']),
        payment: choose(['Tunai', 'QRIS', 'Transfer BCA']),
        channel: choose(['Makan di tempat', 'Bungkus', 'GoFood']),
        status: choose(['paid', 'paid', 'paid', 'paid', 'paid', 'paid', 'void', 'unpaid']),
        lines: mergeLines(lines),
      });
    }
  }
  return bills;
}

/** Only bills that were paid, where a layout has no column for anything else. */
export function paidOf(bills: readonly Bill[]): Bill[] {
  return bills.filter((bill) => bill.status === 'paid');
}

export function netOf(bill: Bill): number {
  return bill.lines.reduce((sum, line) => sum + netOfLine(line), 0);
}

export function grossOf(bill: Bill): number {
  return bill.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
}

export function netOfLine(line: BillLine): number {
  return line.price * line.quantity - line.discount;
}

/** What the paid ones of some bills add up to. */
export function truthOf(bills: readonly Bill[]): Required<Truth> {
  const paid = paidOf(bills);
  const lines = paid.flatMap((bill) => bill.lines);
  return {
    net: paid.reduce((sum, bill) => sum + netOf(bill), 0),
    receipts: paid.length,
    items: lines.reduce((sum, line) => sum + line.quantity, 0),
    days: [...new Set(paid.map((bill) => bill.date))].toSorted(),
  };
}

export function groupByDay(bills: readonly Bill[]): [day: string, bills: Bill[]][] {
  return [...Map.groupBy(bills, (bill) => bill.date)].toSorted(([a], [b]) => a.localeCompare(b));
}

function mergeLines(lines: readonly BillLine[]): BillLine[] {
  const byProduct = new Map<string, BillLine>();
  for (const line of lines) {
    const known = byProduct.get(line.product);
    if (known) {
      known.quantity += line.quantity;
      known.discount += line.discount;
    } else byProduct.set(line.product, { ...line });
  }
  return [...byProduct.values()];
}
