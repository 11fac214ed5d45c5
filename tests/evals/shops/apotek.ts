import { createRandom, type Random } from '#api/simulator/random.ts';
import { GOODS, priceIn, type Good } from './apotek-goods.ts';
import type { PlainLine, PlainSale } from './plain-sale.ts';

interface Branch {
  name: string;
  code: string;
  /** Receipts of an ordinary day. */
  receipts: number;
  opens: number;
  /** Later than 24 is after midnight, still the same business day. */
  closes: number;
  cashiers: readonly string[];
  /** Last day of its export. */
  through: string;
}

const BRANCHES: readonly Branch[] = [
  {
    name: 'Bogor',
    code: 'BGR',
    receipts: 7,
    opens: 7,
    closes: 22,
    cashiers: ['Rina', 'Yoga'],
    through: '2026-06-30',
  },
  {
    name: 'Depok',
    code: 'DPK',
    receipts: 9,
    opens: 8,
    closes: 26,
    cashiers: ['Sinta', 'Wawan', 'Tono'],
    through: '2026-06-28',
  },
];

const FIRST_DAY = '2025-01-01';
/** Minutes after midnight. Depok closes at two in the morning: until then it is still yesterday. */
export const DEPOK_DAY_STARTS_AT = 120;
const DAY = 86_400_000;
const WEEK = [1.1, 1, 0.95, 1, 1.05, 1.2, 0.8];
const CHANNELS = ['Walk-in', 'Resep Dokter', 'Grosir Klinik', 'Online'] as const;

/** Eighteen months of a pharmacy with two branches; the same on every machine. */
export function listApotekSales(): PlainSale[] {
  return BRANCHES.flatMap((branch) =>
    listDates(FIRST_DAY, branch.through).flatMap((date) => sellDay(branch, date)),
  );
}

function sellDay(branch: Branch, date: string): PlainSale[] {
  const random = createRandom(`apotek ${branch.code} ${date}`);
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const years = (Date.parse(date) - Date.parse(FIRST_DAY)) / (365 * DAY);
  const expected = branch.receipts * (WEEK[weekday] ?? 1) * 1.08 ** years;
  const count = Math.round(expected * (1 + 0.12 * random.normal()));
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((number) =>
    sellOne(branch, date, number, random),
  );
}

function sellOne(branch: Branch, date: string, number: number, random: Random): PlainSale[] {
  const channel = random.pick(CHANNELS, (name) => [62, 20, 6, 12][CHANNELS.indexOf(name)] ?? 0);
  const minute = random.between(branch.opens * 60, branch.closes * 60 - 1);
  const lines = fillLines(channel, date, random);
  const sale: PlainSale = {
    receipt: `${branch.code}${date.replaceAll('-', '').slice(2)}${String(number).padStart(3, '0')}`,
    isRefund: false,
    at: Date.parse(`${date}T00:00:00+07:00`) + minute * 60_000,
    date,
    hour: String(Math.floor(minute / 60) % 24).padStart(2, '0'),
    outlet: branch.name,
    channel,
    cashier: random.pick(branch.cashiers),
    method:
      channel === 'Grosir Klinik' ? 'Transfer' : random.pick(['Tunai', 'QRIS', 'Debit'], (m) => m.length),
    tax: null,
    service: null,
    total: sum(lines.map((line) => line.gross - line.discount)),
    lines,
  };
  return random.chance(0.012) && date < branch.through ? [sale, giveBack(sale)] : [sale];
}

function fillLines(channel: string, date: string, random: Random): PlainLine[] {
  const shelf = channel === 'Resep Dokter' ? GOODS.filter((good) => isPrescribed(good, random)) : GOODS;
  const goods = new Set(
    Array.from({ length: random.between(1, 3) }, () => random.pick(shelf, (good) => good.appeal)),
  );
  return [...goods].map((good) => {
    const quantity =
      channel === 'Grosir Klinik' ? random.between(5, 20) : random.pick([1, 2, 3], (n) => 4 - n);
    const year = Number(date.slice(0, 4));
    const isDear = good.price > 500_000;
    const units = isDear ? 1 : quantity;
    const gross = priceIn(year, good.price) * units * 100;
    const rate = channel === 'Grosir Klinik' ? 0.08 : random.chance(0.06) ? 0.05 : 0;
    return {
      product: good.name,
      category: good.category,
      quantity: units,
      gross,
      discount: Math.round((gross * rate) / 10_000) * 10_000,
      cost: priceIn(year, good.cost) * units * 100,
    };
  });
}

function isPrescribed(good: Good, random: Random): boolean {
  return good.category === 'Obat Resep' || random.chance(0.1);
}

/** All of it, at ten the next morning. */
function giveBack(sale: PlainSale): PlainSale {
  const at = Date.parse(`${sale.date}T10:00:00+07:00`) + DAY;
  return {
    ...sale,
    isRefund: true,
    at,
    date: toDate(Date.parse(sale.date) + DAY),
    hour: '10',
    total: -sale.total,
    lines: sale.lines.map((line) => ({
      ...line,
      quantity: -line.quantity,
      gross: -line.gross,
      discount: -line.discount || 0,
      cost: -line.cost,
    })),
  };
}

function listDates(from: string, through: string): string[] {
  const days = (Date.parse(through) - Date.parse(from)) / DAY;
  return Array.from({ length: days + 1 }, (_, index) => toDate(Date.parse(from) + index * DAY));
}

const toDate = (at: number): string => new Date(at).toISOString().slice(0, 10);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
