import type { ReceiptSlice, SimulatedShop, WireReceipt } from '../simulator/wire.ts';
import { generateDay, LONGEST_STORY_DAYS, type ReceiptStory } from './cafe-day.ts';
import { costOn, isOnMenu, MENU } from './cafe-menu.ts';
import { CAFE_OUTLETS, type CafeOutlet } from './cafe-outlets.ts';

const DAY = 86_400_000;
/** Enough outlet-days for the window that a pull walks through. */
const REMEMBERED = 600;

/** The café's account: a pure function of seed and time, so nothing is stored and nothing is lost. */
export function createCafeShop(options: { seed: string; opensOn: string }): SimulatedShop {
  const dayOf = rememberDays((outlet, date) => generateDay(options.seed, outlet, date));
  return {
    listOutlets: (now) =>
      CAFE_OUTLETS.map((outlet) => ({
        id: outlet.id,
        name: outlet.name,
        time_zone: outlet.timeZone,
        currency: 'IDR',
        opened_on: options.opensOn,
        last_synced_at: new Date(now).toISOString(),
      })),
    listProducts: (now) => {
      const date = toDate(now);
      return MENU.filter((item) => isOnMenu(item, date)).map((item) => ({
        id: item.id,
        name: item.name,
        category: item.category,
        unit_cost: costOn(item.cost, date).toFixed(2),
      }));
    },
    listReceipts: (slice) => listReceipts(slice, options.opensOn, dayOf),
  };
}

type DayOf = (outlet: CafeOutlet, date: string) => ReceiptStory[];

function listReceipts(slice: ReceiptSlice, opensOn: string, dayOf: DayOf): WireReceipt[] {
  const { until, now, after, limit } = slice;
  const since = Math.max(slice.since, after?.at ?? 0);
  const found: { at: number; receipt: WireReceipt }[] = [];
  const firstDay = toDate(since - (LONGEST_STORY_DAYS + 1) * DAY);
  // A day begins up to a day earlier in the east than in Greenwich.
  const lastDay = toDate(Math.min(until, now) + DAY);
  for (const date of listDates(firstDay > opensOn ? firstDay : opensOn, lastDay)) {
    for (const outlet of CAFE_OUTLETS) {
      for (const story of dayOf(outlet, date)) {
        const current = story.versions.findLast((version) => version.at <= now);
        if (!current || current.at < since || current.at >= until) continue;
        if (after && current.at === after.at && story.id <= after.id) continue;
        found.push(current);
      }
    }
  }
  found.sort((a, b) => a.at - b.at || (a.receipt.id < b.receipt.id ? -1 : 1));
  return found.slice(0, limit).map(({ receipt }) => receipt);
}

/** Keeps the days made last: a pull asks for the same ones page after page. */
function rememberDays(make: DayOf): DayOf {
  const days = new Map<string, ReceiptStory[]>();
  return (outlet, date) => {
    const key = `${outlet.id} ${date}`;
    const known = days.get(key);
    if (known) return known;
    const made = make(outlet, date);
    const [oldest] = days.keys();
    if (days.size >= REMEMBERED && oldest !== undefined) days.delete(oldest);
    days.set(key, made);
    return made;
  };
}

function listDates(from: string, through: string): string[] {
  const dates: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(through); at += DAY) dates.push(toDate(at));
  return dates;
}

function toDate(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
