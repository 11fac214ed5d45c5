import { z } from 'zod';
import { type BusinessSettings, DEFAULT_SETTINGS } from '../tenant.ts';

export const SettingKey = z.enum(['omzet_means', 'day_starts_at', 'viewers_see_profit']);
export type SettingKey = z.infer<typeof SettingKey>;

const OMZET = z.enum(['net_sales', 'gross_sales', 'total_collected']);
const YES = /^(?:yes|ya|iya|true|on|boleh)$/;
const NO = /^(?:no|tidak|ga|gak|false|off|jangan)$/;

/** A later start than noon is a mistaken evening: every sale before it would move to the day before. */
const LATEST_START = 12 * 60;

/** A value as it is stored (`02:00`, `yes`, `total_collected`), or null when the setting has no such value. */
export function parseSettingValue(key: SettingKey, text: string): string | null {
  const given = text.trim().toLowerCase();
  if (key === 'omzet_means') return OMZET.safeParse(given).data ?? null;
  if (key === 'day_starts_at') {
    const minutes = parseClock(given);
    return minutes === null || minutes >= LATEST_START ? null : toClock(minutes);
  }
  if (YES.test(given)) return 'yes';
  return NO.test(given) ? 'no' : null;
}

/** What holds before anybody decides. */
export function defaultValue(key: SettingKey): string {
  if (key === 'omzet_means') return DEFAULT_SETTINGS.omzetMeans;
  if (key === 'day_starts_at') return toClock(DEFAULT_SETTINGS.dayStartMinutes);
  return DEFAULT_SETTINGS.viewersSeeProfit ? 'yes' : 'no';
}

/** Stored values as the rooms of core read them; what is missing or unknown is the default. */
export function toSettings(values: ReadonlyMap<string, string>): BusinessSettings {
  const read = (key: SettingKey): string =>
    parseSettingValue(key, values.get(key) ?? '') ?? defaultValue(key);
  return {
    omzetMeans: OMZET.parse(read('omzet_means')),
    viewersSeeProfit: read('viewers_see_profit') === 'yes',
    dayStartMinutes: toMinutes(read('day_starts_at')),
  };
}

/** Minutes after midnight of a stored `HH:MM`. */
export function toMinutes(clock: string): number {
  return parseClock(clock) ?? DEFAULT_SETTINGS.dayStartMinutes;
}

function parseClock(text: string): number | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text);
  const [hours, minutes] = [Number(match?.[1] ?? Number.NaN), Number(match?.[2] ?? 0)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

export function toClock(minutes: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
