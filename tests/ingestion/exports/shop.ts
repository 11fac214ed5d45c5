/** A small shop of known figures, from which the exports of each register are written. */
export interface ShopReceipt {
  number: string;
  /** `YYYY-MM-DD` and `HH:MM:SS` at the outlet. */
  date: string;
  time: string;
  outlet: string;
  cashier: string;
  payment: string;
  kind: 'sale' | 'refund';
  lines: ShopLine[];
}

interface ShopLine {
  product: string;
  category: string;
  quantity: number;
  /** Whole rupiah. */
  price: number;
  discount: number;
}

const MENU = [
  { product: 'Kopi Susu', category: 'Minuman', price: 18_000 },
  { product: 'Es Teh', category: 'Minuman', price: 6_000 },
  { product: 'Nasi Goreng', category: 'Makanan', price: 27_500 },
  { product: 'Roti Bakar', category: 'Makanan', price: 15_000 },
  { product: 'Pisang Goreng', category: 'Camilan', price: 12_000 },
];

/** The same shop for the same seed. Days 9–20 of a month, so that days above 12 occur. */
export function createShop(seed: number, receipts = 60): ShopReceipt[] {
  let state = seed + 1;
  const pick = (size: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % size;
  };
  const two = (value: number): string => String(value).padStart(2, '0');
  return Array.from({ length: receipts }, (_, index) => {
    const lines = Array.from({ length: 1 + pick(3) }, () => {
      const item = MENU[pick(MENU.length)] ?? { product: 'Kopi Susu', category: 'Minuman', price: 18_000 };
      const quantity = 1 + pick(4);
      const discount = pick(5) === 0 ? 1_000 : 0;
      return { ...item, quantity, discount };
    });
    return {
      number: `R-${1000 + index}`,
      date: `2026-03-${two(9 + Math.floor((index * 12) / receipts))}`,
      time: `${two(8 + Math.floor(((index * 7) % 60) / 5))}:${two(pick(60))}:${two(pick(60))}`,
      outlet: index % 3 === 0 ? 'Cabang Barat' : 'Cabang Timur',
      cashier: index % 2 === 0 ? 'Ani' : 'Budi',
      payment: ['Cash', 'QRIS', 'Debit BCA'][pick(3)] ?? 'Cash',
      kind: 'sale' as const,
      lines,
    };
  });
}

export interface ShopFigures {
  receipts: number;
  gross: number;
  discounts: number;
  net: number;
  items: number;
}

export function sumShop(receipts: readonly ShopReceipt[]): ShopFigures {
  const lines = receipts.flatMap((receipt) => receipt.lines);
  const gross = lines.reduce((sum, line) => sum + line.quantity * line.price, 0);
  const discounts = lines.reduce((sum, line) => sum + line.discount, 0);
  const items = lines.reduce((sum, line) => sum + line.quantity, 0);
  return { receipts: receipts.length, gross, discounts, net: gross - discounts, items };
}

export function grossOf(receipt: ShopReceipt): number {
  return receipt.lines.reduce((sum, line) => sum + line.quantity * line.price, 0);
}

export function discountOf(receipt: ShopReceipt): number {
  return receipt.lines.reduce((sum, line) => sum + line.discount, 0);
}
