/** An outlet of the demo café. Lists of seven run from Monday to Sunday. */
export interface CafeOutlet {
  id: string;
  /** In receipt numbers. */
  code: string;
  name: string;
  timeZone: string;
  /** The zone's offset; Indonesia keeps no summer time. */
  offset: string;
  /** Receipts a day at the start of 2025. */
  receipts: number;
  /** Growth of receipts in a year. */
  growth: number;
  weekdays: readonly number[];
  /** Where the day's sales come from, at work days and at weekends. */
  rhythm: { workday: DayShape; weekend: DayShape };
  /** Share of each channel, as in `CHANNELS`. */
  channels: readonly number[];
  cashiers: { morning: readonly string[]; evening: readonly string[] };
  /** How much payday is felt. */
  payday: number;
}

/** Weights of the hours from 07 to 21. */
type DayShape = readonly number[];

export const CHANNELS = ['Dine In', 'Take Away', 'GoFood', 'GrabFood'] as const;
export const FIRST_HOUR = 7;

const OFFICE: DayShape = [9, 13, 10, 6, 7, 13, 11, 6, 6, 7, 7, 6, 5, 4, 2];
const CAMPUS: DayShape = [3, 5, 6, 7, 8, 9, 9, 8, 8, 9, 9, 10, 11, 9, 6];
const PIER: DayShape = [4, 5, 5, 5, 6, 8, 7, 5, 6, 10, 14, 13, 11, 8, 5];
const LEISURE: DayShape = [3, 5, 8, 10, 10, 10, 9, 8, 9, 10, 10, 10, 9, 7, 4];

export const CAFE_OUTLETS: readonly CafeOutlet[] = [
  {
    id: 'out_kmg',
    code: 'KMG',
    name: 'Kemang',
    timeZone: 'Asia/Jakarta',
    offset: '+07:00',
    receipts: 33,
    growth: 0.12,
    weekdays: [0.95, 0.97, 1, 1.02, 1.18, 1.05, 0.83],
    rhythm: { workday: OFFICE, weekend: LEISURE },
    channels: [0.44, 0.26, 0.17, 0.13],
    cashiers: { morning: ['Ayu', 'Bagas'], evening: ['Citra', 'Dimas'] },
    payday: 0.22,
  },
  {
    id: 'out_dgo',
    code: 'DGO',
    name: 'Dago',
    timeZone: 'Asia/Jakarta',
    offset: '+07:00',
    receipts: 25,
    growth: 0.24,
    weekdays: [0.84, 0.86, 0.9, 0.95, 1.1, 1.25, 1.1],
    rhythm: { workday: CAMPUS, weekend: LEISURE },
    channels: [0.58, 0.2, 0.13, 0.09],
    cashiers: { morning: ['Eka', 'Fajar'], evening: ['Gita', 'Hendra'] },
    payday: 0.14,
  },
  {
    id: 'out_lsr',
    code: 'LSR',
    name: 'Losari',
    timeZone: 'Asia/Makassar',
    offset: '+08:00',
    receipts: 20,
    growth: 0.05,
    weekdays: [0.86, 0.88, 0.92, 0.95, 1.08, 1.24, 1.07],
    rhythm: { workday: PIER, weekend: PIER },
    channels: [0.63, 0.22, 0.07, 0.08],
    cashiers: { morning: ['Indah', 'Joko'], evening: ['Kartika', 'Lukman'] },
    payday: 0.1,
  },
];
