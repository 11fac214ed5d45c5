import type { ToolCall, ToolInput } from '../tools/inputs.ts';
import type { SettingId } from './concepts.ts';
import type { SpecialPlan } from './decline.ts';
import type { NameMention, Reading } from './reading.ts';

/** "ganti jam tutup jadi jam 2": a definition of the owner's, told or (with a value) changed. */
export function settings(reading: Reading): SpecialPlan | null {
  const id = findSetting(reading);
  if (id === null) return null;
  if (id === 'all') return { calls: ALL.map((one) => call({ metrics: [], setting: one })) };
  const value = READERS[id](reading);
  const outlet = id === 'day_starts_at' ? findOutlet(reading.names) : undefined;
  const told = value === null ? {} : { value };
  return {
    calls: [call({ metrics: [], setting: id, ...told, ...(outlet === undefined ? {} : { outlet }) })],
  };
}

const ALL: readonly SettingId[] = ['omzet_means', 'day_starts_at', 'viewers_see_profit'];

function call(input: ToolInput<'manage_settings'>): ToolCall {
  return { name: 'manage_settings', input };
}

const READERS: Readonly<Record<SettingId, (reading: Reading) => string | null>> = {
  day_starts_at: readClock,
  omzet_means: readMeaning,
  viewers_see_profit: readPermission,
};

function findSetting(reading: Reading): SettingId | 'all' | null {
  const { cues, settings: said, metrics } = reading;
  const has = (id: SettingId): boolean => said.some((one) => one.id === id);
  const sure = said.find(({ isSure }) => isSure)?.id;
  if (metrics.some(({ id }) => SECRET.test(id)) && has('viewers_see_profit') && isAllowing(reading))
    return 'viewers_see_profit';
  const isPlain = metrics.every(({ firmness }) => firmness === 'hinted');
  if (sure === 'day_starts_at' && isPlain) return sure;
  if (isPlain && startsDay(reading)) return 'day_starts_at';
  if (has('day_starts_at') && isPlain && saysClosing(reading) && asksOrTellsHour(reading))
    return 'day_starts_at';
  if (changesMeaning(reading)) return 'omzet_means';
  if (sure === 'omzet_means') return sure;
  const isList = has('omzet_means') && has('day_starts_at') && cues.has('set');
  return isList && reading.names.length === 0 ? 'all' : null;
}

const SECRET = /^(?:cogs|gross_profit|gross_margin)$/u;

const norms = ({ words }: Reading): string => words.map(({ norm }) => norm).join(' ');

function isAllowing(reading: Reading): boolean {
  return /\b(?:boleh|bisa|jangan|lihat|tampilkan|sembunyikan|buka|tutup|allow|let|can|see|show|hide|view)\b/u.test(
    norms(reading),
  );
}

/** "hari di Dago mulai jam 4 pagi" */
function startsDay(reading: Reading): boolean {
  const isSaid = /\b(?:hari|day)\b.*\b(?:mulai|dimulai|start|starts|begin|begins)\b.*(?:\bjam\b|\d)/u.test(
    norms(reading),
  );
  return isSaid && reading.hours.length > 0 && reading.periods.length === 0;
}

const saysClosing = (reading: Reading): boolean => /\b(?:tutup|close|closes|closing)\b/u.test(norms(reading));

function asksOrTellsHour({ hours, cues, words, periods }: Reading): boolean {
  const asks = words.some(({ norm }, at) => norm === 'jam' && words[at + 1]?.norm === 'berapa');
  return (hours.length > 0 && (cues.has('set') || periods.length === 0)) || asks || cues.has('set');
}

const MEANINGS = /^(?:net_sales|gross_sales|total_collected)$/u;

/** "mulai sekarang omzet maksudnya total yang dibayar" */
function changesMeaning(reading: Reading): boolean {
  const { metrics, names, amounts, cues } = reading;
  if (names.length + amounts.length > 0) return false;
  const text = norms(reading);
  const isLasting =
    cues.has('set') || /\b(?:mulai sekarang|mulai hari ini|from now on|going forward)\b/u.test(text);
  const isSales = /\b(?:omzet|penjualan|pendapatan|sales|revenue)\b/u.test(text);
  const firm = metrics.filter(({ firmness }) => firmness !== 'hinted');
  const means =
    /\b(?:maksud|maksudnya|arti|berarti|adalah|hitung|dihitung|pakai|itu|jadi|termasuk|mean|means|include|includes|as|to|be)\b/u;
  return (
    isLasting && isSales && firm.length > 0 && firm.every(({ id }) => MEANINGS.test(id)) && means.test(text)
  );
}

/** The figure that is said last: "omzet itu TOTAL YANG DIBAYAR". */
function readMeaning({ metrics, settings: mentioned }: Reading): string | null {
  const said = metrics.filter(({ id, firmness }) => firmness !== 'hinted' && MEANINGS.test(id));
  const last = said.at(-1);
  // "ubah omzet" alone says no meaning; "arti omzet ke penjualan bersih" does.
  const isOnlySubject =
    said.length < 2 && !mentioned.some(({ id, isSure }) => isSure && id === 'omzet_means');
  return isOnlySubject && last?.id === 'net_sales' ? null : (last?.id ?? null);
}

function readPermission(reading: Reading): string | null {
  const text = norms(reading);
  if (/\b(?:izinkan|diizinkan|bolehkan|perbolehkan|bukakan|allow|enable|permit)\b/u.test(text)) return 'yes';
  if (/(?:\b(?:tidak|apa|belum)$|^(?:apakah|apa|can|do|does)\b)/u.test(text)) return null;
  return /\b(?:jangan|tidak|sembunyikan|tutup|larang|hide|stop|don't|not|never)\b/u.test(text) ? 'no' : 'yes';
}

/** `02:00`; the minutes come from the words as typed, hours of the afternoon from the reading. */
function readClock({ words, hours }: Reading): string | null {
  const typed = words.find(({ text, kind }) => kind === 'number' && /^\d{1,2}(?:[.:]\d{2})?$/u.test(text));
  const hour = hours[0] ?? typed?.text.split(/[.:]/u)[0]?.padStart(2, '0');
  if (hour === undefined || Number(hour) > 23) return null;
  const half = words.findIndex(({ norm }) => norm === 'setengah');
  if (half >= 0) return `${String((Number(hour) + 23) % 24).padStart(2, '0')}:30`;
  return `${hour}:${typed?.text.split(/[.:]/u)[1] ?? '00'}`;
}

function findOutlet(names: readonly NameMention[]): string | undefined {
  return names.find(({ filter }) => filter.dimension === 'outlet')?.filter.values[0];
}
