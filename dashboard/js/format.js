const TAGS = { id: 'id-ID', en: 'en-US' };
const SYMBOLS = { IDR: 'Rp ', USD: '$', EUR: '€', GBP: '£' };
const ZONES = { '+07:00': 'WIB', '+08:00': 'WITA', '+09:00': 'WIT' };
const WITHOUT_MINOR_UNIT = new Set(['JPY', 'KRW', 'VND', 'CLP', 'ISK', 'UGX', 'XAF', 'XOF', 'XPF']);

/** Minor units as a person reads them; rupiah without sen. */
export function formatMoney(minor, currency, language) {
  const digits = WITHOUT_MINOR_UNIT.has(currency) ? 0 : 2;
  const major = minor / 10 ** digits;
  const shown = currency === 'IDR' ? 0 : digits;
  const sign = major < 0 ? '-' : '';
  return `${sign}${SYMBOLS[currency] ?? `${currency} `}${formatCount(Math.abs(major), language, shown, shown)}`.replace(
    ' ',
    '\u00a0',
  );
}

export function formatCount(value, language, most = 0, least = 0) {
  return new Intl.NumberFormat(TAGS[language], {
    maximumFractionDigits: most,
    minimumFractionDigits: least,
  }).format(value);
}

/** Business days are strings, `YYYY-MM-DD`; they are counted in UTC so that no zone moves them. */
function toUtc(day) {
  return new Date(`${day}T00:00:00Z`);
}

export function addDays(day, count) {
  const date = toUtc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The same day of another month, or that month's last when it is shorter. */
export function addMonths(day, count) {
  const [year, month, date] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

function format(day, language, options) {
  return new Intl.DateTimeFormat(TAGS[language], { timeZone: 'UTC', ...options }).format(toUtc(day));
}

export function formatDay(day, language) {
  return format(day, language, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** `1–21 Nov` */
export function formatSpan(from, to, language) {
  const month = format(to, language, { month: 'short' });
  const first = Number(from.slice(8));
  const last = Number(to.slice(8));
  const days = first === last ? `${first}` : `${first}–${last}`;
  return language === 'id' ? `${days} ${month}` : `${month} ${days}`;
}

export function toLocalDate(instant, timeZone) {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant));
}

/** `22 Nov, 14.05 WIB` */
export function formatClock(instant, timeZone, language) {
  const date = new Date(instant);
  const text = new Intl.DateTimeFormat(TAGS[language], {
    timeZone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date);
  const offset =
    new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
      .formatToParts(date)
      .find((part) => part.type === 'timeZoneName')
      ?.value.replace('GMT', '') ?? '';
  return `${text} ${ZONES[offset] ?? `GMT${offset}`}`;
}
