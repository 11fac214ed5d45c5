import { type CafeOutlet, FIRST_HOUR } from './cafe-outlets.ts';

interface Season {
  ramadan: readonly [from: string, through: string];
  /** Closed. */
  lebaran: readonly [from: string, through: string];
}

/** As announced by the government; 2027 and 2028 are forecasts. */
const SEASONS: readonly Season[] = [
  { ramadan: ['2024-03-12', '2024-04-09'], lebaran: ['2024-04-10', '2024-04-11'] },
  { ramadan: ['2025-03-01', '2025-03-30'], lebaran: ['2025-03-31', '2025-04-01'] },
  { ramadan: ['2026-02-19', '2026-03-20'], lebaran: ['2026-03-21', '2026-03-22'] },
  { ramadan: ['2027-02-08', '2027-03-09'], lebaran: ['2027-03-10', '2027-03-11'] },
  { ramadan: ['2028-01-28', '2028-02-25'], lebaran: ['2028-02-26', '2028-02-27'] },
];

const MAGHRIB_HOUR = 18;

function isClosed(date: string): boolean {
  return SEASONS.some(({ lebaran }) => isWithin(date, lebaran));
}

function isRamadan(date: string): boolean {
  return SEASONS.some(({ ramadan }) => isWithin(date, ramadan));
}

/** The receipts to be expected on a day: growth, weekday, payday, Ramadan, the week after Lebaran. */
export function expectReceipts(outlet: CafeOutlet, date: string): number {
  if (isClosed(date)) return 0;
  const years = (Date.parse(date) - Date.parse('2025-01-01')) / (365.25 * 86_400_000);
  const season = isRamadan(date) ? 0.86 : isHolidayWeek(date) ? 1.3 : 1;
  const payday = isPayday(date) ? 1 + outlet.payday : 1;
  const weekday = outlet.weekdays[toWeekday(date)] ?? 1;
  return outlet.receipts * (1 + outlet.growth) ** years * weekday * season * payday;
}

/** Weights of the hours from 07: in Ramadan the day is quiet and the evening full. */
export function shapeDay(outlet: CafeOutlet, date: string): number[] {
  const { workday, weekend } = outlet.rhythm;
  const shape = toWeekday(date) >= 5 ? weekend : workday;
  if (!isRamadan(date)) return [...shape];
  return shape.map((weight, index) => {
    const hour = FIRST_HOUR + index;
    if (hour >= MAGHRIB_HOUR) return weight * 2.6;
    return hour === MAGHRIB_HOUR - 1 ? weight * 1.4 : weight * 0.22;
  });
}

/** Wages arrive on the 25th and are felt until the 1st. */
function isPayday(date: string): boolean {
  const day = Number(date.slice(8));
  return day >= 25 || day === 1;
}

/** 0 for Monday. */
function toWeekday(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function isHolidayWeek(date: string): boolean {
  return SEASONS.some(({ lebaran: [, last] }) => {
    const days = (Date.parse(date) - Date.parse(last)) / 86_400_000;
    return days > 0 && days <= 6;
  });
}

function isWithin(date: string, [from, through]: readonly [string, string]): boolean {
  return from <= date && date <= through;
}
