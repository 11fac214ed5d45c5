import { Temporal } from 'temporal-polyfill';
import { toCodeSentence } from '#core/error-messages.ts';
import type { Business } from '#core/tenant.ts';
import type { Locale, Localized } from '#core/text.ts';
import type { SourceView } from '#ingestion/load/list-sources.ts';
import type { SourceChange } from '#ingestion/pull/change-source.ts';
import { alignColumns } from './align-columns.ts';
import { wordMoment } from './word-moment.ts';

/** A source with the rows of it that wait in quarantine. */
export type SourceRow = SourceView & { held: number };

interface Reading {
  business: Business;
  now: Temporal.Instant;
  locale: Locale;
}

const HEADS: Readonly<Record<Locale, string[]>> = {
  id: ['Jenis', 'Nama', 'Keadaan', 'Berhasil', 'Berikutnya', 'Riwayat', 'Ditahan'],
  en: ['Kind', 'Name', 'State', 'Last success', 'Next run', 'History', 'Held back'],
};

/** The sources as a table, and below it what is wrong, in the reader's language. */
export function wordSources(rows: readonly SourceRow[], reading: Reading): string {
  const { locale, business } = reading;
  if (rows.length === 0) {
    return locale === 'id'
      ? 'Belum ada sumber. Muat file (ingest) atau hubungkan kasir (connect).\n'
      : 'There is no source yet. Load a file (ingest) or connect a register (connect).\n';
  }
  const lines = alignColumns([HEADS[locale], ...rows.map((row) => toCells(row, reading))]);
  const troubles = rows.flatMap(({ name, lastError }) =>
    lastError === null ? [] : [`${name}: ${toCodeSentence(lastError.split(':')[0] ?? '')[locale]}`],
  );
  const zone = locale === 'id' ? `Jam menurut ${business.timeZone}.` : `Times in ${business.timeZone}.`;
  return `${[...lines, '', ...troubles, zone].join('\n')}\n`;
}

function toCells(row: SourceRow, { business, now, locale }: Reading): string[] {
  const isPulled = row.intervalSeconds !== null;
  const moment = (at: string | null): string => (at === null ? '-' : wordMoment(at, business.timeZone));
  const isStopped = row.status === 'paused' || !isPulled;
  return [
    row.kind,
    row.name,
    wordState(row, isPulled)[locale],
    moment(row.lastSucceededAt),
    isStopped ? '-' : wordNext(row.nextRunAt, now, moment)[locale],
    row.progress === null ? '-' : `${Math.floor(row.progress * 100)}%`,
    String(row.held),
  ];
}

function wordState({ status, progress, lastSucceededAt, failures }: SourceRow, isPulled: boolean): Localized {
  if (!isPulled) return { id: 'dari file', en: 'by file' };
  if (status === 'paused') return { id: 'dijeda', en: 'paused' };
  if (status === 'failing') return { id: 'bermasalah', en: 'failing' };
  if (failures > 0) return { id: 'dicoba lagi', en: 'trying again' };
  if (lastSucceededAt === null) return { id: 'baru', en: 'new' };
  if (progress !== null && progress < 1) return { id: 'memuat riwayat', en: 'loading history' };
  return { id: 'lancar', en: 'running' };
}

function wordNext(
  nextRunAt: string | null,
  now: Temporal.Instant,
  moment: (at: string) => string,
): Localized {
  const isDue = nextRunAt === null || Date.parse(nextRunAt) <= now.epochMilliseconds;
  if (isDue) return { id: 'sekarang', en: 'now' };
  const text = moment(nextRunAt);
  return { id: text, en: text };
}

/** What was done, and what it does not do. */
export function wordChange(change: SourceChange, name: string, locale: Locale): string {
  const sentences: Readonly<Record<SourceChange, Localized>> = {
    pause: {
      id: `"${name}" dijeda. Penjualan yang sudah masuk tetap ada.`,
      en: `"${name}" is paused. The sales that came in stay.`,
    },
    resume: {
      id: `"${name}" jalan lagi; yang tertinggal dimuat pada giliran berikutnya.`,
      en: `"${name}" goes on; what was missed is loaded at its next turn.`,
    },
    remove: {
      id: `"${name}" diputus dan kuncinya dihapus. Penjualannya tetap ada dan tetap dihitung.`,
      en: `"${name}" is disconnected and its key is deleted. Its sales stay and still count.`,
    },
  };
  return sentences[change][locale];
}
