import { Temporal } from 'temporal-polyfill';
import { CATALOGUE } from '../../metrics/catalogue.ts';
import type { EvidenceSource } from '../../metrics/list-evidence-sources.ts';
import type { Locale, Localized } from '../../text.ts';
import { zoneLabel } from '../../time.ts';
import type { Evidence } from '../ledger/evidence.ts';
import { isTableCut } from './evidence-table.ts';
import { wordFile, wordNumber } from './evidence-file.ts';
import { wordHeld } from './held-rows.ts';
import { toPlainName } from './names.ts';
import { wordInstant, wordPeriod } from './periods.ts';
import { capitalise, wordConditions } from './statements.ts';
import { labelOf, wordValue } from './values.ts';

const BULLET = '• ';

const BESIDE: Readonly<Record<'compared' | 'also', Localized>> = {
  compared: { id: 'Pembandingnya', en: 'Compared with' },
  also: { id: 'Juga', en: 'Also' },
};

/** The proof of a figure: what it means, what it covers, what it counts and leaves out, where it is from. */
export function wordEvidence(evidence: Evidence, locale: Locale): string {
  const isId = locale === 'id';
  const figure = wordFigure(evidence, locale);
  if (evidence.beside) return `${BESIDE[evidence.beside][locale]}: ${figure}`;
  const label = labelOf(evidence.metric, locale);
  const lines = [
    `${capitalise(label)}: ${CATALOGUE[evidence.metric].definition[locale]}`,
    wordLeftOut(evidence, locale),
    wordClock(evidence, locale),
    ...evidence.sources.map((source) => wordSource(source, evidence, locale)),
    ...wordReach(evidence, locale),
  ].filter(Boolean);
  return [
    `${isId ? 'Bukti' : 'Proof'}: ${figure}`,
    ...lines.map((line) => `${BULLET}${line}`),
    wordRows(evidence, locale),
  ]
    .filter(Boolean)
    .join('\n');
}

/** `omzet kanal GoFood, Juli 2025, Rp 1.000.000 dari 25 struk.` */
function wordFigure(evidence: Evidence, locale: Locale): string {
  const { metric, unit, currency, period, value, orders } = evidence;
  const about = wordConditions(evidence, locale);
  const scope = [`${labelOf(metric, locale)}${about ? ` ${about},` : ''} ${wordPeriod(period, locale)}`];
  scope.push(wordValue(value, unit, currency, locale));
  if (orders === null || metric === 'orders') return `${scope.join(': ')}.`;
  const count = wordCount(orders, locale, { id: 'struk', en: ['receipt', 'receipts'] });
  return locale === 'id' ? `${scope.join(': ')}, dari ${count}.` : `${scope.join(': ')}, from ${count}.`;
}

/** Refunds are inside the figure, voids are not. */
function wordLeftOut({ metric, refunds, sources, currency }: Evidence, locale: Locale): string {
  const isId = locale === 'id';
  const money = (amount: number): string => wordValue(amount, 'money', currency, locale);
  const parts: string[] = [];
  if (refunds !== null && refunds !== 0 && NET_OF_REFUNDS.has(metric)) {
    parts.push(
      isId ? `refund ${money(refunds)} sudah dikurangkan` : `refunds of ${money(refunds)} are deducted`,
    );
  }
  const voids = sources.reduce((sum, source) => sum + source.voids.receipts, 0);
  if (voids > 0) {
    const net = money(sources.reduce((sum, source) => sum + source.voids.net, 0));
    const count = wordCount(voids, locale, { id: 'struk batal', en: ['void receipt', 'void receipts'] });
    parts.push(
      isId
        ? `${count} (${net}) di periode ini tidak dihitung`
        : `${count} (${net}) of the period not counted`,
    );
  }
  return capitalise(parts.join('; ')) + (parts.length > 0 ? '.' : '');
}

const NET_OF_REFUNDS: ReadonlySet<Evidence['metric']> = new Set([
  'net_sales',
  'total_collected',
  'average_order_value',
]);

