import { addDays, type Period } from '../../time.ts';

/** Days that shops plan by: feasts, national days, and a few days that sell. */
export type HolidayId =
  | 'ramadan'
  | 'lebaran'
  | 'lebaran_leave'
  | 'iduladha'
  | 'muharram'
  | 'maulid'
  | 'isramiraj'
  | 'imlek'
  | 'nyepi'
  | 'waisak'
  | 'jumatagung'
  | 'paskah'
  | 'kenaikanisa'
  | 'natal'
  | 'malamnatal'
  | 'tahunbaru'
  | 'malamtahunbaru'
  | 'hariburuh'
  | 'haripancasila'
  | 'kemerdekaan'
  | 'valentine'
  | 'harikartini'
  | 'hariibu'
  | 'nataru';

/** The first day and how many days, by the year in which people count it. */
type Dates = Readonly<Record<number, string>>;

/**
 * National holidays 2023–2026: SKB 3 Menteri 624/2023, 236/2024, 933/2025 and 1497/2025; Ramadan and
 * Lebaran: the sidang isbat of each year (umalqura calendars are a day early in some). Older years:
 * the decrees of their time. 2027 follows the calendars of Kemenag's hisab and is not decreed here.
 */
const MOVING: Readonly<Partial<Record<HolidayId, Dates>>> = {
  ramadan: {
    2015: '06-18/29',
    2016: '06-06/30',
    2017: '05-27/29',
    2018: '05-17/29',
    2019: '05-06/30',
    2020: '04-24/30',
    2021: '04-13/30',
    2022: '04-03/29',
    2023: '03-23/30',
    2024: '03-12/29',
    2025: '03-01/30',
    2026: '02-19/30',
    2027: '02-08/30',
  },
  lebaran: {
    2015: '07-17/2',
    2016: '07-06/2',
    2017: '06-25/2',
    2018: '06-15/2',
    2019: '06-05/2',
    2020: '05-24/2',
    2021: '05-13/2',
    2022: '05-02/2',
    2023: '04-22/2',
    2024: '04-10/2',
    2025: '03-31/2',
    2026: '03-21/2',
    2027: '03-10/2',
  },
  lebaran_leave: { 2023: '04-19/7', 2024: '04-08/8', 2025: '03-28/11', 2026: '03-18/7' },
  iduladha: {
    2015: '09-24/1',
    2016: '09-12/1',
    2017: '09-01/1',
    2018: '08-22/1',
    2019: '08-11/1',
    2020: '07-31/1',
    2021: '07-20/1',
    2022: '07-10/1',
    2023: '06-29/1',
    2024: '06-17/1',
    2025: '06-06/1',
    2026: '05-27/1',
    2027: '05-17/1',
  },
  muharram: { 2023: '07-19/1', 2024: '07-07/1', 2025: '06-27/1', 2026: '06-16/1', 2027: '06-06/1' },
  maulid: { 2023: '09-28/1', 2024: '09-16/1', 2025: '09-05/1', 2026: '08-25/1', 2027: '08-15/1' },
  isramiraj: { 2023: '02-18/1', 2024: '02-08/1', 2025: '01-27/1', 2026: '01-16/1', 2027: '01-05/1' },
  imlek: {
    2015: '02-19/1',
    2016: '02-08/1',
    2017: '01-28/1',
    2018: '02-16/1',
    2019: '02-05/1',
    2020: '01-25/1',
    2021: '02-12/1',
    2022: '02-01/1',
    2023: '01-22/1',
    2024: '02-10/1',
    2025: '01-29/1',
    2026: '02-17/1',
    2027: '02-06/1',
  },
  nyepi: { 2023: '03-22/1', 2024: '03-11/1', 2025: '03-29/1', 2026: '03-19/1', 2027: '03-08/1' },
  waisak: { 2023: '06-04/1', 2024: '05-23/1', 2025: '05-12/1', 2026: '05-31/1', 2027: '05-20/1' },
  jumatagung: { 2023: '04-07/1', 2024: '03-29/1', 2025: '04-18/1', 2026: '04-03/1', 2027: '03-26/1' },
  paskah: { 2023: '04-09/1', 2024: '03-31/1', 2025: '04-20/1', 2026: '04-05/1', 2027: '03-28/1' },
  kenaikanisa: { 2023: '05-18/1', 2024: '05-09/1', 2025: '05-29/1', 2026: '05-14/1', 2027: '05-06/1' },
};

/** The same date every year. `malamtahunbaru` is counted in the year that it ends ("malam tahun baru 2026"). */
const FIXED: Readonly<Partial<Record<HolidayId, string>>> = {
  tahunbaru: '01-01/1',
  valentine: '02-14/1',
  harikartini: '04-21/1',
  hariburuh: '05-01/1',
  haripancasila: '06-01/1',
  kemerdekaan: '08-17/1',
  hariibu: '12-22/1',
  malamnatal: '12-24/1',
  natal: '12-25/1',
  nataru: '12-24/9',
};

/** Until a decree names them, the days that hang on the moon or on a council may still move. */
const PROVISIONAL: Readonly<Record<number, ReadonlySet<HolidayId>>> = {
  2027: new Set([
    'ramadan',
    'lebaran',
    'iduladha',
    'muharram',
    'maulid',
    'isramiraj',
    'imlek',
    'nyepi',
    'waisak',
  ]),
};

export interface HolidayDates {
  period: Period;
  isProvisional: boolean;
}

/** When a holiday is in a year; null when the calendar does not know that year. */
export function findHoliday(id: HolidayId, year: number): HolidayDates | null {
  const dates = id === 'malamtahunbaru' ? '12-31/1' : (FIXED[id] ?? MOVING[id]?.[year]);
  if (dates === undefined) return null;
  const [start = '', days = '1'] = dates.split('/');
  const from = `${id === 'malamtahunbaru' ? year - 1 : year}-${start}`;
  return {
    period: { from, to: addDays(from, Number(days) - 1) },
    isProvisional: PROVISIONAL[year]?.has(id) ?? false,
  };
}
