/** A product of the demo café, at the prices of its first year. Money in whole rupiah. */
export interface MenuItem {
  id: string;
  name: string;
  category: string;
  price: number;
  cost: number;
  /** How often it is ordered in the morning, around noon and in the evening. */
  appeal: readonly [morning: number, noon: number, evening: number];
  variants: readonly MenuVariant[];
  /** First and last day on the menu, where it was not always there. */
  from?: string;
  through?: string;
}

interface MenuVariant {
  name: string;
  extra: number;
  share: number;
}

const HOT_OR_ICED: readonly MenuVariant[] = [
  { name: 'Panas', extra: 0, share: 0.35 },
  { name: 'Dingin', extra: 3000, share: 0.65 },
];
const SIZES: readonly MenuVariant[] = [
  { name: 'Regular', extra: 0, share: 0.7 },
  { name: 'Large', extra: 6000, share: 0.3 },
];

type Row = [
  id: string,
  name: string,
  price: number,
  cost: number,
  appeal: MenuItem['appeal'],
  variants?: readonly MenuVariant[],
];

const CATEGORIES: readonly [category: string, rows: readonly Row[]][] = [
  [
    'Kopi',
    [
      ['es-kopi-senja', 'Es Kopi Susu Senja', 22000, 7800, [12, 14, 11], SIZES],
      ['americano', 'Americano', 20000, 5200, [9, 5, 3], HOT_OR_ICED],
      ['cappuccino', 'Cappuccino', 26000, 8600, [8, 4, 4], HOT_OR_ICED],
      ['latte', 'Caffe Latte', 27000, 9100, [8, 5, 4], HOT_OR_ICED],
      ['kopi-tubruk', 'Kopi Tubruk Toraja', 18000, 4600, [6, 2, 3]],
      ['pandan', 'Kopi Gula Aren Pandan', 25000, 8700, [6, 8, 7], SIZES],
      ['mocha', 'Mocha', 29000, 10400, [3, 3, 3], HOT_OR_ICED],
      ['v60', 'Manual Brew V60', 30000, 8900, [3, 2, 4]],
    ],
  ],
  [
    'Non Kopi',
    [
      ['matcha', 'Matcha Latte', 29000, 11200, [3, 6, 6], HOT_OR_ICED],
      ['cokelat', 'Cokelat Klasik', 26000, 9300, [3, 4, 5], HOT_OR_ICED],
      ['taro', 'Taro Latte', 27000, 9900, [1, 3, 3]],
      ['lemonade', 'Lemonade Sereh', 23000, 6900, [1, 5, 4]],
    ],
  ],
  [
    'Teh',
    [
      ['teh-tarik', 'Teh Tarik', 20000, 5900, [3, 4, 5], HOT_OR_ICED],
      ['teh-melati', 'Teh Melati', 15000, 3100, [3, 4, 3], HOT_OR_ICED],
      ['lychee-tea', 'Lychee Tea', 24000, 7800, [1, 6, 6]],
    ],
  ],
  [
    'Makanan',
    [
      ['nasgor', 'Nasi Goreng Kampung', 38000, 15900, [3, 9, 8]],
      ['nasi-ayam', 'Nasi Ayam Sambal Matah', 42000, 18300, [1, 11, 8]],
      ['mie-goreng', 'Mie Goreng Jawa', 35000, 14100, [1, 6, 6]],
      ['rice-bowl', 'Rice Bowl Teriyaki', 40000, 17200, [1, 8, 5]],
      ['sop-buntut', 'Sop Buntut', 68000, 33500, [0, 2, 2]],
      ['soto', 'Soto Ayam Lamongan', 34000, 13800, [3, 5, 3]],
    ],
  ],
  [
    'Roti & Kue',
    [
      ['croissant', 'Croissant Mentega', 24000, 10100, [9, 4, 3]],
      ['roti-bakar', 'Roti Bakar Srikaya', 22000, 7300, [7, 3, 6]],
      ['banana-bread', 'Banana Bread', 21000, 7600, [5, 4, 3]],
      ['cheesecake', 'Basque Cheesecake', 36000, 15200, [1, 4, 5]],
      ['brownies', 'Brownies Kukus', 19000, 6800, [2, 3, 3]],
    ],
  ],
  [
    'Camilan',
    [
      ['kentang', 'Kentang Goreng', 24000, 8300, [1, 5, 7]],
      ['pisang', 'Pisang Goreng Keju', 22000, 7100, [2, 4, 7]],
      ['cireng', 'Cireng Rujak', 18000, 5200, [0, 3, 6]],
      ['tahu', 'Tahu Cabe Garam', 20000, 6100, [0, 3, 5]],
    ],
  ],
];

/** Things that changed on the menu. */
const SPANS: Readonly<Record<string, { from?: string; through?: string }>> = {
  pandan: { from: '2025-09-01' },
  taro: { through: '2026-03-31' },
};

export const MENU: readonly MenuItem[] = CATEGORIES.flatMap(([category, rows]) =>
  rows.map(([id, name, price, cost, appeal, variants = []]) => ({
    id,
    name,
    category,
    price,
    cost,
    appeal,
    variants,
    ...SPANS[id],
  })),
);

export function isOnMenu(item: MenuItem, date: string): boolean {
  return (item.from ?? '') <= date && date <= (item.through ?? '9999');
}

/** Prices rise once a year, to the next 500 rupiah. */
export function priceOn(price: number, date: string): number {
  return Math.round((price * 1.055 ** (Number(date.slice(0, 4)) - 2024)) / 500) * 500;
}

/** Costs creep up month by month, a little faster than prices do. */
export function costOn(cost: number, date: string): number {
  const months = (Number(date.slice(0, 4)) - 2024) * 12 + Number(date.slice(5, 7)) - 1;
  return Math.round((cost * 1.0058 ** months) / 50) * 50;
}