/** `Hari dihitung dari jam 00.00 WIB.` Outlets are named where their days begin at different moments. */
function wordClock({ places, period }: Evidence, locale: Locale): string {
  const day = Temporal.PlainDate.from(period.to);
  const starts = Map.groupBy(places, ({ timeZone, dayStartMinutes }) => {
    const start = Temporal.PlainTime.from('00:00').add({ minutes: dayStartMinutes });
    const time = start.toString({ smallestUnit: 'minute' }).replace(':', locale === 'id' ? '.' : ':');
    return `${time} ${zoneLabel(day.toZonedDateTime({ timeZone, plainTime: '12:00' }).toInstant(), timeZone)}`;
  });
  const lines = [...starts].map(([start, own]) => {
    const names = own.map(({ outlet }) => toPlainName(outlet)).join(', ');
    return starts.size === 1 ? start : `${start} (${names})`;
  });
  if (lines.length === 0) return '';
  return locale === 'id'
    ? `Hari dihitung dari jam ${lines.join(', ')}.`
    : `Days are counted from ${lines.join(', ')}.`;
}

/** `POS Alunam: 101 struk dan refund masuk untuk periode ini; tidak ada baris yang ditahan.` */
function wordSource(source: EvidenceSource, { currency }: Evidence, locale: Locale): string {
  const isId = locale === 'id';
  const name = source.kind === 'spreadsheet' ? (isId ? 'Berkas' : 'Uploads') : toPlainName(source.name);
  const counted = wordCount(source.counted, locale, {
    id: 'struk dan refund masuk untuk periode ini',
    en: ['receipt or refund came in for the period', 'receipts and refunds came in for the period'],
  });
  const held = source.held.map(
    ({ reason, rows }) => `${wordNumber(rows, locale)} ${wordHeld(reason, locale)}`,
  );
  const nothing = isId ? 'tidak ada baris yang ditahan' : 'no rows held back';
  const waiting = isId ? `baris yang ditahan: ${held.join(', ')}` : `rows held back: ${held.join(', ')}`;
  const files = source.files.map((file) => wordFile(file, currency, locale));
  return [`${name}: ${counted}; ${held.length > 0 ? waiting : nothing}.`, ...files].join(' ');
}

/** Each outlet's own end, where they differ. */
function wordReach({ places }: Evidence, locale: Locale): string[] {
  const known = places.flatMap(({ outlet, timeZone, through }) =>
    through ? [{ outlet, timeZone, through }] : [],
  );
  if (new Set(known.map(({ through }) => through)).size < 2) return [];
  const ends = known.map(
    ({ outlet, timeZone, through }) => `${toPlainName(outlet)} ${wordInstant(through, timeZone, locale)}`,
  );
  return [
    locale === 'id' ? `Data per cabang s.d. ${ends.join('; ')}.` : `Data by outlet up to ${ends.join('; ')}.`,
  ];
}

function wordRows(evidence: Evidence, locale: Locale): string {
  const { rows, isCut } = evidence;
  if (rows.length === 0 || !isTableCut(evidence)) return '';
  const isId = locale === 'id';
  if (!isCut)
    return isId
      ? 'Yang terbaru ada di tabel, semuanya di berkas CSV.'
      : 'The latest are in the table, all of them in the CSV file.';
  const count = wordNumber(rows.length, locale);
  return isId
    ? `Berkas CSV berisi ${count} baris terbaru; untuk selebihnya, minta bukti periode yang lebih pendek.`
    : `The CSV file holds the latest ${count} rows; for the rest, ask for the proof of a shorter period.`;
}

function wordCount(
  count: number,
  locale: Locale,
  noun: { id: string; en: readonly [one: string, many: string] },
): string {
  const [one, many] = noun.en;
  return `${wordNumber(count, locale)} ${locale === 'id' ? noun.id : count === 1 ? one : many}`;
}
