/** What the pharmacy sells: whole rupiah, and how often it is asked for. */
export interface Good {
  name: string;
  category: string;
  price: number;
  cost: number;
  appeal: number;
}

type Row = [name: string, price: number, cost: number, appeal: number];

const SHELVES: Readonly<Record<string, readonly Row[]>> = {
  'Obat Bebas': [
    ['Paracetamol 500 mg', 5000, 2900, 14],
    ['Panasol Biru', 13_500, 9800, 9],
    ['Panasol Merah', 15_500, 11_400, 6],
    ['Reda Angin Cair', 4800, 3300, 12],
    ['Promaag Tablet', 9000, 6200, 8],
    ['Minyak Kayu Putih 60 ml', 28_500, 20_500, 5],
    ['Minyak Kayu Putih 120 ml', 52_000, 38_500, 3],
    ['Betasept 15 ml', 21_000, 14_600, 3],
    ['Betasept 30 ml', 36_000, 25_800, 2],
    ['Diastop', 5500, 3600, 4],
    ['OBH Herbakof 100 ml', 23_500, 16_200, 5],
  ],
  'Obat Resep': [
    ['Amoxicillin 500 mg', 9800, 5900, 6],
    ['Amlodipine 10 mg', 12_000, 7200, 7],
    ['Metformin 500 mg', 8500, 4900, 6],
    ['Cetirizine 10 mg', 6500, 3700, 5],
    ['Omeprazole 20 mg', 14_000, 8600, 4],
    ['Inhaler Salbutama', 98_000, 71_000, 1],
  ],
  Vitamin: [
    ['Vitamin C 1000 mg', 35_000, 23_500, 7],
    ['Imunara Force', 68_000, 49_500, 3],
    ['Sangovit Femina', 24_000, 16_800, 4],
    ['Minyak Ikan Oceana', 215_000, 162_000, 1],
    ['Kalsi-D Junior', 58_000, 41_000, 2],
  ],
  'Alat Kesehatan': [
    ['Masker Medis 50 pcs', 32_000, 19_500, 5],
    ['Termometer Digital', 55_000, 37_000, 1],
    ['Tensimeter Omira', 685_000, 520_000, 0.25],
    ['Kasa Steril', 12_000, 7600, 2],
    ['Plester Luka 10 lembar', 9000, 5500, 4],
    ['Alat Bantu Dengar Klarivo', 1_450_000, 1_180_000, 0.02],
  ],
  'Ibu & Bayi': [
    ['Susu Anandita 900 g', 112_000, 98_000, 3],
    ['Popok Lembut M 34', 128_000, 109_000, 2],
    ['Popok Lembut L 30', 131_000, 111_500, 2],
    ['Minyak Telon 60 ml', 32_000, 22_800, 4],
    ['Bedak Bayi 100 g', 17_000, 11_900, 2],
  ],
  Perawatan: [
    ['Hand Sanitizer 100 ml', 18_500, 11_200, 3],
    ['Sabun Antiseptik', 9500, 6600, 4],
    ['Koyo Hangat 10 lembar', 11_000, 7300, 5],
    ['Sunscreen SPF 50', 74_000, 52_000, 2],
  ],
};

export const GOODS: readonly Good[] = Object.entries(SHELVES).flatMap(([category, rows]) =>
  rows.map(([name, price, cost, appeal]) => ({ name, category, price, cost, appeal })),
);

/** Prices rise with the year, to the next 100 rupiah. */
export function priceIn(year: number, amount: number): number {
  return Math.round((amount * 1.04 ** (year - 2025)) / 100) * 100;
}
