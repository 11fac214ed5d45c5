import { createRandom, type Random } from '#api/simulator/random.ts';
import type { InputFile } from '#ingestion/read/sheet.ts';
import { listApotekSales } from './apotek.ts';
import type { PlainLine, PlainSale } from './plain-sale.ts';

const HEADER = [
  'No Nota',
  'Tanggal',
  'Jam',
  'Cabang',
  'Kasir',
  'Tipe Penjualan',
  'Metode Bayar',
  'Status',
  'Kategori',
  'Nama Barang',
  'Qty',
  'Harga',
  'Diskon',
  'Total',
  'HPP',
];

/** Rows between two headers: the register prints pages. */
const PAGE = 4000;

/**
 * The pharmacy's own export: a file per branch and year, the second year's beginning with the last
 * week of the first. Titles, page headers, blank rows, receipts that were cancelled, names in odd
 * capitals, a sum at the end.
 */
export function exportApotek(): InputFile[] {
  const branches = Map.groupBy(listApotekSales(), (sale) => sale.outlet);
  return [...branches].flatMap(([outlet, sales]) => [
    toFile(`${outlet.toLowerCase()}-2025.csv`, sales, '2025-01-01', '2026-01-01'),
    toFile(`${outlet.toLowerCase()}-2026.csv`, sales, '2025-12-25', '2026-07-01'),
  ]);
}

function toFile(name: string, all: readonly PlainSale[], from: string, before: string): InputFile {
  const sales = all
    .filter((sale) => from <= sale.date && sale.date < before)
    .toSorted((a, b) => a.at - b.at || (a.receipt < b.receipt ? -1 : 1));
  const rows = sales.flatMap((sale) => {
    const random = createRandom(`export ${sale.receipt} ${sale.isRefund}`);
    const method = random.chance(0.03) ? sale.method.toUpperCase() : sale.method;
    const own = sale.lines.map((line) => toRow({ ...sale, method }, line, random));
    return random.chance(0.01) ? [...own, ...cancelled(sale, random)] : own;
  });
  const pages = rows.flatMap((row, index) => (index > 0 && index % PAGE === 0 ? [[], HEADER, row] : [row]));
  const whole = sales.reduce((sum, sale) => sum + sale.total, 0);
  const sum = ['TOTAL', ...HEADER.slice(1, -2).map(() => ''), group(whole), ''];
  const text = [['LAPORAN PENJUALAN - APOTEK SEHATI'], [], HEADER, ...pages, [], sum]
    .map((cells) => cells.join(';'))
    .join('\r\n');
  return { name, bytes: new TextEncoder().encode(`\uFEFF${text}\r\n`) };
}

function toRow(sale: PlainSale, line: PlainLine, random: Random): string[] {
  const wall = new Date(sale.at + 7 * 3_600_000).toISOString();
  const [year, month, day] = wall.slice(0, 10).split('-');
  return [
    sale.receipt,
    `${day}/${month}/${year}`,
    wall.slice(11, 16),
    sale.outlet,
    random.chance(0.03) ? `${sale.cashier} ` : sale.cashier,
    sale.channel,
    sale.method,
    sale.isRefund ? 'Retur' : 'Selesai',
    line.category,
    spoil(line.product, random),
    String(line.quantity),
    group(Math.abs(line.gross / line.quantity)),
    group(line.discount),
    group(line.gross - line.discount),
    group(line.cost),
  ];
}

/** A receipt that was begun and cancelled: it counts nowhere. */
function cancelled(sale: PlainSale, random: Random): string[][] {
  return sale.lines.map((line) =>
    toRow({ ...sale, receipt: `${sale.receipt}X`, isRefund: false }, line, random).map((cell, index) =>
      HEADER[index] === 'Status' ? 'Batal' : cell,
    ),
  );
}

function spoil(name: string, random: Random): string {
  if (random.chance(0.015)) return name.toUpperCase();
  return random.chance(0.015) ? ` ${name.replace(' ', '  ')} ` : name;
}

function group(sen: number): string {
  const rupiah = Math.round(sen / 100);
  const digits = String(Math.abs(rupiah)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${rupiah < 0 ? '-' : ''}Rp ${digits}`;
}
